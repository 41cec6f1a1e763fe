using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// What forms take from the cases and the reference data, read for all of them at once. What the case itself says goes before the example
/// written in the definition.
/// </summary>
internal sealed partial class BahanFormulir
{
    public required DateOnly HariIni { get; init; }
    public required IReadOnlyDictionary<Guid, PermohonanKerjaSama> Permohonan { get; init; }

    /// <summary>By the name of the field.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Pilihan>> Orang { get; init; }
    public required IReadOnlyList<JenisNaskah> JenisNaskah { get; init; }

    /// <summary>By request: the number reserved for its naskah, the newest document, the category of its main partner.</summary>
    public required IReadOnlyDictionary<Guid, string> Nomor { get; init; }
    public required IReadOnlyDictionary<Guid, Guid> Dokumen { get; init; }
    public required IReadOnlyDictionary<Guid, string> Kategori { get; init; }

    /// <summary>In force today.</summary>
    public required IReadOnlyList<Domain.Pengaturan.Rute> Rute { get; init; }

    public IReadOnlyList<Pilihan> Pilihan(Isian bidang) => bidang.Tipe == TipeIsian.Pengguna ? Orang[bidang.Nama] : bidang.Pilihan;

    /// <returns>A value that would be accepted; null where nothing is known.</returns>
    public string? Contoh(Isian bidang, Guid permohonanId) => bidang switch
    {
        { Nama: "jalur" } => Jalur(bidang, Permohonan[permohonanId]),
        { Nama: "jenisNaskah" } => Jenis(bidang, Permohonan[permohonanId]),
        { Nama: "nomorPihakKami" } => Nomor.GetValueOrDefault(permohonanId) ?? bidang.Contoh,
        { Nama: "subUnit" } => SubUnit(Permohonan[permohonanId]) ?? bidang.Contoh,
        { Tipe: TipeIsian.Pengguna } => Orang[bidang.Nama] is [var pertama, ..] ? pertama.Nilai : null,
        { Tipe: TipeIsian.Tanggal, Contoh: { } contoh } => Tanggal(contoh),
        { Tipe: TipeIsian.Berkas } => Dokumen.TryGetValue(permohonanId, out var id) ? id.ToString() : null,
        _ => bidang.Contoh,
    };

    private string? Jalur(Isian bidang, PermohonanKerjaSama permohonan) =>
        permohonan.Jalur?.Kode ?? JenisNaskah.FirstOrDefault(j => j.Kode == permohonan.JenisNaskah)?.Jalur?.Split(' ')[0] ?? bidang.Contoh;

    /// <summary>The kind that was asked for, else the one that the track knows: track and kind of the example fit together.</summary>
    private string? Jenis(Isian bidang, PermohonanKerjaSama permohonan) =>
        permohonan.JenisNaskah is { } diminta ? diminta
        : permohonan.Jalur is not { } jalur || JenisNaskah.Any(j => j.Kode == bidang.Contoh && j.AdaPada(jalur.Kode)) ? bidang.Contoh
        : JenisNaskah.FirstOrDefault(j => j.AdaPada(jalur.Kode) && bidang.Pilihan.Any(p => p.Nilai == j.Kode))?.Kode ?? bidang.Contoh;

    /// <summary>The sub-unit that handles this track and partner category as of today.</summary>
    private string? SubUnit(PermohonanKerjaSama permohonan) => permohonan.Jalur is not { } jalur
        ? null
        : Rute.Where(r => r.Jalur == jalur.Kode && (r.KategoriMitra == Kategori.GetValueOrDefault(permohonan.Id) || r.KategoriMitra == "*"))
            .OrderByDescending(r => r.KategoriMitra != "*").ThenByDescending(r => r.BerlakuSejak).FirstOrDefault()?.SubUnit;

    /// <summary><c>hari-ini</c>, <c>hari-ini+14</c> or a date as it stands.</summary>
    private string Tanggal(string contoh) =>
        PolaHariIni().Match(contoh) is { Success: true } cocok
            ? HariIni.AddDays(cocok.Groups["hari"].Success ? int.Parse(cocok.Groups["hari"].Value, CultureInfo.InvariantCulture) : 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : contoh;

    [GeneratedRegex(@"^hari-ini(\+(?<hari>\d{1,5}))?$")]
    private static partial Regex PolaHariIni();
}
