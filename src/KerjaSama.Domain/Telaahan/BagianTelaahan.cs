using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Telaahan;

/// <summary>A legal basis as it stood when it was picked: a later change of the reference list does not rewrite the memo.</summary>
public sealed class DasarTelaahan
{
    public const int JudulMaxLength = 1000;

    private DasarTelaahan() { } // EF Core

    internal DasarTelaahan(Guid telaahanId) => TelaahanId = telaahanId;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TelaahanId { get; private init; }
    public int Urutan { get; private set; }

    /// <summary>Key in the reference list; null for free text.</summary>
    public string? Kunci { get; private set; }
    public string Judul { get; private set; } = null!;
    public int? Tahun { get; private set; }
    public StatusDasarHukum? Status { get; private set; }
    public string? StatusVerifikasi { get; private set; }

    /// <summary>Version of the reference row from which the state was taken.</summary>
    public int? VersiRujukan { get; private set; }

    internal string Tanda => TandaDari(Kunci, Judul);

    internal static string TandaDari(string? kunci, string judul) => kunci ?? $" {Teks.Normal(judul)}";

    internal void Ambil(DasarTelaahanBaru baru, int urutan) =>
        (Urutan, Kunci, Judul, Tahun, Status, StatusVerifikasi, VersiRujukan) = (urutan, baru.Kunci, baru.Judul, baru.Tahun, baru.Status, baru.StatusVerifikasi, baru.VersiRujukan);
}

/// <summary>A legal question in the words in which it was asked, and its verdict.</summary>
public sealed class ButirPeriksa
{
    private ButirPeriksa() { } // EF Core

    internal ButirPeriksa(Guid telaahanId, string kode) => (TelaahanId, Kode) = (telaahanId, kode);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TelaahanId { get; private init; }
    public int Urutan { get; private set; }
    public string Kode { get; private init; } = null!;
    public string Kelompok { get; private set; } = null!;
    public string Pertanyaan { get; private set; } = null!;

    /// <summary>Key of the regulation that the question rests on.</summary>
    public string? DasarHukum { get; private set; }
    public bool Menghalangi { get; private set; }

    /// <summary>Version of the reference row from which the words were taken.</summary>
    public int VersiRujukan { get; private set; }
    public PutusanPeriksa? Putusan { get; private set; }
    public string? Catatan { get; private set; }

    public bool MasihMenghalangi => Menghalangi && PutusanMenghalangi(Putusan);

    /// <summary>Short name with its verdict, for messages.</summary>
    public string Sebutan => $"{Kode}: {(Putusan is { } putusan ? putusan.Label.ToLowerInvariant() : "belum diputus")}";

    /// <summary>Verdicts with which a blocking question blocks.</summary>
    public static bool PutusanMenghalangi(PutusanPeriksa? putusan) => putusan is null or PutusanPeriksa.TidakMemenuhi or PutusanPeriksa.PerluTindakLanjut;

    internal void Ambil(ButirPeriksaBaru baru, int urutan) =>
        (Urutan, Kelompok, Pertanyaan, DasarHukum, Menghalangi, VersiRujukan, Putusan, Catatan) =
        (urutan, baru.Kelompok, baru.Pertanyaan, baru.DasarHukum, baru.Menghalangi, baru.VersiRujukan, baru.Putusan, Teks.Isi(baru.Catatan));
}

/// <summary>The memo as it was sent to be checked once, and what came back.</summary>
public sealed class PutaranTelaahan
{
    public const int DariMaxLength = 200;

    private PutaranTelaahan() { } // EF Core

    internal PutaranTelaahan(TelaahanStaf telaahan, int nomor, IsiTelaahan isi)
    {
        (TelaahanId, Nomor, DisusunOleh, DisusunPada, Rekomendasi) = (telaahan.Id, nomor, telaahan.DisusunOleh, telaahan.DisusunPada, telaahan.Rekomendasi);
        (Persoalan, Praanggapan, Fakta, Analisis, Simpulan, Saran) = isi;
        DasarHukum = string.Join('\n', isi.DasarHukum.Select(d => d.Judul));
        DaftarPeriksa = string.Join('\n', isi.DaftarPeriksa.Select(b => $"{b.Pertanyaan} {(b.Putusan is { } putusan ? putusan.Label : "Belum diputus")}{(Teks.Isi(b.Catatan) is { } catatan ? $"; {catatan}" : "")}"));
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TelaahanId { get; private init; }
    public int Nomor { get; private init; }
    public string Persoalan { get; private init; } = null!;
    public string Praanggapan { get; private init; } = null!;
    public string Fakta { get; private init; } = null!;

    /// <summary>Titles, one a line.</summary>
    public string DasarHukum { get; private init; } = null!;
    public string Analisis { get; private init; } = null!;
    public string Simpulan { get; private init; } = null!;
    public string Saran { get; private init; } = null!;

    /// <summary>Question, verdict and note, one a line.</summary>
    public string DaftarPeriksa { get; private init; } = null!;
    public RekomendasiTelaahan Rekomendasi { get; private init; }
    public Guid? DisusunOleh { get; private init; }
    public DateTimeOffset DisusunPada { get; private init; }

    /// <summary>The desk that sent it back, as people call it; null while it did not come back.</summary>
    public string? DikembalikanDari { get; private set; }
    public string? CatatanPengembalian { get; private set; }
    public Guid? DikembalikanOleh { get; private set; }
    public DateTimeOffset? DikembalikanPada { get; private set; }

    internal void Kembali(Pengembalian pengembalian) =>
        (DikembalikanDari, CatatanPengembalian, DikembalikanOleh, DikembalikanPada) = (pengembalian.Dari, pengembalian.Catatan, pengembalian.Oleh, pengembalian.Pada);
}
