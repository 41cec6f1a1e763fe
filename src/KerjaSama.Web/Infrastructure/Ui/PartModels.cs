namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>State of a step on the stage rail.</summary>
public enum KeadaanLangkah
{
    /// <summary>Done.</summary>
    Selesai,

    /// <summary>Where the request is now; several steps may be open at once.</summary>
    Kini,

    /// <summary>Still to come.</summary>
    Berikut,

    /// <summary>Not needed on this request.</summary>
    Dilewati,
}

/// <summary>
/// A step on the stage rail. <paramref name="Oleh"/>: who did or holds it; <paramref name="Sejak"/>/<paramref name="Sampai"/>: for a step that is done its first and
/// last day, for the present one since when and until when; <paramref name="Catatan"/>: what is missing.
/// </summary>
public sealed record LangkahRel(
    string Judul,
    KeadaanLangkah Keadaan,
    string? Oleh = null,
    DateOnly? Sejak = null,
    DateOnly? Sampai = null,
    string? Catatan = null)
{
    /// <summary>The BPMN id of a single step; null for a stage.</summary>
    public string? Kunci { get; init; }

    /// <summary>Code of the stage of a single step.</summary>
    public string? Tahap { get; init; }

    /// <summary>Whose turn it is, in plain words: "mitra menunggu kita", "kita menunggu mitra".</summary>
    public string? Giliran { get; init; }

    /// <summary>Days the step took, counted from its first to its last day.</summary>
    public int? Lama => Keadaan == KeadaanLangkah.Selesai && Sejak is { } sejak && Sampai is { } sampai ? sampai.DayNumber - sejak.DayNumber : null;
}

/// <summary>
/// Model of <c>Umum/_RelTahap</c>. <paramref name="Tegak"/> draws it upright at every width (tracking by the partner);
/// <paramref name="HariIni"/> is the day its deadlines are counted from.
/// </summary>
public sealed record RelTahap(IReadOnlyList<LangkahRel> Langkah, DateOnly HariIni, bool Tegak = false)
{
    /// <summary>The open steps told below the rail, where the rail itself shows whole stages; default: those of <see cref="Langkah"/>.</summary>
    public IReadOnlyList<LangkahRel>? Kini { get; init; }
}

/// <summary>
/// An entry of <c>Umum/_Riwayat</c>. <paramref name="AtasNama"/>: on whose behalf it was recorded ("dr. Ani, Kepala Dinas Kesehatan, 3 Maret 2026");
/// <paramref name="Perubahan"/>: field, old, new.
/// </summary>
public sealed record PeristiwaRiwayat(
    string Judul,
    string Oleh,
    DateTimeOffset Pada,
    string Ikon = "point",
    string? Catatan = null,
    string? AtasNama = null,
    IReadOnlyList<(string Isian, string? Lama, string? Baru)>? Perubahan = null);

/// <summary>
/// Model of <c>Umum/_DaftarKosong</c>: what would appear here and the next step.
/// <c>&lt;partial name="_DaftarKosong" model='new DaftarKosong("Belum ada tugas", "Tugas baru muncul di sini begitu didisposisikan kepada Anda.")' /&gt;</c>
/// </summary>
public sealed record DaftarKosong(string Judul, string Penjelasan, string Ikon = "inbox", string? TeksAksi = null, string? UrlAksi = null);

/// <summary>A tab of <c>Umum/_Tab</c> (model: a list of these). <paramref name="Perlu"/> marks the count as something to act on.</summary>
public sealed record TabHalaman(string Judul, string Url, bool Kini, int? Jumlah = null, bool Perlu = false);

/// <summary>A removable filter of <c>Umum/_Saringan</c>; <paramref name="UrlTanpa"/> is the same list without it.</summary>
public sealed record KepingSaring(string Isian, string Nilai, string UrlTanpa);

/// <summary>
/// Model of <c>Umum/_Pager</c>: cursor paging has no page numbers. <paramref name="UrlBerikut"/> is null on the last page, <paramref name="UrlAwal"/> null on the first.
/// </summary>
public sealed record Pager(int Tampil, int? Total, string? UrlAwal, string? UrlBerikut);

/// <summary>A number with the rows behind it: <c>Umum/_KartuAngka</c>. <paramref name="Kaki"/>: one line under the number.</summary>
public sealed record KartuAngka(string Judul, string Nilai, string? Kaki = null, string? Url = null);

/// <summary>
/// Model of <c>Umum/_Konfirmasi</c>, a page of its own before a destructive act: what will happen, whether it can be undone, the reason if it needs one.
/// The form posts to the page's own OnPost; <paramref name="Tersembunyi"/> are its hidden values (Versi).
/// </summary>
public sealed record Konfirmasi(
    string Akibat,
    string TeksTombol,
    string UrlBatal,
    IsianForm? Alasan = null,
    IReadOnlyList<(string Nama, string Nilai)>? Tersembunyi = null)
{
    /// <summary>Further fields, before the reason.</summary>
    public IReadOnlyList<IsianForm> Isian { get; init; } = [];
}

/// <summary>Model of <c>Umum/_GambarAlur</c>. <paramref name="Url"/>: answers with the drawing; <paramref name="Label"/>: names it for who does not see it.</summary>
public sealed record GambarAlurView(string Url, string Label);
