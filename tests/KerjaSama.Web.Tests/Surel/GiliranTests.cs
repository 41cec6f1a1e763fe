using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Surel;

/// <summary>Partners are told when the case waits for them, once per step.</summary>
public sealed class GiliranTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Draf_menunggu_mitra_kontaknya_diberi_tahu_sekali()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunDraf");
        await _skenario.LanjutkanAsync(kode, "tinjauMitra");
        var tugas = (await _skenario.TerbukaAsync(kode)).Single(t => t.Kunci == "tinjauMitra").Id;

        Assert.Equal([SaluranPesan.Surel, SaluranPesan.WhatsApp], await SaluranAsync(kode, JenisPesan.GiliranPemohon, tugas.ToString("N")));
        Assert.Equal(2, (await SaluranAsync(kode, JenisPesan.GiliranPemohon)).Count);
    }

    [Fact]
    public async Task Dikembalikan_satu_pesan_saja_yang_menyebut_kekurangannya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");

        await _skenario.SelesaikanAsync(tugas, "kembalikan", ("alasan", "Surat penawaran belum ditandatangani."));

        Assert.Equal(2, (await SaluranAsync(kode, JenisPesan.PermohonanDikembalikan)).Count);
        Assert.Empty(await SaluranAsync(kode, JenisPesan.GiliranPemohon));
    }

    private Task<List<string>> SaluranAsync(string kode, string jenis, string? langkah = null) => kantor.DbAsync(db => db.OutboxMessage
        .Where(m => m.Jenis == jenis && (langkah == null || m.Langkah == langkah) && db.Permohonan.Any(p => p.Id == m.SubjekId && p.Kode == kode))
        .Select(m => m.Saluran).Order().ToListAsync());
}
