using System.Security.Cryptography;
using System.Text;
using KerjaSama.Data;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Documents.Rules;
using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>A finding of the rules in a draft, and who answers for it, if anybody.</summary>
/// <param name="Menghalangi">As the office weighs its rule today.</param>
/// <param name="Kunci">The same for the same finding in another version: rule, place and quoted text.</param>
internal sealed record TemuanDraf(Temuan Isi, string Kunci, bool Menghalangi, TemuanDikesampingkan? Dikesampingkan)
{
    public bool MasihMenghalangi => Menghalangi && Dikesampingkan is null;

    public string Tempat => Isi.Letak?.Sebutan ?? "seluruh naskah";
}

/// <summary>Holds the text of a draft against the rules of its kind and what the office knows of it.</summary>
internal sealed class PeriksaDraf(KerjaSamaDbContext db, BeratTerbaca berat, OfficeClock clock)
{
    private const string Addendum = "ADDENDUM";
    private const string WilayahLuar = "ln";

    /// <summary>Kinds that are not written in pasal.</summary>
    private static readonly string[] TanpaPasal = ["LOI", "RKT"];

    /// <param name="teks">Null: the file has no text that can be read.</param>
    /// <returns>In the order in which a person would check; empty while the kind of naskah is not set.</returns>
    public async Task<IReadOnlyList<TemuanDraf>> PeriksaAsync(
        PermohonanKerjaSama permohonan, TeksNaskah? teks, IReadOnlyList<TemuanDikesampingkan> dikesampingkan, CancellationToken cancellationToken)
    {
        if (permohonan.JenisNaskah is not { } kode)
        {
            return [];
        }

        var fakta = await FaktaAsync(permohonan, kode, cancellationToken);
        var menghalangi = await berat.MenghalangiAsync(cancellationToken);
        return [.. PemeriksaNaskah.Check(teks ?? TeksNaskah.Kosong, fakta).Select(t => (Temuan: t, Kunci: Kunci(t))).DistinctBy(t => t.Kunci)
            .Select(t => new TemuanDraf(t.Temuan, t.Kunci, menghalangi.Contains(t.Temuan.Kode), dikesampingkan.FirstOrDefault(d => d.Kunci == t.Kunci)))];
    }

    /// <summary>The findings that still stand in the way of a draft.</summary>
    /// <inheritdoc cref="PeriksaAsync"/>
    public async Task<IReadOnlyList<TemuanDraf>> PenghalangAsync(PermohonanKerjaSama permohonan, TeksNaskah? teks, CancellationToken cancellationToken)
    {
        var dikesampingkan = await db.Rancangan.AsNoTracking().Where(r => r.PermohonanId == permohonan.Id).SelectMany(r => r.Dikesampingkan).ToListAsync(cancellationToken);
        return [.. (await PeriksaAsync(permohonan, teks, dikesampingkan, cancellationToken)).Where(t => t.MasihMenghalangi)];
    }

    private async Task<FaktaNaskah> FaktaAsync(PermohonanKerjaSama permohonan, string kode, CancellationToken cancellationToken)
    {
        var jenis = await db.JenisNaskah.AsNoTracking().SingleAsync(j => j.Kode == kode, cancellationToken);
        var klausul = await db.KlausulWajib.AsNoTracking().Where(k => k.JenisNaskah == kode).OrderBy(k => k.Urutan).Select(k => new { k.Klausul, k.Padanan }).ToListAsync(cancellationToken);
        var induk = await db.Naskah.AsNoTracking().Where(n => n.Id == permohonan.IndukId).Select(n => new { n.BerlakuMulai, n.BerlakuSampai }).SingleOrDefaultAsync(cancellationToken);
        var rencana = await db.Penandatanganan.AsNoTracking().Where(r => r.PermohonanId == permohonan.Id)
            .Select(r => new { r.Tanggal, Kami = r.Penandatangan.Where(p => p.MitraId == null).Select(p => (Kewenangan?)p.Kewenangan).FirstOrDefault() }).SingleOrDefaultAsync(cancellationToken);
        var naskah = await db.Naskah.AsNoTracking().Where(n => n.PermohonanId == permohonan.Id).Select(n => new { n.TanggalTandaTangan, n.BerlakuMulai, n.BerlakuSampai }).SingleOrDefaultAsync(cancellationToken);
        var jalur = permohonan.Jalur?.Kode;
        return new()
        {
            TanggalTandaTangan = naskah?.TanggalTandaTangan ?? rencana?.Tanggal,
            BerlakuMulai = naskah?.BerlakuMulai,
            BerlakuSampai = naskah?.BerlakuSampai,
            Delegasi = rencana?.Kami is { } kewenangan ? kewenangan == Kewenangan.Kuasa : null,
            NamaJenis = jenis.Nama,
            Klausul = [.. klausul.Select(k => KlausulDiharapkan.Dari(k.Klausul, k.Padanan))],
            BerpasalWajib = !TanpaPasal.Contains(kode),
            MengubahNaskahLain = kode == Addendum,
            BatasTahun = (int)await db.Batas.NilaiPadaAsync(KunciBatas.NaskahJangkaWaktuTahun, clock.HariIni, cancellationToken),
            IndukMulai = induk?.BerlakuMulai,
            IndukSampai = induk?.BerlakuSampai,
            BolehDelegasi = jenis.BolehDelegasi,
            LuarNegeri = await db.Jalur.AnyAsync(j => j.Kode == jalur && j.Wilayah == WilayahLuar, cancellationToken),
        };
    }

    private static string Kunci(Temuan temuan) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{temuan.Kode}|{temuan.Letak?.Sebutan}|{temuan.Kutipan}")));
}
