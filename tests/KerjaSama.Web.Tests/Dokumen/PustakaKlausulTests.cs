using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Pengaturan.Klausul;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Dokumen;

/// <summary>The clause library as drafts use it.</summary>
public sealed class PustakaKlausulTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Theory, SetiapBasisData]
    public async Task Pustaka_PerJenis_BerurutanDenganPilihanBawaan(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);

        var klausul = await tempat.DenganAsync<PustakaKlausul, IReadOnlyList<PilihanKlausul>>((_, p) => p.UntukJenisAsync("PKS", default));

        var bawaan = KlausulLoader.BacaSemua()["PKS"];
        Assert.Equal(bawaan.Select(k => k.Code), klausul.Select(k => k.Kode));
        Assert.Equal(bawaan.Where(k => k.ByDefault).Select(k => k.Code), klausul.Where(k => k.Dipilih).Select(k => k.Kode));
        Assert.All(klausul.Where(k => k.Wajib), k => Assert.True(k.Dipilih));
        Assert.Equal(["umum", "masing-masing", "apbd", "mitra"], klausul.Single(k => k.Kode == "pembiayaan").Varian.Select(v => v.Kode));
        Assert.All(klausul.SelectMany(k => k.Varian), v => Assert.Equal(1, v.Versi));
    }

    [Fact]
    public async Task Draf_DenganPilihan_MemuatVariannya_DanMenyebutVersinya()
    {
        var p = await kantor.AjukanAsync("KSB");

        var draf = await DrafAsync(p.Id, [new("penutup", "elektronik"), new("objek", "umum"), new("pembiayaan", "apbd")]);

        Assert.Equal("ksb", draf.Asal!.Templat);
        Assert.Null(draf.Asal.VersiTemplat);
        Assert.Equal([new("objek", "umum", 1), new("pembiayaan", "apbd", 1), new("penutup", "elektronik", 1)], draf.Asal.Klausul);
        var teks = DokumenWord.Teks(draf.Isi);
        Assert.Contains("dibebankan pada Anggaran Pendapatan dan Belanja Daerah", teks, StringComparison.Ordinal);
        Assert.Contains("tanda tangan elektronik yang tersertifikasi", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Korespondensi", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draf_TanpaPilihan_MemakaiBawaan_DanVersiYangDirevisi()
    {
        await using var tempat = new KantorFactory();
        var p = await tempat.AjukanAsync("NKS");
        await tempat.DbAsync(async db =>
        {
            var k = await db.Klausul.Include(k => k.Varian).Include(k => k.DaftarVersi).SingleAsync(k => k.JenisNaskah == "NKS" && k.Kode == "objek");
            k.Revisi("umum", k.VersiBerlaku("umum").Isi with { Teks = "Objek yang baru adalah {objek}." }, "Dipertegas", null, tempat.OfficeClock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var draf = await DrafAsync(p.Id, null, tempat);

        Assert.Contains(new("objek", "umum", 2), draf.Asal!.Klausul);
        Assert.Contains(new("penutup", "umum", 1), draf.Asal.Klausul);
        Assert.DoesNotContain(draf.Asal.Klausul, k => k.Kode == "kerahasiaan");
        Assert.Contains("Objek yang baru adalah pelayanan pasien rujukan.", DokumenWord.Teks(draf.Isi), StringComparison.Ordinal);
        Assert.Equal("Objek Nota Kesepakatan ini adalah {objek}.", await tempat.DbAsync(db => db.Set<VersiKlausul>().Where(v => v.Nomor == 1 && v.Varian == "umum" && db.Klausul.Any(k => k.Id == v.KlausulId && k.JenisNaskah == "NKS" && k.Kode == "objek")).Select(v => v.Teks).SingleAsync()));
    }

    [Fact]
    public async Task Draf_PilihanYangTidakTersedia_Ditolak()
    {
        var p = await kantor.AjukanAsync("KSB");

        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => DrafAsync(p.Id, [new("objek", "tidak-ada")]));

        Assert.Equal("draf.klausul-tidak-tersedia", galat.Kode);
    }

    [Theory]
    [InlineData("RKT", "RENCANA KERJA")]
    [InlineData("MOU", "The Parties shall cooperate in the following areas:")]
    [InlineData("ADDENDUM", "yang tidak diubah dengan Addendum ini tetap berlaku")]
    public async Task Draf_JenisYangSebelumnyaTanpaTemplat_Tersusun(string jenis, string isi)
    {
        var p = await kantor.AjukanAsync(jenis);

        Assert.Contains(isi, DokumenWord.Teks((await DrafAsync(p.Id, null)).Isi), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<DokumenTersusun> DrafAsync(Guid permohonan, IReadOnlyCollection<KlausulDipilih>? pilihan, KantorFactory? tempat = null) =>
        await (tempat ?? kantor).DenganAsync<PenyusunDokumen, DokumenTersusun>(async (db, penyusun) =>
            (await penyusun.DrafAsync(await db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery().SingleAsync(p => p.Id == permohonan), pilihan, default))!);
}
