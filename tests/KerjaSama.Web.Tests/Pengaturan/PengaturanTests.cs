using System.Net;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengaturan;

public sealed class PengaturanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Instansi_PolaSalah_DitolakDanKetikanTetap_LaluTersimpan()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        var versi = await VersiAsync();

        using var salah = await klien.KirimFormAsync("/pengaturan/instansi", Identitas("{klasifikasi}/{nomor}/{tahun}", versi));
        Assert.Equal(HttpStatusCode.BadRequest, salah.StatusCode);
        var halaman = await salah.Content.ReadAsStringAsync();
        Assert.Contains("Bagian {nomor} tidak dikenal.", halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"Kabupaten Contoh Baru\"", halaman, StringComparison.Ordinal);
        Assert.Equal("Kabupaten Sumberarum", await kantor.DbAsync(db => db.Instansi.Select(i => i.NamaDaerah).SingleAsync()));

        using var benar = await klien.KirimFormAsync("/pengaturan/instansi", Identitas("{klasifikasi}/{urut:4}/{bulanRomawi}/{tahun}", versi));
        Assert.Equal(HttpStatusCode.Found, benar.StatusCode);
        Assert.Contains("119/0007/III/2026", await klien.IsiAsync("/pengaturan/instansi"), StringComparison.Ordinal);

        using var basi = await klien.KirimFormAsync("/pengaturan/instansi", Identitas("{urut}", versi));
        Assert.Equal(HttpStatusCode.Conflict, basi.StatusCode);
        await KembalikanAsync(klien);
    }

    [Fact]
    public async Task Logo_Png_TampilDanDipakai_BukanGambar_Ditolak()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var salah = await klien.KirimBerkasAsync("/pengaturan/instansi", Identitas("{urut}/{tahun}", await VersiAsync()).Select(i => (i.Key, i.Value)), ("Logo", "logo.png", "%PDF-1.4\n%%EOF"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, salah.StatusCode);

        using var benar = await klien.KirimBerkasAsync("/pengaturan/instansi", Identitas("{urut}/{tahun}", await VersiAsync()).Select(i => (i.Key, i.Value)), ("Logo", "logo.png", Png));
        Assert.Equal(HttpStatusCode.Found, benar.StatusCode);
        using var logo = await klien.GetAsync("/pengaturan/instansi/logo");
        Assert.Equal(Png, await logo.Content.ReadAsByteArrayAsync());
        await KembalikanAsync(klien);
    }

    [Theory]
    [InlineData("auditor", HttpStatusCode.OK)]
    [InlineData("agenda", HttpStatusCode.Forbidden)]
    [InlineData("mitra", HttpStatusCode.Forbidden)]
    public async Task Instansi_PeranLain(string pengguna, HttpStatusCode status)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync("/pengaturan/instansi");

        Assert.Equal(status, jawaban.StatusCode);
    }

    [Fact]
    public async Task Instansi_AuditorMengirim_403()
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("auditor")).KirimFormAsync("/pengaturan/instansi", Identitas("{urut}", await VersiAsync()));

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
    }

    [Fact]
    public async Task Pejabat_Ditambah_MenjadiPenandatanganPadaMasanya()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var terbalik = await klien.KirimFormAsync("/pengaturan/pejabat/ubah", [new("Jabatan", "sekda"), new("Nama", "Contoh Pengganti"), new("Sebutan", "Plt."), new("Mulai", "2027-02-01"), new("Sampai", "2027-01-01"), new("Versi", await VersiAsync())]);
        Assert.Equal(HttpStatusCode.BadRequest, terbalik.StatusCode);
        using var jawaban = await klien.KirimFormAsync("/pengaturan/pejabat/ubah", [new("Jabatan", "sekda"), new("Nama", "Contoh Pengganti"), new("Sebutan", "Plt."), new("Mulai", "2027-02-01"), new("Sampai", "2027-02-28"), new("Versi", await VersiAsync())]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var instansi = await kantor.DbAsync(db => db.Instansi.Include(i => i.Pejabat).SingleAsync());
        Assert.Equal("Contoh Pengganti", instansi.PejabatPada("sekda", new(2027, 2, 28))!.Nama);
        Assert.Equal("Dr. Contoh Prabowati, M.AP.", instansi.PejabatPada("sekda", new(2027, 3, 1))!.Nama);
    }

    [Fact]
    public async Task Batas_NilaiBaruSejakTanggal_YangLamaTetap()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        Assert.Contains("belum diverifikasi", await klien.IsiAsync("/pengaturan/referensi?tabel=batas"), StringComparison.Ordinal);

        using var salah = await klien.KirimFormAsync("/pengaturan/referensi/batas/tanggapan-mitra-hari", [new("Nilai", "empat belas"), new("BerlakuSejak", "2026-06-01"), new("StatusVerifikasi", "ketentuan kantor")]);
        Assert.Equal(HttpStatusCode.BadRequest, salah.StatusCode);
        using var jawaban = await klien.KirimFormAsync("/pengaturan/referensi/batas/tanggapan-mitra-hari", [new("Nilai", "21"), new("BerlakuSejak", "2026-06-01"), new("StatusVerifikasi", "ketentuan kantor")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(14, await kantor.DbAsync(db => db.Batas.NilaiPadaAsync("tanggapan-mitra-hari", new(2026, 5, 31), default)));
        Assert.Equal(21, await kantor.DbAsync(db => db.Batas.NilaiPadaAsync("tanggapan-mitra-hari", new(2026, 6, 1), default)));

        using var sama = await klien.KirimFormAsync("/pengaturan/referensi/batas/tanggapan-mitra-hari", [new("Nilai", "21"), new("BerlakuSejak", "2026-07-01"), new("StatusVerifikasi", "ketentuan kantor")]);
        Assert.Equal(HttpStatusCode.Found, sama.StatusCode);
        Assert.False(await kantor.DbAsync(db => db.Batas.AnyAsync(b => b.Kunci == "tanggapan-mitra-hari" && b.BerlakuSejak == new DateOnly(2026, 7, 1))));
        Assert.Contains("<td data-label=\"Dasar hukum\">Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020", await klien.TeksAsync("/pengaturan/referensi?tabel=batas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JenisNaskah_PolaBaru_DipakaiNomorBerikutnya()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var tanpaUrut = await klien.KirimFormAsync("/pengaturan/referensi/jenis-naskah/MOU", [new("Nama", "Memorandum of Understanding"), new("PolaNomor", "MOU/{tahun}")]);
        Assert.Equal(HttpStatusCode.BadRequest, tanpaUrut.StatusCode);
        using var ubah = await klien.KirimFormAsync("/pengaturan/referensi/jenis-naskah/MOU", [new("Nama", "Memorandum of Understanding"), new("PolaNomor", "{jenis}.{urut}.{tahun}"), new("Jalur", "KSDPL"), new("Jalur", "KSDLL")]);
        using var pesan = await klien.KirimFormAsync("/naskah/nomor?buku=MOU&tahun=2026", [new("Cara", "berikutnya"), new("Tanggal", "2026-03-02")]);

        Assert.Equal(HttpStatusCode.Found, pesan.StatusCode);
        Assert.Equal("MOU.1.2026", await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "MOU").Select(n => n.Nomor).SingleAsync()));
    }

    [Fact]
    public async Task JenisNaskah_JalurDiubah_TanpaJalurDitolakPadaBidangnya()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        KeyValuePair<string, string>[] isian = [new("Nama", "Rencana Kerja Tahunan"), new("PolaNomor", "{jenis}.{urut}.{tahun}")];

        using var tanpa = await klien.KirimFormAsync("/pengaturan/referensi/jenis-naskah/RKT", isian);
        Assert.Equal(HttpStatusCode.BadRequest, tanpa.StatusCode);
        Assert.Contains("<a href=\"#Jalur\">Jalur yang mengenal jenis ini: Pilih paling sedikit satu jalur dari daftar.</a>", await tanpa.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var satu = await klien.KirimFormAsync("/pengaturan/referensi/jenis-naskah/RKT", [.. isian, new("Jalur", "Sinergi"), new("Jalur", "KSDD")]);
        Assert.Equal(HttpStatusCode.Found, satu.StatusCode);
        Assert.Equal("KSDD Sinergi", await JalurAsync());

        using var semua = await klien.KirimFormAsync("/pengaturan/referensi/jenis-naskah/RKT", [.. isian, .. DaftarKode.Semua<Jalur>().Select(j => KeyValuePair.Create("Jalur", j))]);
        Assert.Equal(HttpStatusCode.Found, semua.StatusCode);
        Assert.Null(await JalurAsync());

        Task<string?> JalurAsync() => kantor.DbAsync(db => db.JenisNaskah.Where(j => j.Kode == "RKT").Select(j => j.Jalur).SingleAsync());
    }

    [Fact]
    public async Task HariLibur_DitambahDuaKali_KeduanyaDitolak_LaluDihapus_LaluAdaLagi()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        KeyValuePair<string, string>[] hari = [new("Tanggal", "2026-09-09"), new("Nama", "Hari jadi daerah"), new("Jenis", "libur"), new("Ditetapkan", "true")];

        using var pertama = await klien.KirimFormAsync("/pengaturan/referensi?tabel=hari-libur&handler=libur", hari, "/pengaturan/referensi?tabel=hari-libur");
        using var kedua = await klien.KirimFormAsync("/pengaturan/referensi?tabel=hari-libur&handler=libur", hari, "/pengaturan/referensi?tabel=hari-libur");
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.BadRequest), (pertama.StatusCode, kedua.StatusCode));

        using var hapus = await klien.KirimFormAsync("/pengaturan/referensi?tabel=hari-libur&handler=hapuslibur&hari=2026-09-09", [], "/pengaturan/referensi?tabel=hari-libur");
        Assert.Equal(HttpStatusCode.Found, hapus.StatusCode);
        Assert.False(await kantor.DbAsync(db => db.HariLibur.AnyAsync(h => h.Tanggal == new DateOnly(2026, 9, 9))));

        using var lagi = await klien.KirimFormAsync("/pengaturan/referensi?tabel=hari-libur&handler=libur", hari, "/pengaturan/referensi?tabel=hari-libur");
        Assert.Equal(HttpStatusCode.Found, lagi.StatusCode);
        Assert.Equal(["hari-libur.dibuat", "hari-libur.dihapus", "hari-libur.dibuat"], await kantor.DbAsync(db =>
            db.Riwayat.Where(r => r.ObjekJenis == "hari-libur" && r.ObjekKunci == "2026-09-09").OrderBy(r => r.Nomor).Select(r => r.Peristiwa).ToListAsync()));
        List<string> temuan = [];
        await kantor.DbAsync(async db =>
        {
            await RiwayatChain.PeriksaAsync(db, temuan);
            return 0;
        });
        Assert.Empty(temuan);
    }

    [Fact]
    public async Task LangkahPilihan_DimatikanDanDinyalakan()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var mati = await klien.KirimFormAsync("/pengaturan/referensi?tabel=pengaturan-alur&handler=alur", [new("kunci", "perluArahan"), new("nilai", "false")], "/pengaturan/referensi?tabel=pengaturan-alur");
        Assert.Equal("false", await kantor.DbAsync(db => db.PengaturanAlur.Where(p => p.Nama == "perluArahan").Select(p => p.Nilai).SingleAsync()));
        using var ngawur = await klien.KirimFormAsync("/pengaturan/referensi?tabel=pengaturan-alur&handler=alur", [new("kunci", "perluArahan"), new("nilai", "mungkin")], "/pengaturan/referensi?tabel=pengaturan-alur");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.BadRequest), (mati.StatusCode, ngawur.StatusCode));
    }

    [Theory]
    [InlineData("45,5", "45.5", "45,5")]
    [InlineData("1.500", "1500", "1500")]
    [InlineData("1,125", "1.125", "1,125")]
    public async Task LangkahPilihan_Angka_DibacaDanDitulisSepertiDiKantor(string ketikan, string tersimpan, string tampil)
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        var nama = "uji" + tersimpan.Replace('.', 'k');
        await kantor.DbAsync(async db =>
        {
            db.Add(new Domain.Pengaturan.PengaturanAlur { Nama = nama, Keterangan = "Angka uji", Tipe = "angka", Nilai = "1" });
            return await db.SaveChangesAsync();
        });

        using var jawaban = await klien.KirimFormAsync("/pengaturan/referensi?tabel=pengaturan-alur&handler=alur", [new("kunci", nama), new("nilai", ketikan)], "/pengaturan/referensi?tabel=pengaturan-alur");

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(tersimpan, await kantor.DbAsync(db => db.PengaturanAlur.Where(p => p.Nama == nama).Select(p => p.Nilai).SingleAsync()));
        Assert.Contains($"value=\"{tampil}\" aria-label=\"Nilai {nama}\"", await klien.IsiAsync("/pengaturan/referensi?tabel=pengaturan-alur"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tabel))]
    public async Task Referensi_SetiapTabel_TampilBerisi(string tabel)
    {
        var halaman = await (await kantor.KlienSebagaiAsync("admin")).IsiAsync("/pengaturan/referensi?tabel=" + tabel);

        Assert.Matches("<tbody>\\s*<tr>", halaman);
    }

    public static TheoryData<string> Tabel => [.. Web.Modul.Pengaturan.BacaReferensi.Daftar.Select(d => d.Kunci)];

    private async Task<string> VersiAsync() => (await kantor.DbAsync(db => db.Instansi.Select(i => i.Versi).SingleAsync())).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task KembalikanAsync(HttpClient klien)
    {
        using var jawaban = await klien.KirimFormAsync("/pengaturan/instansi", [.. Identitas("{klasifikasi}/{urut:3}/{kodePd}/{tahun}", await VersiAsync()).Where(i => i.Key != "NamaDaerah"), new("NamaDaerah", "Kabupaten Sumberarum")]);
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    private static Dictionary<string, string> Identitas(string pola, string versi) => new()
    {
        ["NamaDaerah"] = "Kabupaten Contoh Baru", ["NamaSetda"] = "Sekretariat Daerah", ["NamaBagian"] = "Bagian Kerja Sama", ["KodePd"] = "35.99.022", ["Alamat"] = "Jalan Pendopo 1", ["IbuKota"] = "Banyuarum",
        ["SebutanKepalaDaerah"] = "Bupati", ["KopSetda"] = "PEMERINTAH\nSEKRETARIAT", ["KopKepalaDaerah"] = "BUPATI", ["Klasifikasi"] = "119", ["PolaNomorSurat"] = pola, ["Versi"] = versi,
    };
}
