using System.Net;
using System.Net.Http.Json;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>What a Perangkat Daerah proposes names it: it is the applicant, and holds the tracking code.</summary>
public sealed class UsulanTanpaPengusulTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Api_422_DanHalaman_400_DiBidangnya()
    {
        var agenda = await kantor.KlienApiAsync("agenda");

        using var api = await agenda.PostAsync("/api/v1/permohonan", JsonContent.Create(new
        {
            pemrakarsa = "perangkat-daerah", judul = "Posyandu digital", tentang = "Pencatatan posyandu.", bidang = "sosial",
            mitra = new[] { new { nama = SkenarioPermohonan.MitraDemo, kategori = "badan-hukum" } }, kontak = new { nama = "dr. Agung", surel = "agung@dinkes.example" },
        }));
        using var halaman = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(PermohonanLinks.Baru, [new("Input.Pemrakarsa", "perangkat-daerah"), new("Input.Judul", "Posyandu digital")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest), (api.StatusCode, halaman.StatusCode));
        Assert.Contains("\"perangkatDaerah\":[\"Sebutkan Perangkat Daerah yang mengusulkan.\"]", await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_PerangkatDaerah\"", await halaman.TeksAsync());
    }

    [Fact]
    public void Terima_MenolakUsulanTanpaPengusul()
    {
        var galat = Assert.Throws<AturanDilanggarException>(() => PermohonanKerjaSama.Terima(
            new()
            {
                Bentuk = BentukPermohonan.Permohonan, Pemrakarsa = Pemrakarsa.PerangkatDaerah, Saluran = Saluran.Surat, Judul = "Posyandu", Tentang = "Posyandu.", Bidang = "sosial",
                Mitra = [(Guid.CreateVersion7(), "PT Contoh")], Sifat = "baru", TanggalDiterima = new(2026, 3, 2), KontakNama = "Agung", KodeLacakHash = "x",
            },
            "P-2026-00001", 1, DateTimeOffset.UnixEpoch));

        Assert.Equal("permohonan.tanpa-pengusul", galat.Kode);
    }

    [Fact]
    public async Task Pelacakan_SejarahTanpaPengusul_TetapTerbuka()
    {
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.Pemrakarsa, Pemrakarsa.PerangkatDaerah)));
        var lacak = await kantor.DenganAsync<KodeLacak, string>(async (db, k) => await k.UntukAsync(await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode), default));

        using var jawaban = await kantor.Tamu().GetAsync(PortalLinks.Lacak(lacak));

        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
    }
}
