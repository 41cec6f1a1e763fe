using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>Whose turn it is, by party; whether that is the one who looks, <see cref="LacakRincian.GiliranAnda"/> says.</summary>
internal enum Giliran
{
    [Kode("mitra")] Mitra = 1,
    [Kode("bagian-kerja-sama")] BagianKerjaSama = 2,
    [Kode("perangkat-daerah")] PerangkatDaerah = 3,
    [Kode("hukum")] BagianHukum = 4,
    [Kode("pimpinan")] Pimpinan = 5,

    /// <summary>Nobody's: it is over.</summary>
    [Kode("selesai")] Selesai = 6,
}

/// <summary>A stage of the way, without names and without anything internal.</summary>
internal sealed record LangkahPublik(Tahap Tahap, KeadaanLangkah Keadaan, DateOnly? Sejak, DateOnly? Sampai);

/// <summary>A document that the track asks for and that is not there yet.</summary>
internal sealed record DokumenDiminta(string Jenis, string Nama);

/// <summary>A file that the applicant sent, or that is meant for the applicant (the draft to review, the signed naskah).</summary>
internal sealed record DokumenLacak(Guid Id, string Nama, string MediaType, long Ukuran, DateTimeOffset DiunggahPada);

/// <summary>All that the holder of a tracking code sees of a request.</summary>
/// <param name="Perkiraan">When the present step is expected to be done: an estimate, never a promise.</param>
/// <param name="TugasAnda">Open tasks of the applicant.</param>
/// <param name="AlasanDikembalikan">What the office wrote to the applicant when it sent the request back and now waits for.</param>
internal sealed record LacakRincian(
    PermohonanKerjaSama Permohonan, string KodeLacak, Giliran Giliran, IReadOnlyList<LangkahPublik> Langkah, IReadOnlyList<DokumenDiminta> Kurang, DateOnly? Perkiraan,
    IReadOnlyList<Workflow.Tugas> TugasAnda, string? AlasanDikembalikan, IReadOnlyList<DokumenLacak> DokumenAnda, IReadOnlyList<DokumenLacak> DokumenUntukAnda, string? KodeNaskah)
{
    public bool GiliranAnda => TugasAnda.Count > 0 || GiliranDraf is not null;

    /// <summary>The letter that refuses the request, one of <see cref="DokumenUntukAnda"/>; null while there is none.</summary>
    public DokumenLacak? SuratPenolakan { get; init; }

    /// <summary>Versions of the draft that the applicant had in its hands.</summary>
    public IReadOnlyList<DokumenLacak> Draf { get; init; } = [];

    /// <summary>The draft was given to the applicant, until a date.</summary>
    public GiliranDraf? GiliranDraf { get; init; }

    /// <summary>When and where the naskah is to be signed; null while there is no date, and once it is signed.</summary>
    public PenandatangananNaskah? Penandatanganan { get; init; }

    /// <summary>What the office says to whoever is to review the draft.</summary>
    public string? CatatanDraf { get; init; }
}
