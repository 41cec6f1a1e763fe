using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>The holder of a tracking code sees where it stands, and nothing of the office's inside.</summary>
public sealed class LacakTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Rahasia = "Catatan dalam yang tidak boleh keluar";

    [Fact]
    public async Task Tidak_ada_nama_petugas_atau_catatan_dalam()
    {
        var (p, kode) = await kantor.AjukanAsync();
        await kantor.SelesaikanAsync(p.Id, null, ("disposisiAwal", Rahasia));
        await kantor.SelesaikanAsync(p.Id);
        var orang = await kantor.DbAsync(db => db.Users.Where(u => u.MitraId == null).Select(u => u.Nama).ToListAsync());
        Assert.True(await kantor.DbAsync(db => db.Tugas.AnyAsync(t => t.SubjectId == p.Id && t.SelesaiOleh != null)));

        var halaman = WebUtility.HtmlDecode(await kantor.Tamu().IsiAsync(PortalLinks.Lacak(kode)));

        Assert.Contains(p.Kode, halaman, StringComparison.Ordinal);
        Assert.Contains("bukan janji", halaman, StringComparison.Ordinal);
        Assert.Contains("Yang masih kami perlukan", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain(Rahasia, halaman, StringComparison.Ordinal);
        Assert.All(orang, nama => Assert.DoesNotContain(nama, halaman, StringComparison.Ordinal));
        Assert.DoesNotContain("KSDPK", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usulan_perangkat_daerah_dilengkapi_penghubungnya_dan_bukan_oleh_mitra()
    {
        var skenario = new SkenarioPermohonan(kantor);
        var pd = await skenario.PelakuAsync("perangkat-daerah");
        var (p, kode) = await kantor.DenganAsync<AjukanPermohonan, PermohonanDiterima>((_, ajukan) => ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Judul = "Posyandu digital", Tentang = "Pencatatan posyandu.", Bidang = "sosial", Mitra = [new(SkenarioPermohonan.MitraDemo, "badan-hukum", null, null)],
                Kontak = new("dr. Agung Santoso", "agung@dinkes.example", null),
            },
            pd, null, TestContext.Current.CancellationToken));
        await skenario.LanjutkanAsync(p.Kode, "periksaKelengkapan");
        await kantor.SelesaikanAsync(p.Id, "kembalikan", ("alasan", "Mohon kirim kerangka acuan."));
        var tugas = Assert.Single(await skenario.TerbukaAsync(p.Kode));
        Assert.Equal(("lengkapiBerkas", "perangkat-daerah"), (tugas.Kunci, tugas.Peran));
        Assert.Equal(StatusPermohonan.Diproses, await kantor.DbAsync(db => db.Permohonan.Where(x => x.Id == p.Id).Select(x => x.Status).SingleAsync()));
        var mitra = await kantor.KlienApiAsync("mitra");
        Assert.Equal(HttpStatusCode.NotFound, (await mitra.PostAsync($"/api/v1/tugas/{tugas.Id}/selesai", System.Net.Http.Json.JsonContent.Create(new { hasil = "kirim", isian = new { keterangan = "Dari mitra." } }))).StatusCode);
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Lacak(kode));
        Assert.Contains("Mohon kirim kerangka acuan.", halaman, StringComparison.Ordinal);

        using var jawaban = await klien.KirimBerkasAsync(
            PortalLinks.Lacak(kode) + "?handler=Selesai", halaman, [new("tugas", tugas.Id.ToString()), new("versi", "0"), new("hasil", "kirim"), new($"t{tugas.Urut}.keterangan", "Terlampir.")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal("dr. Agung Santoso (kode lacak)", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "tugas.selesai" && r.Proses!.Contains("lengkapiBerkas") && r.ObjekKunci == p.Id.ToString("N")).Select(r => r.OlehNama).SingleAsync()));
    }

    [Fact]
    public async Task Dikembalikan_pemegang_kode_melengkapi_tanpa_akun()
    {
        var (p, kode) = await kantor.AjukanAsync();
        await kantor.SelesaikanAsync(p.Id);
        await kantor.SelesaikanAsync(p.Id);
        await kantor.SelesaikanAsync(p.Id, "kembalikan", ("alasan", "Mohon kirim profil lembaga."));
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Lacak(kode));
        Assert.Contains("Mohon kirim profil lembaga.", halaman, StringComparison.Ordinal);
        var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleAsync(t => t.SubjectId == p.Id && t.Status == StatusTugas.Terbuka));
        Assert.Equal("lengkapiBerkas", tugas.Kunci);

        using var jawaban = await klien.KirimBerkasAsync(
            PortalLinks.Lacak(kode) + "?handler=Selesai", halaman, [new("tugas", tugas.Id.ToString()), new("versi", "0"), new("hasil", "kirim"), new($"t{tugas.Urut}.keterangan", "Terlampir.")],
            ($"t{tugas.Urut}.legalitas", "profil.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var selesai = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleAsync(t => t.Id == tugas.Id));
        Assert.Equal((StatusTugas.Selesai, (Guid?)null), (selesai.Status, selesai.SelesaiOleh));
        Assert.Equal("legalitas", await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.PermohonanId == p.Id && d.Nama == "profil.pdf").Select(d => d.Jenis).SingleAsync()));
        Assert.Contains("Universitas Contoh (kode lacak)", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "tugas.selesai").Select(r => r.OlehNama).ToListAsync()));

        using var ulang = await klien.KirimBerkasAsync(PortalLinks.Lacak(kode) + "?handler=Selesai", halaman, [new("tugas", tugas.Id.ToString()), new("versi", "0"), new("hasil", "kirim")]);
        Assert.Equal(HttpStatusCode.Conflict, ulang.StatusCode);
    }

    [Fact]
    public async Task Kiriman_kosong_dijawab_dalam_bahasa_halaman_dan_di_bidang_yang_diminta()
    {
        var (p, kode) = await kantor.AjukanAsync();
        await kantor.SelesaikanAsync(p.Id);
        await kantor.SelesaikanAsync(p.Id);
        await kantor.SelesaikanAsync(p.Id, "kembalikan", ("alasan", "Mohon kirim profil lembaga."));
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Lacak(kode) + "?bahasa=en");
        var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleAsync(t => t.SubjectId == p.Id && t.Status == StatusTugas.Terbuka));

        using var jawaban = await klien.KirimBerkasAsync(
            PortalLinks.Lacak(kode) + "?handler=Selesai&bahasa=en", halaman, [new("tugas", tugas.Id.ToString()), new("versi", $"{tugas.Versi}"), new("hasil", "kirim")]);
        var isi = await jawaban.TeksAsync();

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Upload at least one file, or write a note.", isi, StringComparison.Ordinal);
        Assert.DoesNotContain("Unggah paling sedikit", isi, StringComparison.Ordinal);
        Assert.DoesNotContain("Other file: Upload", isi, StringComparison.Ordinal);

        using var tanpaBerkas = await klien.KirimBerkasAsync(PortalLinks.Lacak(kode) + "?handler=Unggah&bahasa=en", halaman, [new("jenis", "lampiran")]);
        Assert.Contains("Choose the file to upload.", await tanpaBerkas.TeksAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draf_dibaca_dan_ditinjau_dengan_kode_lacak()
    {
        var (p, kode) = await kantor.AjukanAsync("tinjau@mitra.example");
        const int palingBanyak = 30;
        KerjaSama.Workflow.Tugas? tinjau = null;
        for (var i = 0; i < palingBanyak && tinjau is null; i++)
        {
            await kantor.SelesaikanAsync(p.Id);
            tinjau = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleOrDefaultAsync(t => t.SubjectId == p.Id && t.Kunci == "tinjauMitra" && t.Status == StatusTugas.Terbuka));
        }

        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Lacak(kode));
        Assert.Contains("Giliran Anda: tinjau draf naskah", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Tinjau draf: mitra", halaman, StringComparison.Ordinal);
        Assert.InRange(halaman.IndexOf("Dokumen untuk Anda", StringComparison.Ordinal), 1, halaman.IndexOf(">Setuju</button>", StringComparison.Ordinal));
        var unduh = halaman.Split('"').First(t => t.StartsWith(PortalLinks.Lacak(kode) + "/dokumen/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await klien.GetAsync(unduh)).StatusCode);

        var url = PortalLinks.Lacak(kode) + "?handler=Selesai";
        KeyValuePair<string, string>[] isian = [new("tugas", tinjau!.Id.ToString()), new("versi", $"{tinjau.Versi}")];
        using var tanpaCatatan = await klien.KirimBerkasAsync(url, halaman, [.. isian, new("hasil", "perbaikan"), new($"t{tinjau.Urut}.catatan", " ")]);
        Assert.Equal(HttpStatusCode.BadRequest, tanpaCatatan.StatusCode);
        Assert.Contains("Catatan perbaikan wajib diisi.", await tanpaCatatan.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var jawaban = await klien.KirimBerkasAsync(url, halaman, [.. isian, new("hasil", "perbaikan"), new($"t{tinjau.Urut}.catatan", "Perjelas pasal 4.")]);
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal("perbaikan", await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tinjau.Id).Select(t => t.Hasil).SingleAsync()));
    }

    [Fact]
    public async Task Persetujuan_yang_tidak_diperlukan_tidak_disebut_selesai()
    {
        var (kodePermohonan, _) = await new SkenarioPermohonan(kantor).SampaiAsync("pesanNomor", perangkatDaerah: "dinkes");
        var p = await kantor.DbAsync(db => db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kodePermohonan));
        var kode = await kantor.DenganAsync<KodeLacak, string>((_, k) => k.UntukAsync(p, default));

        Assert.True(await kantor.DbAsync(db => db.Tugas.AnyAsync(t => t.SubjectId == p.Id && t.Kunci == "tentukanPersetujuan" && t.Status == StatusTugas.Selesai)));
        Assert.False(await kantor.DbAsync(db => db.Tugas.AnyAsync(t => t.SubjectId == p.Id && t.Kunci == "persetujuanDprd")));
        var halaman = await kantor.Tamu().TeksAsync(PortalLinks.Lacak(kode));
        Assert.Contains("Penandatanganan", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Persetujuan DPRD", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Berkas_diunggah_di_tempat_dan_dapat_diunduh_lagi()
    {
        var (p, kode) = await kantor.AjukanAsync();
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Lacak(kode) + "?handler=Unggah", await klien.IsiAsync(PortalLinks.Lacak(kode)), [new("jenis", "lampiran")], ("berkas", "tambahan.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var id = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.PermohonanId == p.Id).Select(d => d.Id).SingleAsync());
        using var unduhan = await klien.GetAsync(PortalLinks.Unduh(kode, id));
        Assert.Equal(HttpStatusCode.OK, unduhan.StatusCode);
        Assert.Equal("attachment", unduhan.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(FormBerkas.Pdf, await unduhan.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("analis", "masuk sebagai")]
    [InlineData("mitra", "(kode lacak)")]
    public async Task Pegawai_yang_memakai_kode_lacak_disebut_dalam_riwayat(string pengguna, string sebutan)
    {
        var (p, kode) = await kantor.AjukanAsync($"{pengguna}@kode.example");
        var klien = await kantor.KlienSebagaiAsync(pengguna);
        Assert.Equal(pengguna == "analis", (await klien.IsiAsync(PortalLinks.Lacak(kode))).Contains("Anda masuk sebagai", StringComparison.Ordinal));

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Lacak(kode) + "?handler=Unggah", await klien.IsiAsync(PortalLinks.Lacak(kode)), [new("jenis", "lampiran")], ("berkas", "tambahan.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Contains(sebutan, await kantor.DbAsync(db => db.Riwayat.Where(r => r.ObjekKunci == p.Id.ToString("N") && r.Peristiwa == "dokumen.diunggah").Select(r => r.OlehNama).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Berkas_kantor_dan_berkas_permohonan_lain_tidak_dapat_diunduh()
    {
        var (p, kode) = await kantor.AjukanAsync();
        var (_, kodeLain) = await kantor.AjukanAsync("lain@mitra.example");
        var analis = await kantor.IdAsync("analis");
        var dokumen = await kantor.DbAsync(async db =>
        {
            var punya = await db.Permohonan.Include(x => x.Dokumen).SingleAsync(x => x.Id == p.Id);
            var kami = punya.TambahDokumen(new BerkasUnggahan("telaahan.pdf", "application/pdf", 3, new string('a', 64)), "telaahan", analis, DateTimeOffset.UnixEpoch);
            var mereka = punya.TambahDokumen(new BerkasUnggahan("milik.pdf", "application/pdf", 3, new string('b', 64)), "lampiran", null, DateTimeOffset.UnixEpoch);
            await db.SaveChangesAsync();
            return (Kami: kami.Id, Mereka: mereka.Id);
        });
        var klien = kantor.Tamu();

        Assert.DoesNotContain("telaahan.pdf", await klien.IsiAsync(PortalLinks.Lacak(kode)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await klien.GetAsync(PortalLinks.Unduh(kode, dokumen.Kami))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await klien.GetAsync(PortalLinks.Unduh(kodeLain, dokumen.Mereka))).StatusCode);
    }

    [Theory]
    [InlineData("P-2026-00001")]
    [InlineData("AAAABBBBCCCCDDDD")]
    [InlineData("x")]
    public async Task Kode_tidak_dikenal_404_dengan_jalan_keluar(string kode)
    {
        using var jawaban = await kantor.Tamu().GetAsync(PortalLinks.Lacak(kode));

        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
        Assert.Contains(PortalLinks.LacakLupa, await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kode_boleh_diketik_dengan_spasi_dan_huruf_kecil()
    {
        var (_, kode) = await kantor.AjukanAsync();
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimFormAsync(PortalLinks.LacakDepan, [new("Kode", " " + PortalLinks.KodeTerbaca(kode).ToLowerInvariant().Replace('-', ' '))]);

        Assert.Equal(PortalLinks.Lacak(kode), jawaban.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Kode_hilang_jawabannya_sama_pesannya_hanya_ke_kontak(bool cocok)
    {
        var (p, _) = await kantor.AjukanAsync($"hilang-{cocok}@mitra.example");
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimFormAsync(PortalLinks.LacakLupa, [new("Kunci", cocok ? $"HILANG-{cocok}@mitra.example" : "bukan@siapa.example")]);
        using var lagi = await klien.KirimFormAsync(PortalLinks.LacakLupa, [new("Kunci", cocok ? p.Kode : "P-1999-00001")]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (jawaban.StatusCode, lagi.StatusCode));
        Assert.Contains("Bila cocok dengan permohonan yang ada", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var pesan = await kantor.DbAsync(db => db.OutboxMessage.AsNoTracking().Where(m => m.SubjekId == p.Id && m.Jenis == JenisPesan.KodeLacakDikirim && m.Saluran == SaluranPesan.Surel).ToListAsync());
        Assert.Equal(cocok ? 1 : 0, pesan.Count);
        Assert.All(pesan, m => Assert.Equal($"hilang-{cocok}@mitra.example", m.Alamat));
    }
}
