using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Reads the work on a draft for whoever looks: inside everything, outside what that side had in its hands.</summary>
internal sealed class DrafReader(KerjaSamaDbContext db, DokumenLuar dokumenLuar)
{
    private const string TanpaAkun = "lewat kode lacak";
    private static readonly string TahapDraf = Tahap.Draf.Kode;

    /// <param name="permohonan">With its documents; seen by the actor.</param>
    public async Task<DrafBacaan> BacaAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sisi = SisiDraf.Dari(pelaku);
        var rancangan = await db.Rancangan.AsNoTracking().Include(r => r.Giliran).Include(r => r.Komentar).Include(r => r.Klausul).Include(r => r.Dikesampingkan).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.PermohonanId == permohonan.Id, cancellationToken);
        var semua = DrafBerlaku.Semua(permohonan.Dokumen);
        var nomor = semua.Select((d, i) => (d.Id, Nomor: i + 1)).ToDictionary(d => d.Id, d => d.Nomor);
        var terlihat = pelaku.OrangLuar ? await dokumenLuar.DrafAsync(permohonan, sisi, cancellationToken) : semua;
        var tanggapan = await TanggapanAsync(permohonan, pelaku, cancellationToken);
        var nama = await NamaAsync([.. terlihat.Concat(tanggapan.Select(t => t.Dokumen))], pelaku, cancellationToken);
        var namaKlausul = rancangan is not { Klausul.Count: > 0 } ? [] : await db.Klausul.AsNoTracking().Where(k => k.JenisNaskah == permohonan.JenisNaskah).ToDictionaryAsync(k => k.Kode, k => k.Nama, cancellationToken);
        return new(
            sisi,
            [.. terlihat.Select(d => new VersiDraf(nomor[d.Id], d, nama(d), d.DasarId is { } dasar && nomor.TryGetValue(dasar, out var n) ? n : null, [.. (rancangan?.Klausul ?? []).Where(k => k.DokumenId == d.Id).OrderBy(k => k.Urutan).Select(k => new KlausulVersi(namaKlausul.GetValueOrDefault(k.Kode, k.Kode), k.Varian, k.VersiKlausul))]))],
            [.. tanggapan.Select(t => new TanggapanDraf(t.Dokumen, t.Pihak, nama(t.Dokumen), VersiSaat(t.Dokumen, semua, nomor)))],
            await PemegangAsync(permohonan.Id, rancangan, cancellationToken),
            Utas(rancangan, terlihat.Select(d => d.Id).ToHashSet(), nomor, pelaku),
            pelaku.OrangLuar ? [] : rancangan?.Dikesampingkan ?? []);
    }

    private async Task<IReadOnlyList<(DokumenPermohonan Dokumen, PemegangDraf Pihak)>> TanggapanAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var dokumen = pelaku.OrangLuar ? await dokumenLuar.DariAsync(permohonan, pelaku, cancellationToken) : permohonan.Dokumen;
        return [.. dokumen.Select(d => (d, Pihak: SisiDraf.DariJenis(d.Jenis))).Where(d => d.Pihak is not null).OrderByDescending(d => d.d.DiunggahPada).Select(d => (d.d, d.Pihak!.Value))];
    }

    /// <summary>Outside, nobody of the office is named.</summary>
    private async Task<Func<DokumenPermohonan, string>> NamaAsync(IReadOnlyList<DokumenPermohonan> dokumen, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var id = dokumen.Select(d => d.DiunggahOleh).OfType<Guid>().Distinct().ToList();
        var orang = await db.Users.IgnoreAutoIncludes().Where(u => id.Contains(u.Id)).Select(u => new { u.Id, u.Nama, Luar = u.MitraId != null || u.PerangkatDaerah != null }).ToDictionaryAsync(u => u.Id, cancellationToken);
        return d => d.DiunggahOleh is not { } oleh ? TanpaAkun
            : !orang.TryGetValue(oleh, out var ada) ? PemegangDraf.BagianKerjaSama.Label
            : pelaku.OrangLuar && !ada.Luar ? PemegangDraf.BagianKerjaSama.Label
            : ada.Nama;
    }

    private static int? VersiSaat(DokumenPermohonan tanggapan, IReadOnlyList<DokumenPermohonan> draf, Dictionary<Guid, int> nomor) =>
        tanggapan.DasarId is { } dasar && nomor.TryGetValue(dasar, out var n) ? n
        : draf.LastOrDefault(d => d.DiunggahPada <= tanggapan.DiunggahPada) is { } saatItu ? nomor[saatItu.Id]
        : null;

    private async Task<IReadOnlyList<PemegangKini>> PemegangAsync(Guid permohonanId, RancanganNaskah? rancangan, CancellationToken cancellationToken)
    {
        var tinjauan = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonanId && t.Status == StatusTugas.Terbuka && t.Tahap == TahapDraf).OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        PemegangDraf[] luar = [PemegangDraf.Hukum, PemegangDraf.PerangkatDaerah, PemegangDraf.Mitra];
        var daftar = (
            from t in tinjauan
            from sisi in luar
            where TugasRights.PeranDari(t).Contains(SisiDraf.PeranDari(sisi))
            select new PemegangKini(sisi, t.DibukaPada, t.Tenggat, null, Tugas: true)).ToList();
        if (rancangan?.GiliranKini is { } giliran)
        {
            daftar.RemoveAll(d => d.Pihak == giliran.Pemegang);
            daftar.Insert(0, new(giliran.Pemegang, giliran.Sejak, giliran.Tenggat, giliran.Catatan, Tugas: false));
        }

        return daftar;
    }

    /// <summary>Outside only what that side may read (<see cref="KomentariDraf.TampakBagi"/>).</summary>
    private static IReadOnlyList<UtasKomentar> Utas(RancanganNaskah? rancangan, HashSet<Guid> terlihat, Dictionary<Guid, int> nomor, Pelaku pelaku)
    {
        var sisi = SisiDraf.Dari(pelaku);
        var boleh = (rancangan?.Komentar ?? []).Where(k => !pelaku.OrangLuar || KomentariDraf.TampakBagi(k, sisi, terlihat)).OrderBy(k => k.Urutan).ToList();
        return [.. boleh.Where(k => k.IndukId is null).Select(k => new UtasKomentar(k, nomor.GetValueOrDefault(k.DokumenId), [.. boleh.Where(j => j.IndukId == k.Id)]))];
    }
}
