using System.Net;
using KerjaSama.Domain.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The main job: a request of every track, from the letter to the register and the IKU, through the API.</summary>
public sealed class JalurTests
{
    [Theory, SetiapBasisData("KSDD", "KSDPK", "Sinergi", "KSDPL", "KSDLL")]
    public async Task Jalur_HasilPertamaDiSetiapLangkah_SampaiRegister(BasisData basisData, string jalur)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var uji = PermohonanUji.PerJalur[jalur];

        var kode = await driver.AjukanAsync(uji);
        var langkah = await driver.JalankanAsync(kode);

        Assert.Equal("catatAgenda", langkah[0]);
        Assert.Equal("daftarkanNaskah", langkah[^1]);
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        await PastikanTerdaftarAsync(kantor, kode, uji);
        var iku = Assert.Single(await driver.AmbilAsync<List<Iku>>("/api/v1/kinerja/iku?tahun=2026", "kepala-bagian"));
        Assert.Equal((1, 1), (iku.Pembilang, iku.Penyebut));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        Assert.Equal(
            ["giliran-pemohon", "naskah-ditandatangani", "permohonan-diterima", .. langkah.Contains("suratJawaban") ? ["surat-jawaban-terbit"] : Array.Empty<string>()],
            await kantor.DbAsync(db => db.OutboxMessage.OrderBy(m => m.Jenis).Select(m => m.Jenis).ToListAsync()));
    }

    [Theory, SetiapBasisData]
    public async Task Kertas_SemuaLangkahPihakLuarDicatatKantor_TertandaAtasNama(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur["Sinergi"]);
        await driver.JalankanAsync(kode, "tinjauMitra");
        var tugas = await driver.TugasAsync(kode, "tinjauMitra");

        using var tanpaBukti = await driver.KirimSelesaiAsync(tugas, sebagai: "agenda");
        Assert.Equal(HttpStatusCode.Forbidden, tanpaBukti.StatusCode);
        await driver.SelesaikanAsync(tugas);

        var baris = await kantor.DbAsync(db => db.Tugas.SingleAsync(t => t.Id == tugas.Id));
        Assert.Contains("Budi Santosa", baris.AtasNama, StringComparison.Ordinal);
        Assert.Equal(await kantor.IdAsync("agenda"), baris.SelesaiOleh);
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.AtasNama!.Contains("Budi Santosa") && r.ObjekJenis == "permohonan")));
    }

    [Theory, SetiapBasisData]
    public async Task TinjauanDraf_SatuPerbaikan_DitinjauSekaliLagiOlehSemua(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        var sudah = false;

        var langkah = await driver.JalankanAsync(kode, hasil: t =>
        {
            var perbaiki = !sudah && t.Kunci == "tinjauMitra";
            sudah |= perbaiki;
            return perbaiki ? "perbaikan" : null;
        });

        Assert.Equal(2, langkah.Count(k => k == "tinjauMitra"));
        Assert.Equal(2, langkah.Count(k => k == "tinjauHukum"));
        Assert.Equal(1, langkah.Count(k => k == "perbaikiDraf"));
        Assert.Equal([1, 2], await kantor.DbAsync(db => db.Tugas.Where(t => t.Kunci == "tinjauHukum").Select(t => t.Putaran).Order().ToListAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Kelengkapan_Dikembalikan_MitraMelengkapiLaluDiperiksaLagi(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "periksaKelengkapan");

        var keadaan = await driver.SelesaikanAsync(await driver.TugasAsync(kode, "periksaKelengkapan"), "kembalikan");
        Assert.Equal(("menunggu-mitra", "penerimaan"), (keadaan.Status, keadaan.Tahap));
        await driver.SelesaikanAsync(await driver.TugasAsync(kode, "lengkapiBerkas"));
        var kedua = await driver.SelesaikanAsync(await driver.TugasAsync(kode, "periksaKelengkapan"), "kembalikan");
        Assert.Equal("menunggu-mitra", kedua.Status);
        await driver.JalankanAsync(kode);

        Assert.Equal(2, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == "permohonan-dikembalikan")));
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    private static async Task PastikanTerdaftarAsync(KantorFactory kantor, string kode, PermohonanUji uji)
    {
        var p = await kantor.DbAsync(db => db.Permohonan.SingleAsync(p => p.Kode == kode));
        var naskah = await kantor.DbAsync(db => db.Naskah.Include(n => n.Pihak).SingleAsync(n => n.PermohonanId == p.Id));
        Assert.Equal((uji.JenisNaskah, p.Jalur), (naskah.Jenis, naskah.Jalur));
        var pihak = naskah.Pihak.OrderBy(x => x.Urutan).ToList();
        Assert.Equal(2, pihak.Count);
        Assert.True(pihak[0].PihakKami);
        Assert.Equal(uji.Mitra, pihak[1].Nama);
        Assert.All(pihak, x => Assert.False(string.IsNullOrEmpty(x.Nomor)));

        var nomor = await kantor.DbAsync(db => db.NomorBuku.SingleAsync(n => n.NaskahId == naskah.Id));
        Assert.Equal((KeadaanNomor.Terpakai, uji.JenisNaskah, pihak[0].Nomor), (nomor.Keadaan, nomor.Buku, nomor.Nomor));
    }

    private sealed record Iku(int Pembilang, int Penyebut);
}
