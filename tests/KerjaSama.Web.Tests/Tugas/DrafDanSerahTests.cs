using System.Net;
using System.Net.Http.Json;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

public sealed class DrafDanSerahTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly DateOnly HariIni = DateOnly.FromDateTime(TestClock.Awal.Date);

    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Draf_Tersimpan_KembaliDanHilangSetelahSelesai()
    {
        var (_, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var url = TugasLinks.Rincian(tugas);

        var tanpaSkrip = await analis.KirimFormAsync($"{url}?handler=Draf", [new("persoalan", "Persoalan yang belum selesai ditulis.")], url);

        Assert.Equal(url, tanpaSkrip.Headers.Location?.ToString());
        var halaman = await analis.TeksAsync(url);
        Assert.Contains("Persoalan yang belum selesai ditulis.", halaman);
        Assert.Contains("draf Anda, tersimpan", halaman);

        await analis.KirimFormAsync(url, Telaahan("Persoalan selesai."));
        Assert.False(await kantor.DbAsync(db => db.DrafIsian.AnyAsync(d => d.Formulir == $"tugas {tugas:N}")));
    }

    [Fact]
    public async Task Draf_LewatHtmx_MenyebutJamTersimpan()
    {
        var (_, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var url = TugasLinks.Rincian(tugas);
        analis.DefaultRequestHeaders.Add("HX-Request", "true");

        var jawaban = await analis.KirimFormAsync($"{url}?handler=Draf", [new("saran", "Mohon arahan.")], url);

        var teks = await jawaban.TeksAsync();
        Assert.StartsWith("tersimpan 09.00", teks.Trim(), StringComparison.Ordinal);
        Assert.Contains("15 butir belum diputus", teks);
    }

    [Fact]
    public async Task Draf_BukanPemegangTugas_403TanpaTersimpan()
    {
        var (_, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Draf", [new("saran", "x")], TugasLinks.Rincian(tugas));

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        Assert.False(await kantor.DbAsync(db => db.DrafIsian.AnyAsync(d => d.Formulir == $"tugas {tugas:N}")));
    }

    [Fact]
    public async Task Telaahan_Dikembalikan_NaskahLamaDanCatatannyaAdaDiFormulir()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        await analis.KirimFormAsync(TugasLinks.Rincian(tugas), Telaahan("Persoalan lama."));
        var periksa = Assert.Single(await _skenario.TerbukaAsync(kode));
        var sub = await kantor.KlienSebagaiAsync("subkoordinator-dn");
        var dibaca = await sub.TeksAsync(TugasLinks.Rincian(periksa.Id));
        Assert.Contains("Persoalan lama.", dibaca);
        Assert.Contains("Peraturan tentang kerja sama daerah", dibaca);

        var kembali = await sub.KirimFormAsync(TugasLinks.Rincian(periksa.Id), [new("Hasil", "kembalikan"), new("catatan", "Tambahkan manfaat bagi daerah.")]);

        Assert.Equal(HttpStatusCode.Found, kembali.StatusCode);
        var ulang = Assert.Single(await _skenario.TerbukaAsync(kode));
        var halaman = await analis.TeksAsync(TugasLinks.Rincian(ulang.Id));
        Assert.Contains("Persoalan lama.</textarea>", halaman.Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains("Peraturan tentang kerja sama daerah</textarea>", halaman.Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains("Tambahkan manfaat bagi daerah.", halaman);
    }

    [Fact]
    public async Task Perbaiki_TanpaBerkas_HanyaBilaDinyatakanTetap_DanCatatannyaSampaiKePeninjau()
    {
        var (kode, tinjau) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        await _skenario.SelesaikanAsync(tinjau, "perbaikan", ("catatan", "Perjelas pasal 3."));
        var perbaiki = await _skenario.LanjutkanAsync(kode, "perbaikiDraf");
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        var url = TugasLinks.Rincian(perbaiki);

        var tanpa = await perancang.KirimFormAsync(url, [new("Hasil", "lanjut"), new("catatan", "Pasal 3 diperjelas.")]);
        var tetap = await perancang.KirimFormAsync(url, [new("Hasil", "lanjut"), new("catatan", "Pasal 3 diperjelas."), new("drafTetap", "true")]);

        Assert.Equal(HttpStatusCode.BadRequest, tanpa.StatusCode);
        Assert.Contains("nyatakan bahwa berkasnya tidak berubah", await tanpa.TeksAsync());
        Assert.Equal(HttpStatusCode.Found, tetap.StatusCode);
        var pd = await _skenario.LanjutkanAsync(kode, "tinjauPerangkatDaerah");
        Assert.Contains("Pasal 3 diperjelas.", await (await kantor.KlienSebagaiAsync("perangkat-daerah")).TeksAsync(TugasLinks.Rincian(pd)));
        var mitra = (await _skenario.TerbukaAsync(kode)).Single(t => t.Kunci == "tinjauMitra").Id;
        Assert.Contains("Pasal 3 diperjelas.", await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync(TugasLinks.Rincian(mitra)));
    }

    [Fact]
    public async Task Selesai_OlehPlh_RiwayatMenyebutSiapaYangDigantikan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("disposisi");
        var (berhalangan, plh) = (await kantor.IdAsync("kepala-bagian"), await kantor.IdAsync("subkoordinator-ln"));
        await kantor.DbAsync(async db =>
        {
            await db.Users.SingleAsync(u => u.Id == berhalangan);
            db.Add(new Data.Pengguna.PelaksanaHarian { PenggunaId = berhalangan, PenggantiId = plh, Mulai = HariIni, Sampai = HariIni, Alasan = "Dinas luar" });
            return await db.SaveChangesAsync();
        });
        var pengganti = await kantor.KlienApiAsync("subkoordinator-ln");

        var jawaban = await pengganti.PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", new
        {
            hasil = "lanjut", isian = new { subUnit = "fasilitasi-dn", analis = "analis@contoh.go.id", perancang = "perancang@contoh.go.id", instruksi = "Tindak lanjuti." },
        });

        Assert.True(jawaban.IsSuccessStatusCode, await jawaban.Content.ReadAsStringAsync());
        var nama = await kantor.DbAsync(db => db.Users.Where(u => u.Id == berhalangan).Select(u => u.Nama).SingleAsync());
        Assert.Contains($"(Plh. {nama})", await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync($"/permohonan/{kode}/riwayat"));
        await kantor.DbAsync(db => db.PelaksanaHarian.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Serahkan_KepadaPemegangPeranLain_TugasBerpindahDanTercatat()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var kedua = await _skenario.PenggunaKeduaAsync(Peran.Analis, "Wulan Sari, S.H.");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var jawaban = await kabag.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Serahkan", [new("kepada", $"{kedua}"), new("alasanSerah", "Analis cuti.")], TugasLinks.Rincian(tugas));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(kedua, await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.PelaksanaId).SingleAsync()));
        Assert.Contains("Menyerahkan tugas Rapat fasilitasi kepada Wulan Sari, S.H.", await kabag.TeksAsync($"/permohonan/{kode}/riwayat"));
        Assert.DoesNotContain(kode, await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(TugasLinks.Kotak));
    }

    [Fact]
    public async Task Serahkan_LangkahBerikutnyaIkutBeralih()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var kedua = await _skenario.PenggunaKeduaAsync(Peran.Analis, "Wulan Sari, S.H.");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        Assert.Contains("Langkah berikutnya permohonan ini ikut beralih", await kabag.TeksAsync(TugasLinks.Rincian(tugas)));

        await kabag.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Serahkan", [new("kepada", $"{kedua}"), new("alasanSerah", "Pindah tugas.")], TugasLinks.Rincian(tugas));
        await _skenario.SelesaikanAsync(tugas);

        Assert.Equal(("susunTelaahan", kedua), (await _skenario.TerbukaAsync(kode)).Select(t => (t.Kunci, t.PelaksanaId)).Single());
        Assert.Equal(kedua, await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.AnalisId).SingleAsync()));
    }

    [Fact]
    public async Task Ambil_OlehPlhYangDiambilYangBerhalangan_BeralihKepadanya()
    {
        var (_, tugas) = await _skenario.SampaiAsync("periksaTelaahan");
        await (await kantor.KlienSebagaiAsync("subkoordinator-dn")).KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Ambil", [], TugasLinks.Rincian(tugas));
        var (berhalangan, plh) = (await kantor.IdAsync("subkoordinator-dn"), await kantor.IdAsync("subkoordinator-ln"));
        await kantor.DbAsync(async db =>
        {
            await db.Users.SingleAsync(u => u.Id == berhalangan);
            db.Add(new Data.Pengguna.PelaksanaHarian { PenggunaId = berhalangan, PenggantiId = plh, Mulai = HariIni, Sampai = HariIni, Alasan = "Dinas luar" });
            return await db.SaveChangesAsync();
        });
        var pengganti = await kantor.KlienSebagaiAsync("subkoordinator-ln");

        var jawaban = await pengganti.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Ambil", [], TugasLinks.Rincian(tugas));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(plh, await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.DiambilOleh).SingleAsync()));
        Assert.Contains("Serahkan tugas kepada orang lain", await pengganti.TeksAsync(TugasLinks.Rincian(tugas)));
        await kantor.DbAsync(db => db.PelaksanaHarian.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Serahkan_TanpaAlasanAtauKeOrangTanpaPeran_400()
    {
        var (_, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var kedua = await _skenario.PenggunaKeduaAsync(Peran.Analis, "Wulan Sari, S.H.");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        var url = $"{TugasLinks.Rincian(tugas)}?handler=Serahkan";

        var tanpaAlasan = await kabag.KirimFormAsync(url, [new("kepada", $"{kedua}")], TugasLinks.Rincian(tugas));
        var tanpaPeran = await kabag.KirimFormAsync(url, [new("kepada", $"{await kantor.IdAsync("perancang")}"), new("alasanSerah", "x")], TugasLinks.Rincian(tugas));

        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.StatusCode);
        Assert.Contains("Alasan penyerahan wajib diisi.", await tanpaAlasan.TeksAsync());
        Assert.Equal(HttpStatusCode.BadRequest, tanpaPeran.StatusCode);
        Assert.Contains("Pilih orang lain yang memegang peran tugas ini.", await tanpaPeran.TeksAsync());
    }

    [Theory]
    [InlineData("analis")]
    [InlineData("subkoordinator-ln")]
    public async Task Serahkan_BukanAtasannya_403(string pengguna)
    {
        var (_, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        var jawaban = await klien.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Serahkan", [new("kepada", $"{Guid.NewGuid()}"), new("alasanSerah", "x")], TugasLinks.Rincian(tugas));

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
    }

    private static KeyValuePair<string, string>[] Telaahan(string persoalan) =>
    [
        new("Hasil", "lanjut"), new("persoalan", persoalan), new("praanggapan", "Praanggapan."), new("fakta", "Fakta."), new("analisis", "Analisis."),
        new("simpulan", "Simpulan."), new("saran", "Saran."), new("rekomendasi", "lanjut"), new("asal", "disusun"),
        new("dasarHukum", "Peraturan tentang kerja sama daerah"), new("daftarPeriksa", "*: memenuhi"),
    ];
}
