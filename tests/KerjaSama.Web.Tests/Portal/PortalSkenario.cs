using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>Brings a request to where a portal test starts.</summary>
internal static class PortalSkenario
{
    public static KeyValuePair<string, string>[] Isian(string judul = "Pelatihan digital bagi UMKM", string? surel = "ani@mitra.example") =>
    [
        new("Input.Mitra[0].Nama", "Universitas Contoh"),
        new("Input.Mitra[0].Kategori", "perguruan-tinggi"),
        new("Input.Mitra[0].Negara", ""),
        new("Input.Bentuk", "penawaran"),
        new("Input.Judul", judul),
        new("Input.Tentang", "Pelatihan pemasaran digital <di> tiga kecamatan."),
        new("Input.Bidang", "ekonomi"),
        new("Input.Kontak.Nama", "Ani Lestari"),
        new("Input.Kontak.Surel", surel ?? ""),
        new("Input.Kontak.Telepon", ""),
    ];

    public static Task<PermohonanDiterima> AjukanAsync(this KantorFactory kantor, string surel = "ani@mitra.example", string judul = "Pelatihan digital bagi UMKM") =>
        kantor.DenganAsync<AjukanPermohonan, PermohonanDiterima>((_, ajukan) => ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Judul = judul,
                Tentang = "Pelatihan pemasaran.",
                Bidang = "ekonomi",
                Mitra = [new("Universitas Contoh", "perguruan-tinggi", null, null)],
                Kontak = new("Ani", surel, "0812 3456 7890"),
            },
            Pelaku.Tamu, null, TestContext.Current.CancellationToken));

    /// <summary>Finishes the oldest open task as somebody of the office who may.</summary>
    public static async Task SelesaikanAsync(this KantorFactory kantor, Guid permohonanId, string? hasil = null, params (string Nama, string Nilai)[] isian)
    {
        await kantor.EnsureDemoAsync();
        var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonanId && t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).FirstAsync());
        var peran = TugasRights.PeranDari(tugas)[0];
        await kantor.DenganAsync<IServiceProvider, PermohonanKerjaSama>(async (db, services) =>
        {
            var akun = await db.Users.FirstAsync(u => tugas.PelaksanaId == null ? u.Peran.Any(p => p.Peran == peran) : u.Id == tugas.PelaksanaId);
            var pelaku = new Pelaku(akun.Id, akun.Nama, akun.Peran.Select(p => p.Peran).ToHashSet(), akun.MitraId, akun.PerangkatDaerah, akun.SubUnit);
            db.Jejak.Pelaku = pelaku;
            var formulir = await services.GetRequiredService<FormulirTugasBuilder>().BuildAsync(tugas, default);
            var pilihan = hasil ?? formulir.Langkah.Hasil[0].Nilai;
            var jawaban = formulir.Isian.Where(f => (f.Isian.Wajib || f.Isian.Tipe == TipeIsian.Teks) && f.Isian.BerlakuUntuk(pilihan)).ToDictionary(f => f.Isian.Nama, f => f.Contoh);
            foreach (var (nama, nilai) in isian)
            {
                jawaban[nama] = nilai;
            }

            return await services.GetRequiredService<SelesaikanTugas>().ExecuteAsync(tugas.Id, pilihan, jawaban, null, pelaku, null, default);
        });
    }
}
