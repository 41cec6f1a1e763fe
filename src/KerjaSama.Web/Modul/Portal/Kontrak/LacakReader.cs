using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>What the holder of a tracking code may know of the request, for the page and the API: nothing internal.</summary>
internal sealed class LacakReader(KerjaSamaDbContext db, LangkahLacak langkah, KelengkapanBerkas kelengkapan, DokumenLuar dokumen, CatatanDraf catatan, KalenderKantor kalender, DefinitionCatalog catalog, OfficeClock clock)
{
    private const string Dikembalikan = "kembalikan";

    /// <returns>Null when no request has this code.</returns>
    public async Task<LacakRincian?> FindAsync(string kodeLacak, CancellationToken cancellationToken)
    {
        var hash = KodeLacak.Hash(kodeLacak);
        var permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.KodeLacakHash == hash, cancellationToken);
        if (permohonan is null)
        {
            return null;
        }

        var tugas = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id).OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        var terbuka = permohonan.SudahBerakhir ? [] : tugas.Where(t => t.Status == StatusTugas.Terbuka).ToList();
        var pelaku = PelakuLacak.Untuk(permohonan);
        var anda = terbuka.Where(t => TugasRights.PeranDari(t).Any(pelaku.Punya)).ToList();
        var sisi = SisiDraf.Dari(pelaku);
        var untuk = await dokumen.UntukAsync(permohonan, sisi, cancellationToken);
        var giliran = permohonan.SudahBerakhir ? null : await db.Rancangan.AsNoTracking().Where(r => r.PermohonanId == permohonan.Id).SelectMany(r => r.Giliran)
            .SingleOrDefaultAsync(g => g.SelesaiPada == null && g.Pemegang == sisi, cancellationToken);
        return new(
            permohonan, KodeLacak.Rapi(kodeLacak), giliran is null ? GiliranDari(terbuka, anda) : sisi == PemegangDraf.Mitra ? Giliran.Mitra : Giliran.PerangkatDaerah, await langkah.SusunAsync(permohonan, tugas, cancellationToken),
            await KurangAsync(permohonan, cancellationToken), await PerkiraanAsync(terbuka, cancellationToken), anda,
            await DikembalikanAsync(tugas, anda, cancellationToken),
            [.. (await dokumen.DariAsync(permohonan, pelaku, cancellationToken)).Select(Baris)], [.. untuk.Select(Baris)],
            await db.Naskah.Where(n => n.PermohonanId == permohonan.Id).Select(n => n.Kode).SingleOrDefaultAsync(cancellationToken))
        {
            SuratPenolakan = permohonan.Status == StatusPermohonan.Ditolak && untuk.LastOrDefault(d => d.Jenis == TemplatDokumen.SuratPenolakan) is { } surat ? Baris(surat) : null,
            Draf = [.. (await dokumen.DrafAsync(permohonan, sisi, cancellationToken)).Select(Baris)],
            GiliranDraf = giliran,
            Penandatanganan = await db.Penandatanganan.AsNoTracking().SingleOrDefaultAsync(r => r.PermohonanId == permohonan.Id && r.Tanggal != null && r.SelesaiPada == null, cancellationToken),
            CatatanDraf = anda.Find(t => t.Tahap == Tahap.Draf.Kode) is { } tinjauan ? await catatan.UntukAsync(tinjauan, cancellationToken) : null,
        };
    }

    /// <summary>The own turn goes first where several wait at once.</summary>
    private static Giliran GiliranDari(List<Workflow.Tugas> terbuka, List<Workflow.Tugas> anda) => anda.Concat(terbuka).FirstOrDefault() is not { } tugas
        ? Giliran.Selesai
        : TugasRights.PeranDari(tugas)[0] switch
        {
            Peran.Mitra => Giliran.Mitra,
            Peran.PerangkatDaerah => Giliran.PerangkatDaerah,
            Peran.Hukum => Giliran.BagianHukum,
            Peran.Pimpinan => Giliran.Pimpinan,
            _ => Giliran.BagianKerjaSama,
        };

    /// <summary>Only while it is asked for: papers that the office took on paper and found complete are not missing.</summary>
    private async Task<IReadOnlyList<DokumenDiminta>> KurangAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        if (permohonan.SudahBerakhir || permohonan.Jalur is null || (permohonan.Tahap != Tahap.Penerimaan && permohonan.MenyusulSampai is null))
        {
            return [];
        }

        return [.. (await kelengkapan.ListAsync(permohonan, cancellationToken)).Where(j => j.Kurang).Select(j => new DokumenDiminta(j.Jenis, j.Nama))];
    }

    private async Task<DateOnly?> PerkiraanAsync(List<Workflow.Tugas> terbuka, CancellationToken cancellationToken)
    {
        if (terbuka.Count == 0)
        {
            return null;
        }

        var id = terbuka.Select(t => t.InstanceId).ToList();
        var instances = await db.ProcessInstance.AsNoTracking().Where(i => id.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        var hariKerja = await kalender.HariKerjaAsync(cancellationToken);
        return terbuka.Max(t => Perkiraan(t, catalog.StepOf(instances[t.InstanceId], t.Kunci), hariKerja));
    }

    /// <summary>Where the file promises its limit, the promise is the date that the task has: the office may have set another limit.</summary>
    private DateOnly? Perkiraan(Workflow.Tugas tugas, UserTask langkah, HariKerja hariKerja) =>
        !int.TryParse(langkah.Perkiraan, CultureInfo.InvariantCulture, out var hari) ? null
        : hari == langkah.TenggatHari && tugas.Tenggat is { } tenggat ? tenggat
        : hariKerja.Tambah(clock.TanggalDari(tugas.DibukaPada), hari);

    private async Task<string?> DikembalikanAsync(List<Workflow.Tugas> tugas, List<Workflow.Tugas> anda, CancellationToken cancellationToken) =>
        anda.Exists(t => t.Tahap == Tahap.Penerimaan.Kode) && tugas.FindLast(t => t.Hasil == Dikembalikan) is { } pengembalian
            ? await db.AlasanAsync(pengembalian, cancellationToken)
            : null;

    private static DokumenLacak Baris(DokumenPermohonan d) => new(d.Id, d.Nama, d.MediaType, d.Ukuran, d.DiunggahPada);
}
