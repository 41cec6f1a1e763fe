using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Surel;

/// <summary>What the messages say, in both languages, as HTML and as text.</summary>
public sealed class PesanRendererTests(SurelFactory kantor) : IClassFixture<SurelFactory>
{
    [Theory]
    [InlineData("id", "sudah kami terima", "Lacak permohonan:")]
    [InlineData("en", "We have received request", "Track the request:")]
    public async Task Diterima_memuat_tautan_dan_kode(string bahasa, string subjek, string tautan)
    {
        var (permohonan, kode) = await kantor.AjukanAsync($"{bahasa}@mitra.example", bahasa: bahasa);

        var pesan = await RenderAsync(permohonan.Id);

        Assert.Contains(subjek, pesan.Subjek, StringComparison.Ordinal);
        Assert.Contains($"{tautan}\nhttp://localhost:5080{PortalLinks.Lacak(kode)}\n", pesan.Teks, StringComparison.Ordinal);
        Assert.Contains(PortalLinks.KodeTerbaca(kode), pesan.Teks, StringComparison.Ordinal);
        Assert.Contains($"href=\"http://localhost:5080{PortalLinks.Lacak(kode)}\"", pesan.Html, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", pesan.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Setiap_jenis_dapat_dirender(string bahasa)
    {
        var (permohonan, _) = await kantor.AjukanAsync($"semua-{bahasa}@mitra.example", bahasa: bahasa);
        var tugas = await kantor.DbAsync(db => db.Tugas.Where(t => t.SubjectId == permohonan.Id).Select(t => t.Id).FirstAsync());
        foreach (var jenis in JenisPesan.Daftar)
        {
            var pesan = OutboxMessage.Buat(
                SaluranPesan.Surel, jenis, "a@b.example", "Ani <&> \"\u0001\"", Pemberitahuan.SubjekPermohonan, permohonan.Id, tugas.ToString("N"), DateTimeOffset.UnixEpoch, bahasa);

            var jadi = await kantor.DenganAsync<PesanRenderer, PesanJadi>((_, renderer) => renderer.RenderAsync(pesan, default));

            Assert.NotEmpty(jadi.Subjek);
            Assert.Contains("Ani <&> \"\u0001\"", jadi.Teks, StringComparison.Ordinal);
            Assert.DoesNotContain("Ani <", jadi.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Kode_lacak_tidak_tersimpan_di_mana_pun()
    {
        var (permohonan, kode) = await kantor.AjukanAsync("rahasia@mitra.example");

        var tersimpan = await kantor.DbAsync(async db => string.Join('\n', [
            .. await db.OutboxMessage.Select(m => m.Alamat + m.Langkah + m.Galat + m.Kunci).ToListAsync(),
            .. await db.Riwayat.Select(r => r.Perubahan + r.Alasan).ToListAsync(),
            permohonan.KodeLacakHash]));

        Assert.DoesNotContain(kode, tersimpan, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<PesanJadi> RenderAsync(Guid permohonanId) => await kantor.DenganAsync<PesanRenderer, PesanJadi>(async (db, renderer) =>
        await renderer.RenderAsync(await db.OutboxMessage.AsNoTracking().SingleAsync(m => m.SubjekId == permohonanId), default));
}
