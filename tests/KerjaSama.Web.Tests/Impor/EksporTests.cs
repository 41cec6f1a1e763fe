using System.Net;
using KerjaSama.Documents.Tables;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Impor;
using KerjaSama.Web.Modul.Impor.Ekspor;

namespace KerjaSama.Web.Tests.Impor;

public sealed class EksporTests
{
    private static readonly Pelaku Admin = Pelaku.Sistem with { Peran = new HashSet<Peran> { Peran.Admin } };

    private const string DuaNaskah = BerkasUji.KepalaNaskah
        + "x1,1/X/2012,\"M/1; M/2\",MOU,NOTA KESEPAHAMAN,Tentang x,PT. X SATU; UNIVERSITAS X,INDONESIA,Dunia Usaha,07/31/2012,07/31/2012,07/30/2017,,BARU,\n"
        + "x2,,,PKS,PERJANJIAN KERJA SAMA,=1+1,CV. X DUA,MALAYSIA,Dunia Usaha,12/25/2013,,,1/X/2012,BARU,\n";

    private const string DuaPermohonan = BerkasUji.KepalaPermohonan
        + "x1,07/31/2012,BARU,NASIONAL,MOU,NOTA KESEPAHAMAN,Tentang x,5,TAHUN,PT. X SATU,INDONESIA,Dunia Usaha,FINISHED,\n"
        + "x2,12/25/2013,BARU,INTERNASIONAL,PKS,PERJANJIAN,,5,TAHUN,CV. X DUA,MALAYSIA,Dunia Usaha,,\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_exported_is_known_when_it_comes_back_and_new_to_another_office(bool xlsx)
    {
        using var kantor = new KantorFactory();
        await kantor.ImporTeksAsync(JenisImpor.Permohonan, DuaPermohonan);
        await kantor.ImporTeksAsync(JenisImpor.Naskah, DuaNaskah);

        var permohonan = await EksporAsync(kantor, JenisImpor.Permohonan, xlsx);
        var naskah = await EksporAsync(kantor, JenisImpor.Naskah, xlsx);
        var (lagiPermohonan, lagiNaskah) = (await kantor.ImporAsync(JenisImpor.Permohonan, permohonan, "lagi"), await kantor.ImporAsync(JenisImpor.Naskah, naskah, "lagi"));
        Assert.Equal((2, 0, 2), (lagiPermohonan.Dibaca, lagiPermohonan.Diterima, lagiPermohonan.Sama));
        Assert.Equal((2, 0, 2), (lagiNaskah.Dibaca, lagiNaskah.Diterima, lagiNaskah.Sama));

        using var lain = new KantorFactory();
        await lain.ImporAsync(JenisImpor.Permohonan, permohonan, "lain");
        await lain.ImporAsync(JenisImpor.Naskah, naskah, "lain");
        Assert.Equal(Isi(naskah), Isi(await EksporAsync(lain, JenisImpor.Naskah, xlsx)));
        Assert.Equal(Isi(permohonan), Isi(await EksporAsync(lain, JenisImpor.Permohonan, xlsx)));
    }

    [Fact]
    public async Task The_export_follows_the_filter_of_the_list_and_the_rights()
    {
        using var kantor = new KantorFactory();
        await kantor.ImporTeksAsync(JenisImpor.Naskah, DuaNaskah);
        var analis = await kantor.KlienSebagaiAsync("analis");

        using var jawaban = await analis.GetAsync("/naskah/ekspor?tahun=2013&format=csv");
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        var baris = Isi(new MemoryStream(await jawaban.Content.ReadAsByteArrayAsync()));
        Assert.Equal(2, baris.Count);
        Assert.Contains("CV. X DUA", baris[1], StringComparison.Ordinal);
        Assert.Contains("=1+1", baris[1], StringComparison.Ordinal);

        using var salah = await analis.GetAsync("/permohonan/ekspor?tahun=kapan");
        Assert.Equal(HttpStatusCode.BadRequest, salah.StatusCode);
        using var asing = await analis.GetAsync("/naskah/ekspor?thn=2013");
        Assert.Equal(HttpStatusCode.BadRequest, asing.StatusCode);
        using var mitra = await (await kantor.KlienSebagaiAsync("mitra")).GetAsync("/naskah/ekspor");
        Assert.NotEqual(HttpStatusCode.OK, mitra.StatusCode);
    }

    private static Task<MemoryStream> EksporAsync(KantorFactory kantor, JenisImpor jenis, bool xlsx) => kantor.DenganAsync<RegisterKeluar, MemoryStream>(async (_, register) =>
    {
        var isi = new MemoryStream();
        Assert.Equal(2, await register.TulisAsync(jenis, new Dictionary<string, string>(), Admin, isi, xlsx, default));
        isi.Position = 0;
        return isi;
    });

    private static List<string> Isi(Stream isi) => [.. TableReader.Read(isi, "isi").Select(b => string.Join('|', b.Cells.Select(c => c.Text)))];
}
