using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

internal sealed record TugasLuar(Guid Id, string Nama, string Kode, string Judul, DateOnly? Tenggat);

internal sealed record PermohonanLuar(string Kode, string Judul, StatusPermohonan Status, Tahap? Tahap, DateOnly TanggalDiterima);

internal sealed record NaskahLuar(string Kode, string Judul, string Jenis, DateOnly? BerlakuSampai, StatusNaskah Status);

/// <summary>The first page of somebody outside: what waits for them, their requests, their naskah.</summary>
/// <param name="NamaPihak">Name of the partner or the PD.</param>
internal sealed record BerandaLuar(
    bool PerangkatDaerah, string NamaPihak, IReadOnlyList<TugasLuar> Tugas, IReadOnlyList<PermohonanLuar> Permohonan, int JumlahPermohonan,
    IReadOnlyList<NaskahLuar> Naskah, int JumlahNaskah);

internal sealed class BerandaReader(KerjaSamaDbContext db, OfficeClock clock)
{
    private const int Baris = 10;

    public async Task<BerandaLuar> LoadAsync(Pelaku pelaku, CancellationToken ct)
    {
        var permohonan = db.Permohonan.AsNoTracking().YangBolehDilihat(pelaku);
        var naskah = db.Naskah.AsNoTracking().YangBolehDilihat(db.Permohonan, pelaku);
        var tugas = await (
            from t in db.Tugas.AsNoTracking().UntukPeran(db, pelaku)
            where t.Status == StatusTugas.Terbuka
            join p in db.Permohonan on t.SubjectId equals p.Id
            orderby t.UrutTenggat, t.Urut
            select new TugasLuar(t.Id, t.Nama, p.Kode, p.Judul, t.Tenggat)).ToListAsync(ct);
        return new(
            pelaku.PerangkatDaerah is not null, await NamaAsync(pelaku, ct), tugas,
            await permohonan.OrderByDescending(p => p.Urut).Take(Baris).Select(p => new PermohonanLuar(p.Kode, p.Judul, p.Status, p.Tahap, p.TanggalDiterima)).ToListAsync(ct),
            await permohonan.CountAsync(ct), await NaskahAsync(naskah, ct), await naskah.CountAsync(ct));
    }

    private async Task<string> NamaAsync(Pelaku pelaku, CancellationToken ct) => pelaku.PerangkatDaerah is { } pd
        ? await db.PerangkatDaerah.Where(p => p.Kode == pd).Select(p => p.Nama).SingleAsync(ct)
        : await db.Mitra.Where(m => m.Id == pelaku.MitraId).Select(m => m.Nama).SingleOrDefaultAsync(ct) ?? pelaku.Nama;

    private async Task<IReadOnlyList<NaskahLuar>> NaskahAsync(IQueryable<NaskahKerjaSama> naskah, CancellationToken ct)
    {
        var ambang = (int)await db.Batas.NilaiPadaAsync(KunciBatas.NaskahAkanBerakhirHari, clock.HariIni, ct);
        return await naskah.DenganStatus(db, clock.HariIni, ambang).OrderByDescending(n => n.Naskah.Urut).Take(Baris)
            .Select(n => new NaskahLuar(n.Naskah.Kode, n.Naskah.Judul, n.Naskah.Jenis, n.Naskah.BerlakuSampai, n.Status)).ToListAsync(ct);
    }
}
