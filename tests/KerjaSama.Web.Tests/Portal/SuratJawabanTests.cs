using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Dokumen;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>"Kirim surat jawaban" reaches its addressee: the letter on /lacak, and a message that says so.</summary>
public sealed class SuratJawabanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Surat_jawaban_dari_templat_ada_di_lacak_dan_kontaknya_diberi_tahu()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("suratJawaban");

        await _skenario.SelesaikanAsync(tugas, null, ("isiJawaban", "Kami terima dengan senang hati."));

        var (p, lacak) = await LacakAsync(kode);
        var surat = await kantor.DbAsync(db => db.SuratKeluar.SingleAsync(s => s.PermohonanId == p.Id));
        var dokumen = Assert.Single(p.Dokumen, d => d.Jenis == "surat-jawaban");
        Assert.Equal(surat.BerkasSha256, dokumen.Sha256);
        var tamu = kantor.Tamu();
        Assert.Contains($"/lacak/{lacak}/dokumen/{dokumen.Id}", await tamu.TeksAsync($"/lacak/{lacak}"), StringComparison.Ordinal);
        var teks = await tamu.UnduhTeksAsync($"/lacak/{lacak}/dokumen/{dokumen.Id}");
        Assert.Contains(surat.Nomor, teks, StringComparison.Ordinal);
        Assert.Contains("Kami terima dengan senang hati.", teks, StringComparison.Ordinal);
        Assert.True(await kantor.DbAsync(db => db.OutboxMessage.AnyAsync(m => m.SubjekId == p.Id && m.Jenis == JenisPesan.SuratJawabanTerbit && m.Saluran == SaluranPesan.Surel)));
    }

    [Fact]
    public async Task Pindaian_bertanda_tangan_didahulukan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("suratJawaban");
        var (sebelum, _) = await LacakAsync(kode);
        var pelaku = await _skenario.PelakuAsync("agenda");
        var sha = new string('a', 64);
        var pindaian = await kantor.DenganAsync<UnggahDokumen, Guid>(async (_, unggah) =>
            (await unggah.TambahAsync(sebelum.Id, "surat-jawaban", new("pindaian.pdf", "application/pdf", 10, sha), pelaku, default)).Id);

        await _skenario.SelesaikanAsync(tugas, null, ("berkas", pindaian.ToString()));

        var (p, lacak) = await LacakAsync(kode);
        Assert.Equal("pindaian.pdf", Assert.Single(p.Dokumen, d => d.Jenis == "surat-jawaban").Nama);
        Assert.Equal("pindaian.pdf", await kantor.DbAsync(db => db.SuratKeluar.Where(s => s.PermohonanId == p.Id).Select(s => s.BerkasNama).SingleAsync()));
        Assert.Contains("pindaian.pdf", await kantor.Tamu().TeksAsync($"/lacak/{lacak}"), StringComparison.Ordinal);
    }

    private Task<(PermohonanKerjaSama Permohonan, string KodeLacak)> LacakAsync(string kode) => kantor.DenganAsync<KodeLacak, (PermohonanKerjaSama, string)>(async (db, k) =>
    {
        var p = await db.Permohonan.AsNoTracking().Include(p => p.Dokumen).SingleAsync(p => p.Kode == kode);
        return (p, await k.UntukAsync(p, default));
    });
}
