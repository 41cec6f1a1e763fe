using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Surat;

/// <summary>One line of the buku agenda for outgoing letters; its number comes from the book <c>surat-keluar</c>.</summary>
public sealed class SuratKeluar : SuratBerberkas
{
    public const string Buku = "surat-keluar";

    private SuratKeluar() { } // EF Core

    /// <summary>Running number of the agenda within its year; the number on the letter is <see cref="Nomor"/>.</summary>
    public int NomorAgenda { get; private init; }
    public int Tahun { get; private init; }
    public string Nomor { get; private init; } = null!;
    public DateOnly Tanggal { get; private init; }
    public string Tujuan { get; private init; } = null!;
    public string Perihal { get; private init; } = null!;

    /// <summary>Template key: surat-jawaban, surat-penolakan, undangan, tanda-terima, ... or <c>lainnya</c>.</summary>
    public string Jenis { get; private init; } = null!;
    public DateTimeOffset DicatatPada { get; private init; }
    public Guid? DicatatOleh { get; private init; }

    /// <summary>Lower-cased words that the agenda searches in.</summary>
    public string TeksCari { get; private init; } = null!;

    public static SuratKeluar Catat(
        string jenis, int nomorAgenda, NomorBuku nomor, DateOnly tanggal, string tujuan, string perihal, Guid? permohonanId, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(nomor);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(tujuan), "surat.tujuan-kosong", "Tujuan surat wajib diisi.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(perihal), "surat.perihal-kosong", "Perihal surat wajib diisi.");

        var surat = new SuratKeluar
        {
            Jenis = jenis,
            NomorAgenda = nomorAgenda,
            Tahun = nomor.Tahun,
            Nomor = nomor.Nomor,
            Tanggal = tanggal,
            Tujuan = tujuan.Trim(),
            Perihal = perihal.Trim(),
            PermohonanId = permohonanId,
            DicatatPada = sekarang,
            DicatatOleh = oleh,
            TeksCari = $"{nomor.Nomor} {tujuan} {perihal}".ToLowerInvariant(),
        };
        nomor.PakaiUntukSurat(surat.Id);
        return surat;
    }
}
