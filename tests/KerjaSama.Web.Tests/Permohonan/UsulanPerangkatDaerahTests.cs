using System.Net.Http.Json;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Dokumen;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>A request that a Perangkat Daerah proposed: letters come from it and go to it, and its own turn is not the mitra's.</summary>
public sealed class UsulanPerangkatDaerahTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Agenda_PengirimnyaPerangkatDaerah_JugaTanpaSuratPadaFormulir()
    {
        var nama = await kantor.DbAsync(db => db.PerangkatDaerah.Where(p => p.Kode == "dinkes").Select(p => p.Nama).SingleAsync());
        var bersurat = await UsulanAsync(new("12/DINKES/2026", new DateOnly(2026, 3, 1), "Usulan"));
        var tanpa = await UsulanAsync(null);
        await _skenario.SelesaikanAsync((await _skenario.TerbukaAsync(tanpa))[0].Id);

        foreach (var kode in (string[])[bersurat, tanpa])
        {
            Assert.Equal(nama, await kantor.DbAsync(db => db.SuratMasuk.Where(s => db.Permohonan.Any(p => p.Kode == kode && p.SuratMasukId == s.Id)).Select(s => s.Asal).SingleAsync()));
        }
    }

    /// <summary>Which letter, what TKKSD I says, and the step that sends it.</summary>
    [Theory]
    [InlineData("surat-jawaban", "layak", "suratJawaban")]
    [InlineData("surat-penolakan", "tidak-layak", "tolakPermohonan")]
    public async Task SuratKeluar_KepadaKepalaPengusul_AtauMitraYangMeminta(string jenis, string putusan, string langkah)
    {
        foreach (var (kode, kepada) in new[]
        {
            (await UsulanAsync(null), "Kepala Dinas Kesehatan"),
            (await _skenario.DiterimaAsync(perangkatDaerah: "dinkes"), SkenarioPermohonan.MitraDemo),
        })
        {
            await _skenario.SelesaikanAsync(await _skenario.LanjutkanAsync(kode, "tkksdKelayakan"), putusan);
            await _skenario.SelesaikanAsync(await _skenario.LanjutkanAsync(kode, langkah));

            var teks = await (await kantor.KlienSebagaiAsync("agenda")).UnduhTeksAsync($"/permohonan/{kode}/cetak/{jenis}");
            Assert.Equal(kepada, Kepada(teks));
            // the PD is written to, or it gets a copy
            Assert.Single(teks.Split('\n'), b => b.Contains("Kepala Dinas Kesehatan", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task SuratKeluar_TanpaSuratMasuk_KepadaKepalaPengusul_AtauPimpinanMitra()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        Assert.Equal("Kepala Dinas Kesehatan", Kepada(await klien.UnduhTeksAsync($"/permohonan/{await UsulanAsync(null)}/cetak/surat-jawaban")));
        Assert.Equal($"Pimpinan {SkenarioPermohonan.MitraDemo}", Kepada(await klien.UnduhTeksAsync($"/permohonan/{await _skenario.DiterimaAsync()}/cetak/surat-jawaban")));
    }

    [Fact]
    public async Task Surat_JenisnyaMenurutPengusul_MemenuhiDaftarJalurnya()
    {
        var kode = await UsulanAsync(null);
        var mitra = await _skenario.DiterimaAsync();
        var jenis = await kantor.DenganAsync<KelengkapanBerkas, (string, string, string)>(async (db, kelengkapan) =>
        {
            var semua = db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah);
            var usulan = await semua.SingleAsync(p => p.Kode == kode);
            var awal = await kelengkapan.JenisSuratAsync(usulan, default);
            usulan.TetapkanJalur(Domain.Permohonan.Jalur.Ksdd, "ksb");
            return (awal, await kelengkapan.JenisSuratAsync(usulan, default), await kelengkapan.JenisSuratAsync(await semua.SingleAsync(p => p.Kode == mitra), default));
        });

        Assert.Equal(("surat-usulan", "surat-penawaran", "surat-penawaran"), jenis);
    }

    [Fact]
    public async Task Lacak_GiliranPengusulDanGiliranMitraDibedakan()
    {
        var kode = await UsulanAsync(null);
        var lacak = await kantor.DenganAsync<KodeLacak, string>(async (db, k) => await k.UntukAsync(await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode), default));
        await _skenario.SelesaikanAsync(await _skenario.LanjutkanAsync(kode, "periksaKelengkapan"), "kembalikan");
        var klien = kantor.Tamu();

        Assert.Equal("perangkat-daerah", (await klien.GetFromJsonAsync<Lacak>($"/api/v1/lacak/{lacak}"))!.Giliran);
        Assert.Contains("Giliran Anda: lengkapi berkas", await klien.TeksAsync(PortalLinks.Lacak(lacak)), StringComparison.Ordinal);

        var tugas = (await _skenario.TerbukaAsync(kode))[0].Id;
        await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).ExecuteUpdateAsync(s => s.SetProperty(t => t.Peran, "mitra")));

        Assert.Equal("mitra", (await klien.GetFromJsonAsync<Lacak>($"/api/v1/lacak/{lacak}"))!.Giliran);
        var halaman = await klien.TeksAsync(PortalLinks.Lacak(lacak));
        Assert.Contains("Menunggu tanggapan mitra", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Giliran Anda", halaman, StringComparison.Ordinal);
    }

    /// <summary>Whom a letter is addressed to: the line with "Yth.".</summary>
    private static string Kepada(string surat) => Assert.Single(surat.Split('\n'), b => b.Contains("Yth.", StringComparison.Ordinal)).Split("Yth.")[1].Trim();

    private async Task<string> UsulanAsync(SuratMasukan? surat)
    {
        var agenda = await _skenario.PelakuAsync("agenda");
        return await kantor.DenganAsync<AjukanPermohonan, string>(async (_, ajukan) => (await ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Pemrakarsa = "perangkat-daerah", Judul = "Posyandu digital", Tentang = "Pencatatan posyandu.", Bidang = "sosial", PerangkatDaerah = ["dinkes"], Surat = surat,
                Mitra = [new(SkenarioPermohonan.MitraDemo, "badan-hukum", null, null)], Kontak = new("dr. Agung", "agung@dinkes.example", null),
            },
            agenda, null, TestContext.Current.CancellationToken)).Permohonan.Kode);
    }

    private sealed record Lacak(string Giliran);
}
