using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>What is said about missing papers before and after they are found complete all the same, inside and outside.</summary>
public sealed class KelengkapanDinyatakanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Alasan = "Alasan: Aslinya dibawa mitra.";

    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Dinyatakan_lengkap_alasannya_tampil_di_dalam_dan_tidak_ditagih_di_luar()
    {
        var (kode, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");
        var (agenda, mitra) = (await kantor.KlienSebagaiAsync("agenda"), await kantor.KlienSebagaiAsync("mitra"));
        Assert.Contains("Belum ada: surat penawaran", await agenda.TeksAsync(PermohonanLinks.Rincian(kode)));
        Assert.Contains("rupa-perlu", await agenda.TeksAsync(PermohonanLinks.Dokumen(kode)));
        Assert.Contains("Belum ada: surat penawaran", await mitra.TeksAsync(PermohonanLinks.Rincian(kode)));

        await _skenario.SelesaikanAsync(periksa, "lengkap", ("alasanLengkap", "Aslinya dibawa mitra."));

        var disposisi = Assert.Single(await _skenario.TerbukaAsync(kode)).Id;
        foreach (var halaman in new[] { PermohonanLinks.Rincian(kode), PermohonanLinks.Dokumen(kode) })
        {
            Assert.Contains(Alasan, await agenda.TeksAsync(halaman));
            Assert.DoesNotContain(Alasan, await mitra.TeksAsync(halaman));
            Assert.DoesNotContain("Belum ada: ", await mitra.TeksAsync(halaman));
        }

        Assert.DoesNotContain("rupa-perlu", await agenda.TeksAsync(PermohonanLinks.Dokumen(kode)));
        Assert.Contains(Alasan, await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.Rincian(disposisi)));
    }

    [Fact]
    public async Task Menyusul_tetap_ditagih()
    {
        var (kode, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");

        await _skenario.SelesaikanAsync(periksa, "menyusul");

        Assert.Contains("Belum ada: surat penawaran", await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(PermohonanLinks.Rincian(kode)));
    }
}
