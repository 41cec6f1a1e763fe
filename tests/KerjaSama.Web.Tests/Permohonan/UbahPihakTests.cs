using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

public sealed class UbahPihakTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Perangkat_Daerah_ditambahkan_lalu_melihat_permohonannya()
    {
        var kode = await _skenario.DiterimaAsync("Perlu Dinas Kesehatan");
        var pd = await kantor.KlienSebagaiAsync("perangkat-daerah");
        Assert.Equal(HttpStatusCode.NotFound, (await pd.GetAsync(PermohonanLinks.Rincian(kode))).StatusCode);
        var analis = await kantor.KlienSebagaiAsync("analis");
        Assert.Contains($"href=\"{PermohonanLinks.Pihak(kode)}\"", await analis.TeksAsync(PermohonanLinks.Rincian(kode)));

        using var jawaban = await analis.KirimFormAsync(PermohonanLinks.Pihak(kode), await IsianAsync(kode, [new("PerangkatDaerah", "dinkes")]));

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await pd.GetAsync(PermohonanLinks.Rincian(kode))).StatusCode);
    }

    [Fact]
    public async Task Kode_lacak_baru_mematikan_yang_lama_dan_dikirim_ke_kontak()
    {
        var kode = await _skenario.DiterimaAsync();
        var lama = await KodeLacakAsync(kode);
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        await agenda.KirimFormAsync(PermohonanLinks.Pihak(kode), await IsianAsync(kode, [new("GantiKode", "true")], surel: "baru@mitra.example"));

        var baru = await KodeLacakAsync(kode);
        Assert.NotEqual(lama, baru);
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.Tamu().GetAsync(PortalLinks.Lacak(lama))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await kantor.Tamu().GetAsync(PortalLinks.Lacak(baru))).StatusCode);
        Assert.Equal(1, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == JenisPesan.KodeLacakDikirim && m.Alamat == "baru@mitra.example" && db.Permohonan.Any(p => p.Id == m.SubjekId && p.Kode == kode))));
    }

    [Fact]
    public async Task Isian_salah_400_ketikan_tetap_dan_versi_lama_409()
    {
        var kode = await _skenario.DiterimaAsync();
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        using var salah = await agenda.KirimFormAsync(PermohonanLinks.Pihak(kode), await IsianAsync(kode, [new("PerangkatDaerah", "bukan-dinas")], nama: "Nama yang diketik", surel: "bukan surel"));
        using var lama = await agenda.KirimFormAsync(PermohonanLinks.Pihak(kode), [.. (await IsianAsync(kode, [])).Where(i => i.Key != "Versi"), new("Versi", "0")]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Conflict), (salah.StatusCode, lama.StatusCode));
        var halaman = await salah.TeksAsync();
        Assert.Contains("\"bukan surel\" bukan alamat surel.", halaman);
        Assert.Contains("Pilih Perangkat Daerah dari daftar.", halaman);
        Assert.Contains("Nama yang diketik", halaman);
    }

    [Fact]
    public async Task Perangkat_Daerah_pengusul_tidak_dapat_dikeluarkan()
    {
        var kode = await _skenario.DiterimaAsync(perangkatDaerah: "dinkes");
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.Pemrakarsa, Pemrakarsa.PerangkatDaerah)));

        using var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(PermohonanLinks.Pihak(kode), await IsianAsync(kode, [new("PerangkatDaerah", "disdik")]));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Equal(["dinkes"], await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).SelectMany(p => p.PerangkatDaerah).Select(p => p.PerangkatDaerah).ToListAsync()));
    }

    [Fact]
    public async Task Perangkat_Daerah_terakhir_dari_usulannya_tidak_dapat_dikeluarkan_dan_tidak_ada_yang_berubah()
    {
        var kode = await _skenario.DiterimaAsync(perangkatDaerah: "dinkes");
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.Pemrakarsa, Pemrakarsa.PerangkatDaerah)));
        var sebelum = await PihakAsync();

        using var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(PermohonanLinks.Pihak(kode), await IsianAsync(kode, [new("GantiKode", "true")], nama: "Orang Lain"));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("Usulan Perangkat Daerah harus menyebut Perangkat Daerah yang mengusulkan.", await jawaban.TeksAsync());
        Assert.Equal(sebelum, await PihakAsync());
        Assert.Equal("dinkes", sebelum.PerangkatDaerah);

        Task<(string PerangkatDaerah, string Kontak, int PutaranLacak, int Versi, int Riwayat)> PihakAsync() => kantor.DbAsync(async db =>
        {
            var p = await db.Permohonan.AsNoTracking().Include(p => p.PerangkatDaerah).SingleAsync(p => p.Kode == kode);
            return (string.Join(' ', p.PerangkatDaerah.Select(d => d.PerangkatDaerah)), p.KontakNama, p.PutaranLacak, p.Versi, await db.Riwayat.CountAsync(r => r.ObjekJenis == "permohonan"));
        });
    }

    /// <summary>What was typed is quoted: words that look like ours are not taken for ours.</summary>
    [Fact]
    public async Task Ketikan_serupa_daftar_kode_dikutip_apa_adanya()
    {
        const string ketikan = "Pilih salah satu dari: kami";
        var kode = await _skenario.DiterimaAsync();

        using var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(PermohonanLinks.Pihak(kode), await IsianAsync(kode, [], surel: ketikan));

        Assert.Contains($"\"{ketikan}\" bukan alamat surel.", await jawaban.TeksAsync());
    }

    private async Task<KeyValuePair<string, string>[]> IsianAsync(string kode, KeyValuePair<string, string>[] lagi, string nama = "Budi Santoso", string surel = "budi@mitra.example")
    {
        var versi = await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync());
        return [new("KontakNama", nama), new("KontakSurel", surel), new("KontakTelepon", ""), new("Versi", $"{versi}"), .. lagi];
    }

    private Task<string> KodeLacakAsync(string kode) => kantor.DenganAsync<KodeLacak, string>(async (db, lacak) =>
        await lacak.UntukAsync(await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode), default));
}
