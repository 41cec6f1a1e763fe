using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Impor.Tabel;

internal enum TingkatTemuan
{
    [Kode("galat", "Galat")] Galat = 1,
    [Kode("peringatan", "Peringatan")] Peringatan = 2,
}

/// <summary>What a person should know of one cell. Row 0 is the file as a whole.</summary>
internal sealed record Temuan(int Baris, string? Kolom, string? Nilai, TingkatTemuan Tingkat, string Pesan)
{
    public static Temuan Galat(int baris, string? kolom, string? nilai, string pesan) => new(baris, kolom, nilai, TingkatTemuan.Galat, pesan);

    public static Temuan Peringatan(int baris, string? kolom, string? nilai, string pesan) => new(baris, kolom, nilai, TingkatTemuan.Peringatan, pesan);
}

/// <summary>The file as a whole cannot be imported; nothing is read from it.</summary>
#pragma warning disable CA1032 // always with its finding
internal sealed class BerkasTidakTerbacaException(Temuan temuan) : Exception(temuan.Pesan)
#pragma warning restore CA1032
{
    public Temuan Temuan { get; } = temuan;
}
