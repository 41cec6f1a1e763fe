using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests;

/// <summary>Brings requests to where a test begins, through the real use cases.</summary>
internal sealed class SkenarioPermohonan(KantorFactory kantor)
{
    /// <summary>The partner of the demo user <c>mitra</c>.</summary>
    public const string MitraDemo = "PT Contoh Sehat Nusantara";

    private const int LangkahTerbanyak = 60;

    /// <returns>Code of a request that has just been taken in.</returns>
    public async Task<string> DiterimaAsync(string judul = "Layanan kesehatan bergerak", string mitra = MitraDemo, string? perangkatDaerah = null)
    {
        var masukan = new PermohonanMasukan
        {
            Judul = judul,
            Tentang = "Layanan kesehatan bagi warga lanjut usia.",
            Bidang = "sosial",
            Mitra = [new(mitra, "badan-hukum", null, null)],
            PerangkatDaerah = perangkatDaerah is null ? [] : [perangkatDaerah],
            Kontak = new("Budi Santoso", "budi@mitra.example", "0812000111"),
        };
        var pelaku = await PelakuAsync("agenda");
        return await kantor.DenganAsync<AjukanPermohonan, string>(async (_, ajukan) => (await ajukan.ExecuteAsync(masukan, pelaku, null, default)).Permohonan.Kode);
    }

    /// <summary>A new request carried the ordinary way until a step is open.</summary>
    public async Task<(string Kode, Guid Tugas)> SampaiAsync(string kunci, string judul = "Layanan kesehatan bergerak", string mitra = MitraDemo, string? perangkatDaerah = null)
    {
        var kode = await DiterimaAsync(judul, mitra, perangkatDaerah);
        return (kode, await LanjutkanAsync(kode, kunci));
    }

    /// <summary>Carries a request on, every step with its first outcome and its example values.</summary>
    public async Task<Guid> LanjutkanAsync(string kode, string kunci)
    {
        for (var i = 0; i < LangkahTerbanyak; i++)
        {
            var terbuka = await TerbukaAsync(kode);
            if (terbuka.FirstOrDefault(t => t.Kunci == kunci) is { } ketemu)
            {
                return ketemu.Id;
            }

            Assert.NotEmpty(terbuka);
            await SelesaikanAsync(terbuka[0].Id);
        }

        throw new InvalidOperationException($"{kunci} was not reached on the ordinary way.");
    }

    /// <summary>Finishes a step with example values, as the person whom it names, or a demo user of its first role.</summary>
    public async Task SelesaikanAsync(Guid tugasId, string? hasil = null, params (string Nama, string Nilai)[] isian)
    {
        await kantor.EnsureDemoAsync();
        var (form, pengguna) = await kantor.DenganAsync<FormulirTugasBuilder, (FormulirTugas, string)>(async (db, builder) =>
        {
            var tugas = await db.Tugas.AsNoTracking().SingleAsync(t => t.Id == tugasId);
            var bernama = await db.Users.Where(u => u.Id == tugas.PelaksanaId).Select(u => u.Email).SingleOrDefaultAsync();
            return (await builder.BuildAsync(tugas, default), bernama?.Split('@')[0] ?? tugas.Peran.Split(' ')[0]);
        });
        var pilihan = hasil ?? form.Langkah.Hasil[0].Nilai;
        var jawaban = form.Isian.Where(f => f.Isian.BerlakuUntuk(pilihan) && f.Isian.Tipe != TipeIsian.Berkas).ToDictionary(f => f.Isian.Nama, f => f.Contoh);
        foreach (var (nama, nilai) in isian)
        {
            jawaban[nama] = nilai;
        }

        var pelaku = await PelakuAsync(pengguna);
        await kantor.DenganAsync<SelesaikanTugas, bool>(async (db, selesaikan) =>
        {
            db.Jejak.Pelaku = pelaku;
            await selesaikan.ExecuteAsync(tugasId, pilihan, jawaban, null, pelaku, null, default);
            return true;
        });
    }

    /// <summary>Its tracking code.</summary>
    public Task<string> KodeLacakAsync(string kode) => kantor.DenganAsync<KodeLacak, string>(async (db, lacak) =>
        await lacak.UntukAsync(await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode), default));

    public Task<List<Workflow.Tugas>> TerbukaAsync(string kode) => kantor.DbAsync(db => db.Tugas.AsNoTracking()
        .Where(t => t.Status == StatusTugas.Terbuka && db.Permohonan.Any(p => p.Id == t.SubjectId && p.Kode == kode)).OrderBy(t => t.Urut).ToListAsync());

    /// <summary>A second active holder of a role.</summary>
    public async Task<Guid> PenggunaKeduaAsync(Peran peran, string nama)
    {
        await kantor.EnsureDemoAsync();
        return await kantor.DbAsync(async db =>
        {
            var surel = $"{Guid.NewGuid():N}@contoh.go.id";
            var akun = new Data.Pengguna.AkunPengguna { Urut = Data.Umum.TimeSequence.Next(DateTimeOffset.UtcNow), Nama = nama, Email = surel, NormalizedEmail = surel.ToUpperInvariant(), UserName = surel, NormalizedUserName = surel.ToUpperInvariant() };
            akun.BeriPeran(peran);
            db.Add(akun);
            await db.SaveChangesAsync();
            return akun.Id;
        });
    }

    public async Task<Pelaku> PelakuAsync(string pengguna)
    {
        await kantor.EnsureDemoAsync();
        return await kantor.DbAsync(async db =>
        {
            var akun = await db.Users.AsNoTracking().SingleAsync(u => u.Email == pengguna + "@contoh.go.id");
            return new Pelaku(akun.Id, akun.Nama, akun.Peran.Select(p => p.Peran).ToHashSet(), akun.MitraId, akun.PerangkatDaerah, akun.SubUnit);
        });
    }
}
