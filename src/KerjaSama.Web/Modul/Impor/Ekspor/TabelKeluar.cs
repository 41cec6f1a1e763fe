using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary>One table written as .xlsx or .csv, row by row.</summary>
internal abstract class TabelKeluar : IDisposable
{
    /// <param name="xlsx">Otherwise .csv.</param>
    public static TabelKeluar Buka(Stream keluar, bool xlsx, string judul, IReadOnlyList<string> kolom) => xlsx ? new Buku(keluar, judul, kolom) : new Teks(keluar, kolom);

    public abstract void Tulis(params ReadOnlySpan<object?> nilai);

    public abstract void Dispose();

    private sealed class Buku : TabelKeluar
    {
        private readonly XlsxWriter _writer;

        public Buku(Stream keluar, string judul, IReadOnlyList<string> kolom)
        {
            _writer = new XlsxWriter(keluar);
            _writer.BeginSheet(judul, [.. kolom.Select(k => new XlsxColumn(k))]);
        }

        public override void Tulis(params ReadOnlySpan<object?> nilai) => _writer.WriteRow(nilai);

        public override void Dispose() => _writer.Dispose();
    }

    private sealed class Teks : TabelKeluar
    {
        private readonly CsvWriter _writer;

        public Teks(Stream keluar, IReadOnlyList<string> kolom)
        {
            _writer = new CsvWriter(keluar);
            _writer.WriteRow([.. kolom]);
        }

        public override void Tulis(params ReadOnlySpan<object?> nilai) => _writer.WriteRow(nilai);

        public override void Dispose() => _writer.Dispose();
    }
}
