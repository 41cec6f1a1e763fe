using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Tugas;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

/// <summary>
/// Late steps are told once per task, person and threshold, in one mail a day. <c>susunTelaahan</c> is opened on Monday 2 March 2026 with
/// five working days: due on the 9th, twice the time gone after the 16th.
/// </summary>
public sealed class PeringatanTenggatTests
{
    private static readonly DateOnly SehariSesudahTenggat = new(2026, 3, 10);
    private static readonly DateOnly SesudahDuaKali = new(2026, 3, 17);

    [Theory, SetiapBasisData]
    public async Task Dijalankan_berulang_satu_surel_setiap_orang_dan_ambang(BasisData basisData)
    {
        await using var kantor = new SurelFactory(basisData);
        await new SkenarioPermohonan(kantor).SampaiAsync("susunTelaahan");

        kantor.Clock.Menjadi(SehariSesudahTenggat.AddDays(-1));
        Assert.Equal(0, await JalankanAsync(kantor));
        kantor.Clock.Menjadi(SehariSesudahTenggat);
        Assert.Equal(2, (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => JalankanAsync(kantor))))).Sum());
        Assert.Equal(0, await JalankanAsync(kantor));
        Assert.Equal(["analis", "kepala-bagian"], await DisuratiAsync(kantor));

        kantor.Clock.Menjadi(SehariSesudahTenggat.AddDays(1));
        Assert.Equal(0, await JalankanAsync(kantor));
        kantor.Clock.Menjadi(SesudahDuaKali.AddDays(-1));
        Assert.Equal(0, await JalankanAsync(kantor));
        kantor.Clock.Menjadi(SesudahDuaKali);
        Assert.Equal(2, await JalankanAsync(kantor));
        Assert.Equal(["analis", "analis", "kepala-bagian", "kepala-bagian"], await DisuratiAsync(kantor));
        kantor.Clock.Menjadi(new(2026, 6, 2));
        Assert.Equal(0, await JalankanAsync(kantor));
    }

    [Theory, SetiapBasisData]
    public async Task Selesai_sebelum_dijalankan_tidak_ada_yang_diberitahu(BasisData basisData)
    {
        await using var kantor = new SurelFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var (_, tugas) = await skenario.SampaiAsync("susunTelaahan");
        kantor.Clock.Menjadi(SehariSesudahTenggat);
        await skenario.SelesaikanAsync(tugas);

        Assert.Equal(0, await JalankanAsync(kantor));
        Assert.Empty(await DisuratiAsync(kantor));
    }

    [Theory, SetiapBasisData]
    public async Task Diserahkan_penerimanya_yang_diberitahu(BasisData basisData)
    {
        await using var kantor = new SurelFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var (_, tugas) = await skenario.SampaiAsync("susunTelaahan");
        kantor.Clock.Menjadi(SehariSesudahTenggat);
        await JalankanAsync(kantor);
        var penerima = await skenario.PenggunaKeduaAsync(Peran.Analis, "Analis Kedua");
        await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).ExecuteUpdateAsync(s => s.SetProperty(t => t.PelaksanaId, (Guid?)penerima).SetProperty(t => t.DiambilOleh, (Guid?)penerima)));

        Assert.Equal(1, await JalankanAsync(kantor));
        kantor.Clock.Menjadi(SesudahDuaKali);
        Assert.Equal(2, await JalankanAsync(kantor));

        var diberitahu = await kantor.DbAsync(db => db.PeringatanTugas.Where(p => p.PenggunaId == penerima).OrderBy(p => p.Ambang).Select(p => p.Ambang).ToListAsync());
        Assert.Equal([1, 2], diberitahu);
        Assert.Single(await DisuratiAsync(kantor), "analis");
    }

    [Theory, SetiapBasisData]
    public async Task Plh_diberitahu_dalam_masanya_saja(BasisData basisData)
    {
        await using var kantor = new SurelFactory(basisData);
        await new SkenarioPermohonan(kantor).SampaiAsync("susunTelaahan");
        var (analis, agenda) = (await kantor.IdAsync("analis"), await kantor.IdAsync("agenda"));
        await kantor.DbAsync(async db =>
        {
            await db.Users.SingleAsync(u => u.Id == analis);
            db.Add(new Data.Pengguna.PelaksanaHarian { PenggunaId = analis, PenggantiId = agenda, Mulai = SehariSesudahTenggat, Sampai = SehariSesudahTenggat, Alasan = "Dinas luar" });
            return await db.SaveChangesAsync();
        });

        kantor.Clock.Menjadi(SehariSesudahTenggat);
        Assert.Equal(3, await JalankanAsync(kantor));
        Assert.Contains("agenda", await DisuratiAsync(kantor));
        kantor.Clock.Menjadi(SesudahDuaKali);
        Assert.Equal(2, await JalankanAsync(kantor));
        Assert.Single(await DisuratiAsync(kantor), "agenda");
    }

    [Fact]
    public async Task Langkah_pihak_luar_hanya_kepada_Kepala_Bagian()
    {
        await using var kantor = new SurelFactory();
        var (kode, _) = await new SkenarioPermohonan(kantor).SampaiAsync("tinjauMitra", perangkatDaerah: "dinkes");
        var peran = (await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Select(t => t.Peran).ToList();
        kantor.Clock.Menjadi(new(2026, 4, 8));

        await JalankanAsync(kantor);

        Assert.Contains("mitra", peran);
        Assert.Contains("hukum", peran);
        Assert.Equal(["kepala-bagian"], await DisuratiAsync(kantor));
        Assert.True(await kantor.DbAsync(db => db.PeringatanTugas.CountAsync()) >= 2);
    }

    [Fact]
    public async Task Belum_diambil_kepada_pemegang_peran_di_sub_unitnya()
    {
        await using var kantor = new SurelFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (_, tugas) = await skenario.SampaiAsync("susunTelaahan");
        var lain = await skenario.PenggunaKeduaAsync(Peran.Analis, "Analis LN");
        await kantor.DbAsync(db => db.Users.Where(u => u.Id == lain).ExecuteUpdateAsync(s => s.SetProperty(u => u.SubUnit, "fasilitasi-ln")));
        await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.PelaksanaId, (Guid?)null).SetProperty(t => t.DiambilOleh, (Guid?)null).SetProperty(t => t.SubUnit, "fasilitasi-dn")));
        kantor.Clock.Menjadi(SehariSesudahTenggat);

        Assert.Equal(2, await JalankanAsync(kantor));
        Assert.Equal(["analis", "kepala-bagian"], await DisuratiAsync(kantor));
    }

    [Fact]
    public async Task Surel_dimatikan_peringatannya_tetap_di_kotak_tugas()
    {
        await using var kantor = new SurelFactory();
        await new SkenarioPermohonan(kantor).SampaiAsync("susunTelaahan");
        await kantor.DbAsync(db => db.PengaturanAlur.Where(p => p.Nama == PengaturanAlur.SurelTerlambat).ExecuteUpdateAsync(s => s.SetProperty(p => p.Nilai, "false")));
        kantor.Clock.Menjadi(SehariSesudahTenggat);

        Assert.Equal(2, await JalankanAsync(kantor));
        Assert.Equal(0, await JalankanAsync(kantor));
        Assert.Empty(await DisuratiAsync(kantor));
        Assert.Contains("Baru lewat batas: 1", await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(TugasLinks.Kotak));
    }

    [Fact]
    public async Task Hari_libur_dan_malam_tidak_memberi_tahu()
    {
        await using var kantor = new SurelFactory();
        await new SkenarioPermohonan(kantor).SampaiAsync("susunTelaahan");
        foreach (var libur in new DateOnly[] { new(2026, 3, 14), new(2026, 3, 19) })
        {
            kantor.Clock.Menjadi(libur);
            Assert.Equal(0, await JalankanAsync(kantor));
        }

        kantor.Clock.Menjadi(new(2026, 3, 25));
        kantor.Clock.Maju(TimeSpan.FromHours(-4));
        Assert.Equal(0, await JalankanAsync(kantor));
        kantor.Clock.Maju(TimeSpan.FromHours(1));
        Assert.Equal(2, await JalankanAsync(kantor));
    }

    [Fact]
    public async Task Dua_tugas_satu_surel_dan_kotaknya_menandai_dua_kali()
    {
        await using var kantor = new SurelFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (pertama, _) = await skenario.SampaiAsync("susunTelaahan", "Layanan pertama");
        kantor.Clock.Menjadi(new(2026, 3, 5));
        var (kedua, selesai) = await skenario.SampaiAsync("susunTelaahan", "Layanan kedua");
        kantor.Clock.Menjadi(SesudahDuaKali);

        Assert.Equal(2, await JalankanAsync(kantor));
        await skenario.SelesaikanAsync(selesai);
        await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.Jenis != JenisPesan.TugasTerlambat).ExecuteDeleteAsync());
        var pesan = await kantor.DbAsync(async db => await db.OutboxMessage.AsNoTracking().Where(m => m.Alamat == "analis@contoh.go.id").SingleAsync());
        var jadi = await kantor.DenganAsync<PesanRenderer, PesanJadi>((_, renderer) => renderer.RenderAsync(pesan, default));

        // what was finished since is no longer told
        Assert.Equal("1 langkah lewat tenggat", jadi.Subjek);
        Assert.Contains($"- {pertama}, ", jadi.Teks, StringComparison.Ordinal);
        Assert.Contains("lewat dua kali waktunya, tenggat 9 Maret 2026, dipegang Nurul Hidayati, S.AP.", jadi.Teks, StringComparison.Ordinal);
        Assert.Contains("Buka tab Terlambat:\nhttp://localhost:5080/tugas?tab=terlambat", jadi.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(kedua, jadi.Teks, StringComparison.Ordinal);
        Assert.Equal(2, await kantor.KirimAsync());
        var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.KotakTab("terlambat"));
        Assert.Contains("Baru lewat batas: 1", halaman);
        Assert.Contains("lewat dua kali waktunya", halaman);
    }

    private static Task<int> JalankanAsync(SurelFactory kantor) => kantor.DenganAsync<PeringatanTenggat, int>((_, peringatan) => peringatan.JalankanAsync(TestContext.Current.CancellationToken));

    /// <summary>Names of the demo users to whom a mail about late steps was written.</summary>
    private static Task<List<string>> DisuratiAsync(SurelFactory kantor) => kantor.DbAsync(async db =>
        (await db.OutboxMessage.Where(m => m.Jenis == JenisPesan.TugasTerlambat).OrderBy(m => m.Alamat).Select(m => m.Alamat).ToListAsync()).ConvertAll(a => a.Split('@')[0]));
}
