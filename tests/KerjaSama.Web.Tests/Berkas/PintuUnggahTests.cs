using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Tests.Documents;
using KerjaSama.Web.Modul.Naskah;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Naskah;
using KerjaSama.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Berkas;

/// <summary>Every door through which a file comes in refuses hostile ones, says why at its field, and keeps what was typed.</summary>
public sealed class PintuUnggahTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Ketikan = "KETIKAN YANG BERTAHAN";
    private const string Makro = "Berkas berisi makro.";
    private static readonly byte[] Berbahaya = HostileFiles.Bytes("makro.docm");

    [Theory]
    [InlineData("/usulan/baru", "perangkat-daerah", "Lampiran", "Input.Judul")]
    [InlineData("/naskah/catat", "agenda", "Scan", "Judul")]
    [InlineData("/surat", "agenda", "Berkas", "Perihal")]
    [InlineData("/surat/keluar", "agenda", "Berkas", "Perihal")]
    [InlineData("/pengaturan/alur/muat", "admin", "Berkas", null)]
    public async Task Formulir_BerkasBermakro_DitolakPadaBidangnya_KetikanTetap(string url, string pengguna, string bidang, string? ketik)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);
        IEnumerable<(string, string)> isian = ketik is null ? [] : [(ketik, Ketikan)];

        using var jawaban = await klien.KirimBerkasAsync(url, isian, (bidang, "surat.docx", Berbahaya));

        await DitolakAsync(jawaban, bidang, ketik is not null);
    }

    [Fact]
    public async Task LogoInstansi_GambarBerisiHalaman_DitolakPadaBidangnya_KetikanTetap()
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        var versi = await kantor.DbAsync(db => db.Instansi.Select(i => i.Versi).SingleAsync());
        (string, string)[] isian =
        [
            ("NamaDaerah", "Kabupaten Contoh"), ("NamaSetda", "Sekretariat Daerah"), ("NamaBagian", Ketikan), ("KodePd", "35.99.022"), ("Alamat", "Jalan Pendopo 1"), ("IbuKota", "Banyuarum"),
            ("SebutanKepalaDaerah", "Bupati"), ("KopSetda", "PEMERINTAH"), ("KopKepalaDaerah", "BUPATI"), ("Klasifikasi", "119"), ("PolaNomorSurat", "{urut}/{tahun}"), ("Versi", $"{versi}"),
        ];

        using var jawaban = await admin.KirimBerkasAsync("/pengaturan/instansi", isian, ("Logo", "logo.jpg", HostileFiles.Bytes("jpg-html.jpg")));

        await DitolakAsync(jawaban, "Logo", ketikan: true, "Berkas ini juga memuat berkas lain di dalamnya.");
    }

    [Fact]
    public async Task Impor_BerkasBermakro_DitolakPadaBidangnya_PetaTetap()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await klien.KirimBerkasAsync("/pengaturan/impor?handler=UjiCoba", await klien.IsiAsync("/pengaturan/impor"), [new("Jenis", "naskah"), new("Peta", Ketikan)], ("Berkas", "register.xlsx", Berbahaya));

        await DitolakAsync(jawaban, "Berkas", ketikan: true);
    }

    [Fact]
    public async Task Portal_BerkasBermakro_DitolakPadaBidangnya_KetikanTetap()
    {
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), PortalSkenario.Isian(Ketikan), ("Surat", "surat.docx", Berbahaya));

        await DitolakAsync(jawaban, "Surat", ketikan: true);
    }

    [Fact]
    public async Task Permohonan_Lacak_Tugas_DanApi_BerkasBermakro_Ditolak()
    {
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, tugas) = await skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");

        using var halaman = await analis.KirimBerkasAsync($"/permohonan/{kode}/dokumen", [("Jenis", "lampiran")], ("Berkas", "surat.docx", Berbahaya));
        await DitolakAsync(halaman, "Berkas", ketikan: false);

        using var langkah = await analis.KirimBerkasAsync(TugasLinks.Rincian(tugas), [("Hasil", "lanjut"), ("tempat", Ketikan)], ("unggah.notulen", "notulen.docx", Berbahaya));
        await DitolakAsync(langkah, "notulen", ketikan: true);

        var api = await kantor.KlienApiAsync("analis");
        using var isi = new MultipartFormDataContent { { new ByteArrayContent(Berbahaya), "berkas", "surat.docx" }, { new StringContent("lampiran"), "jenis" } };
        using var lewatApi = await api.PostAsync($"/api/v1/permohonan/{kode}/dokumen", isi);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lewatApi.StatusCode);
        Assert.Contains($"\"berkas\":[\"{Makro}", await lewatApi.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var lacak = PortalLinks.Lacak((await kantor.AjukanAsync()).KodeLacak);
        var tamu = kantor.Tamu();
        using var kiriman = await tamu.KirimBerkasAsync(lacak + "?handler=Unggah", await tamu.IsiAsync(lacak), [new("jenis", "lampiran")], ("berkas", "surat.docx", Berbahaya));
        await DitolakAsync(kiriman, "berkas-lampiran", ketikan: false);

        Assert.Equal(0, await kantor.DbAsync(db => db.DokumenPermohonan.CountAsync(d => d.Nama == "surat.docx" || d.Nama == "notulen.docx")));
    }

    [Theory]
    [InlineData("makro.docm", Makro)]
    [InlineData("jpg-html.jpg", "Berkas ini juga memuat berkas lain di dalamnya.")]
    [InlineData("raksasa.png", "Ukuran gambar tidak wajar")]
    [InlineData("gambar.svg", "Jenis berkas tidak dikenal.")]
    public async Task Surat_Naskah_DanMitra_BerkasBerbahaya_Ditolak(string contoh, string pesan)
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        var naskah = await kantor.BuatNaskahAsync();
        using var dokumen = await agenda.KirimBerkasAsync($"/naskah/{naskah.Kode}", [("Jenis", TambahDokumenNaskah.Jenis[0].Nilai)], ("Berkas", contoh, HostileFiles.Bytes(contoh)));
        await DitolakAsync(dokumen, "Berkas", ketikan: false, pesan);

        var mitra = await kantor.DbAsync(db => db.Mitra.AsNoTracking().OrderBy(m => m.Urut).FirstAsync());
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        using var logo = await perancang.KirimBerkasAsync($"/mitra/{mitra.Kode}", [("Kategori", mitra.Kategori), ("Versi", $"{mitra.Versi}")], ("Logo", "logo.png", HostileFiles.Bytes(contoh)));
        await DitolakAsync(logo, "Logo", ketikan: false, pesan);

        using var catat = await agenda.KirimBerkasAsync(
            "/surat", [("Asal", "PT Uji " + contoh), ("Nomor", "1/" + contoh), ("Tanggal", "2026-02-27"), ("TanggalDiterima", "2026-03-02"), ("Perihal", "Uji"), ("SifatSurat", "biasa")]);
        Assert.Equal(HttpStatusCode.Found, catat.StatusCode);
        var surat = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Asal == "PT Uji " + contoh).Select(s => s.Id).SingleAsync());
        using var lampiran = await agenda.KirimBerkasAsync($"/surat/masuk/{surat}?handler=Lampirkan", await agenda.IsiAsync($"/surat/masuk/{surat}"), [], ("Lampirkan", contoh, HostileFiles.Bytes(contoh)));
        Assert.Equal(HttpStatusCode.BadRequest, lampiran.StatusCode);
        Assert.Contains(pesan, await lampiran.TeksAsync(), StringComparison.Ordinal);
    }

    /// <summary>On an English page the refusal is English too.</summary>
    [Fact]
    public async Task Portal_Inggris_PenolakanInggris()
    {
        var klien = kantor.Tamu();
        var alamat = PortalLinks.Ajukan + "?bahasa=en";

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(alamat), PortalSkenario.Isian(Ketikan), ("Surat", "letter.docx", HostileFiles.Bytes("dde.docx")));

        Assert.Contains("The file holds a field that fetches data from elsewhere.", await jawaban.TeksAsync(), StringComparison.Ordinal);
    }

    private static async Task DitolakAsync(HttpResponseMessage jawaban, string bidang, bool ketikan, string pesan = Makro)
    {
        var halaman = await jawaban.TeksAsync();
        Assert.True(jawaban.StatusCode == HttpStatusCode.BadRequest, halaman);
        Assert.Contains(pesan, halaman, StringComparison.Ordinal);
        // under the field, or on top with a link to it
        Assert.Matches($"(isian-galat\" id=\"[^\"]*{bidang}[^\"]*\"|<a href=\"#[^\"]*{bidang}[^\"]*\")((?!</[pa]>).)*{Regex.Escape(pesan)}", halaman.ReplaceLineEndings(" "));
        if (ketikan)
        {
            Assert.Contains(Ketikan, halaman, StringComparison.Ordinal);
        }
    }
}
