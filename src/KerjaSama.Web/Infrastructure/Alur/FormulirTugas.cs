using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A field as it is asked now: with a value that would be accepted and, for people, the candidates.</summary>
internal sealed record IsianFormulir(Isian Isian, string? Contoh, IReadOnlyList<Pilihan> Pilihan);

/// <summary>The form of an open task.</summary>
internal sealed record FormulirTugas(UserTask Langkah, IReadOnlyList<IsianFormulir> Isian);

/// <summary>Builds the form of a task from its process definition and from what is known of the case.</summary>
internal sealed partial class FormulirTugasBuilder(KerjaSamaDbContext db, DefinitionCatalog catalog, CalonPelaksana calon, OfficeClock clock)
{
    public async Task<FormulirTugas> BuildAsync(Tugas tugas, CancellationToken cancellationToken)
    {
        var instance = await db.ProcessInstance.AsNoTracking().SingleAsync(i => i.Id == tugas.InstanceId, cancellationToken);
        var permohonan = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Id == tugas.SubjectId, cancellationToken);
        var langkah = (UserTask)catalog.Of(instance).Nodes[tugas.Kunci];
        var isian = new List<IsianFormulir>();
        foreach (var bidang in langkah.Isian)
        {
            IReadOnlyList<Pilihan> pilihan = bidang.Tipe == TipeIsian.Pengguna
                ? [.. (await calon.ListAsync(bidang.Nama, cancellationToken)).Select(c => new Pilihan(c.Id.ToString(), c.Nama))]
                : bidang.Pilihan;
            isian.Add(new(bidang, await ContohAsync(bidang, pilihan, permohonan, cancellationToken), pilihan));
        }

        return new(langkah, isian);
    }

    /// <summary>What the case itself says goes before the example written in the definition.</summary>
    private async Task<string?> ContohAsync(Isian bidang, IReadOnlyList<Pilihan> pilihan, PermohonanKerjaSama permohonan, CancellationToken cancellationToken) => bidang switch
    {
        { Nama: "jalur" } => await JalurAsync(bidang, permohonan, cancellationToken),
        { Nama: "jenisNaskah" } => await JenisAsync(bidang, permohonan, cancellationToken),
        { Nama: "nomorPihakKami" } => await db.NomorBuku.DipesanUntuk(permohonan).Select(n => n.Nomor).FirstOrDefaultAsync(cancellationToken) ?? bidang.Contoh,
        { Nama: "subUnit" } => await RuteAsync(permohonan, cancellationToken) ?? bidang.Contoh,
        { Tipe: TipeIsian.Pengguna } => pilihan.Count > 0 ? pilihan[0].Nilai : null,
        { Tipe: TipeIsian.Tanggal, Contoh: { } contoh } => Tanggal(contoh),
        { Tipe: TipeIsian.Berkas } => await db.DokumenPermohonan.Where(d => d.PermohonanId == permohonan.Id)
            .OrderByDescending(d => d.DiunggahPada).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken) is { } id ? id.ToString() : null,
        _ => bidang.Contoh,
    };

    private async Task<string?> JalurAsync(Isian bidang, PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        permohonan.Jalur?.Kode
        ?? (await db.JenisNaskah.AsNoTracking().SingleOrDefaultAsync(j => j.Kode == permohonan.JenisNaskah, cancellationToken))?.Jalur?.Split(' ')[0]
        ?? bidang.Contoh;

    /// <summary>The kind that was asked for, else the one that the track knows: track and kind of the example fit together.</summary>
    private async Task<string?> JenisAsync(Isian bidang, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        if (permohonan.JenisNaskah is { } diminta)
        {
            return diminta;
        }

        var dikenal = await db.JenisNaskah.AsNoTracking().OrderBy(j => j.Urutan).ToListAsync(cancellationToken);
        return permohonan.Jalur is not { } jalur || dikenal.Exists(j => j.Kode == bidang.Contoh && j.AdaPada(jalur.Kode))
            ? bidang.Contoh
            : dikenal.Find(j => j.AdaPada(jalur.Kode) && bidang.Pilihan.Any(p => p.Nilai == j.Kode))?.Kode ?? bidang.Contoh;
    }

    /// <summary>The sub-unit that handles this track and partner category as of today.</summary>
    private async Task<string?> RuteAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        if (permohonan.Jalur is not { } jalur)
        {
            return null;
        }

        var kode = jalur.Kode;
        var kategori = await db.Set<PermohonanMitra>().Where(m => m.PermohonanId == permohonan.Id).OrderBy(m => m.Urutan)
            .Join(db.Mitra, m => m.MitraId, m => m.Id, (_, m) => m.Kategori).FirstOrDefaultAsync(cancellationToken);
        var rute = await db.Rute.AsNoTracking()
            .Where(r => r.Jalur == kode && r.BerlakuSejak <= clock.HariIni && (r.KategoriMitra == kategori || r.KategoriMitra == "*"))
            .ToListAsync(cancellationToken);
        return rute.OrderByDescending(r => r.KategoriMitra != "*").ThenByDescending(r => r.BerlakuSejak).FirstOrDefault()?.SubUnit;
    }

    /// <summary><c>hari-ini</c>, <c>hari-ini+14</c> or a date as it stands.</summary>
    private string Tanggal(string contoh) =>
        HariIni().Match(contoh) is { Success: true } cocok
            ? clock.HariIni.AddDays(cocok.Groups["hari"].Success ? int.Parse(cocok.Groups["hari"].Value, CultureInfo.InvariantCulture) : 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : contoh;

    [GeneratedRegex(@"^hari-ini(\+(?<hari>\d{1,5}))?$")]
    private static partial Regex HariIni();
}
