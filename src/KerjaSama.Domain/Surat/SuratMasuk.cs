using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Surat;

/// <summary>The typed head of an incoming letter.</summary>
public sealed record KepalaSurat(
    string Asal, string? Nomor, DateOnly? Tanggal, DateOnly TanggalDiterima, string Perihal, string SifatSurat, string? Lampiran, string? DisposisiAwal);

/// <summary>One line of the buku agenda for incoming letters.</summary>
public sealed class SuratMasuk : SuratBerberkas
{
    public const int TeksMaxLength = 500;
    public const int KunciGandaMaxLength = 400;

    private SuratMasuk() { } // EF Core

    /// <summary>Running number of the agenda within its year.</summary>
    public int NomorAgenda { get; private init; }
    public int Tahun { get; private init; }
    public string Asal { get; private set; } = null!;
    public string? Nomor { get; private set; }
    public DateOnly? Tanggal { get; private set; }
    public DateOnly TanggalDiterima { get; private set; }
    public string Perihal { get; private set; } = null!;

    /// <summary>biasa, segera, penting, rahasia.</summary>
    public string SifatSurat { get; private set; } = null!;
    public string? Lampiran { get; private set; }

    /// <summary>Disposisi that already stood on the letter when it came.</summary>
    public string? DisposisiAwal { get; private set; }
    public DateTimeOffset DicatatPada { get; private init; }
    public Guid? DicatatOleh { get; private init; }

    /// <summary>Same sender and number, or without a number same sender, date and subject, normalised: the duplicate warning looks here.</summary>
    public string? KunciGanda { get; private set; }

    /// <summary>Lower-cased words that the agenda searches in.</summary>
    public string TeksCari { get; private set; } = null!;

    public static SuratMasuk Catat(KepalaSurat kepala, int nomorAgenda, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(kepala);
        var surat = new SuratMasuk { NomorAgenda = nomorAgenda, Tahun = kepala.TanggalDiterima.Year, DicatatPada = sekarang, DicatatOleh = oleh };
        surat.Ubah(kepala);
        return surat;
    }

    public void Ubah(KepalaSurat kepala)
    {
        ArgumentNullException.ThrowIfNull(kepala);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(kepala.Asal), "surat.asal-kosong", "Asal surat wajib diisi.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(kepala.Perihal), "surat.perihal-kosong", "Perihal surat wajib diisi.");

        (Asal, Nomor, Tanggal, TanggalDiterima, Perihal, SifatSurat, Lampiran, DisposisiAwal) = kepala;
        KunciGanda = KunciGandaDari(kepala);
        TeksCari = $"{kepala.Asal} {kepala.Nomor} {kepala.Perihal}".ToLowerInvariant();
    }

    /// <summary>What two entries of one letter have in common. A long one loses its beginning, because the number or the subject at its end tells more.</summary>
    public static string KunciGandaDari(KepalaSurat kepala)
    {
        ArgumentNullException.ThrowIfNull(kepala);

        var kunci = Teks.Normal(Teks.Isi(kepala.Nomor) is { } nomor ? $"{kepala.Asal} {nomor}" : $"{kepala.Tanggal:yyyy-MM-dd} {kepala.Asal} {kepala.Perihal}");
        return kunci.Length > KunciGandaMaxLength ? kunci[^KunciGandaMaxLength..] : kunci;
    }

    public void JadikanPermohonan(Guid permohonanId)
    {
        Aturan.Pastikan(PermohonanId is null, "surat.sudah-permohonan", "Surat ini sudah dijadikan permohonan.");

        PermohonanId = permohonanId;
    }
}
