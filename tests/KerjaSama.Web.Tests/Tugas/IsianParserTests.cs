using System.Globalization;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

public sealed class IsianParserTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly UserTask Langkah = new("nilai", "Nilai kerja sama", 1)
    {
        Isian = [new("nilai", "Nilai", TipeIsian.Angka, true, null, 20_000_000, 1, [], [], null)],
    };

    [Theory]
    [InlineData("12.143.000", "12143000")]
    [InlineData("Rp 1.500,50", "1500.5")]
    [InlineData("1.5", "1.5")]
    public async Task Angka_dibaca_seperti_di_halaman_lain(string teks, string nilai) =>
        Assert.Equal(ProcessValue.Of(decimal.Parse(nilai, CultureInfo.InvariantCulture)), (await BacaAsync(teks)).Nilai["nilai"]);

    [Theory]
    [InlineData("dua juta", "\"dua juta\" bukan angka. Tulis seperti 12.143.000 atau 1,5.")]
    [InlineData("0", "Nilai paling sedikit 1.")]
    [InlineData("20.000.001", "Nilai paling banyak 20.000.000.")]
    public async Task Yang_bukan_angka_atau_di_luar_batas_ditolak(string teks, string pesan)
    {
        var ditolak = await Assert.ThrowsAsync<IsianTidakSahException>(() => BacaAsync(teks));

        Assert.Equal([pesan], ditolak.Errors["nilai"]);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("9.999.999.999")]
    [InlineData("-9.999.999.999")]
    public void Bilangan_bulat_tidak_dipotong(string teks)
    {
        Assert.True(Web.Infrastructure.Ui.OfficeFormat.TryAngka(teks, out var angka));
        var isian = new IsianTugas(new Dictionary<string, ProcessValue> { ["sisipanSetelah"] = ProcessValue.Of(angka) });

        var ditolak = Assert.Throws<IsianTidakSahException>(() => isian.Angka("sisipanSetelah"));

        Assert.Equal(["Isi dengan bilangan bulat, misalnya 12."], ditolak.Errors["sisipanSetelah"]);
    }

    [Fact]
    public async Task Sisipan_setelah_angka_besar_ditolak_di_bidangnya()
    {
        var (kode, tugas) = await new SkenarioPermohonan(kantor).SampaiAsync("pesanNomor", perangkatDaerah: "dinkes");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        using var jawaban = await agenda.KirimFormAsync(Web.Modul.Tugas.Kontrak.TugasLinks.Rincian(tugas), [new("caraNomor", "sisipan"), new("sisipanSetelah", "9.999.999.999")]);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Isi dengan bilangan bulat, misalnya 12.", await jawaban.TeksAsync());
        Assert.False(await kantor.DbAsync(db => db.NomorBuku.AnyAsync(n => n.Buku != Domain.Surat.SuratKeluar.Buku && db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode))));
    }

    private async Task<IsianTugas> BacaAsync(string teks)
    {
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        return await kantor.DenganAsync<IsianParser, IsianTugas>(async (db, parser) => await parser.ParseAsync(
            Langkah, "selesai", new Dictionary<string, string?> { ["nilai"] = teks }, await db.Permohonan.SingleAsync(p => p.Kode == kode), default));
    }
}
