using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Dokumen;

/// <summary>Requests carried through the process with the example answers of its own definition.</summary>
internal static class PermohonanContoh
{
    /// <summary>A request of the partner of the demo's account <c>mitra</c>, filed by a letter.</summary>
    public static async Task<PermohonanKerjaSama> AjukanAsync(this KantorFactory kantor, string jenisNaskah = "KSB", string judul = "Layanan rujukan rumah sakit")
    {
        var agenda = await kantor.PelakuAsync("agenda");
        var mitra = await kantor.DbAsync(db => db.Users.Where(u => u.Email == "mitra@contoh.go.id").Join(db.Mitra, u => u.MitraId, m => m.Id, (u, m) => m.Kode).SingleAsync());
        return await kantor.DenganAsync<AjukanPermohonan, PermohonanKerjaSama>(async (_, ajukan) => (await ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Bentuk = "penawaran", Pemrakarsa = "mitra", Saluran = "surat", Jalur = jenisNaskah switch { "NKS" => "Sinergi", "RKT" => "Sinergi", "LOI" or "MOU" => "KSDLL", _ => "KSDPK" }, JenisNaskah = jenisNaskah, Judul = judul, Tentang = "Pelayanan pasien rujukan.", Bidang = "sosial",
                Mitra = [new(null, null, null, mitra)], PerangkatDaerah = ["dinkes"], Surat = new("445/RS/II/2026", new DateOnly(2026, 2, 20), "Penawaran kerja sama rujukan"),
                Kontak = new("Ibu Kontak", "kontak@contoh.co.id", "0812-0000-0001"),
            },
            agenda, null, default)).Permohonan);
    }

    /// <summary>Finishes tasks by their examples until one of that key is open.</summary>
    public static async Task<Workflow.Tugas> SampaiTugasAsync(this KantorFactory kantor, Guid permohonanId, string kunci)
    {
        for (var langkah = 0; langkah < 30; langkah++)
        {
            var terbuka = await kantor.DbAsync(db => db.Tugas.Where(t => t.SubjectId == permohonanId && t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).ToListAsync());
            if (terbuka.FirstOrDefault(t => t.Kunci == kunci) is { } tugas)
            {
                return tugas;
            }

            await kantor.SelesaikanAsync(terbuka[0]);
        }

        throw new InvalidOperationException($"No task {kunci} within 30 steps.");
    }

    /// <summary>Finishes one task by its examples, as whoever may; what belongs to others the agenda records on their behalf.</summary>
    public static async Task SelesaikanAsync(this KantorFactory kantor, Workflow.Tugas tugas)
    {
        var peran = TugasRights.PeranDari(tugas);
        var wakil = tugas.PelaksanaId is null && peran.Any(p => p is Peran.Mitra or Peran.PerangkatDaerah or Peran.Pimpinan);
        var pelaku = await kantor.PelakuAsync(wakil ? "agenda" : peran[0].Kode);
        var atasNama = wakil ? new AtasNama("Pejabat Contoh", null, kantor.OfficeClock.HariIni, "lembar arsip") : null;
        var (hasil, isian) = await kantor.DenganAsync<FormulirTugasBuilder, (string, Dictionary<string, string?>)>(async (_, builder) =>
        {
            var form = await builder.BuildAsync(tugas, default);
            var pertama = form.Langkah.Hasil[0].Nilai;
            return (pertama, form.Isian.Where(f => f.Isian.BerlakuUntuk(pertama) && (f.Isian.Wajib || f.Isian.Tipe is not (TipeIsian.Berkas or TipeIsian.Paragraf) || f.Isian.Nama == "dasarHukum")).ToDictionary(f => f.Isian.Nama, f => f.Contoh));
        });
        await kantor.DenganAsync<SelesaikanTugas, PermohonanKerjaSama>((_, selesaikan) => selesaikan.ExecuteAsync(tugas.Id, hasil, isian, null, pelaku, atasNama, default));
    }

    public static Task<Pelaku> PelakuAsync(this KantorFactory kantor, string pengguna) => kantor.DbAsync(async db =>
    {
        await kantor.EnsureDemoAsync();
        var akun = await db.Users.SingleAsync(u => u.Email == pengguna + "@contoh.go.id");
        return new Pelaku(akun.Id, akun.Nama, akun.Peran.Select(p => p.Peran).ToHashSet(), akun.MitraId, akun.PerangkatDaerah, akun.SubUnit);
    });
}
