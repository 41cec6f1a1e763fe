using KerjaSama.Domain.Pengguna;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>What the sweep must know of addresses beyond the table <see cref="Izin"/>; every line names something that exists, or a test fails.</summary>
internal static class AturanSapuan
{
    /// <summary>Parameter, with the way to it, → the name of a value of <see cref="Objek"/>; with <c>=</c> the value itself.</summary>
    public static IReadOnlyDictionary<string, string> Parameter { get; } = new Dictionary<string, string>
    {
        ["ajukan/{rahasia}"] = "draf",
        ["alur/{kunci}"] = "=telaahan",
        ["api/v1/kinerja/iku/{kunci}"] = "=iku-malang",
        ["api/v1/lacak/{kodeLacak}"] = "lacak",
        ["api/v1/naskah/{kode}"] = "naskah",
        ["api/v1/naskah/{kode}/dokumen/{versi}"] = "=1",
        ["api/v1/permohonan/{kode}"] = "permohonan",
        ["api/v1/tugas/{id}"] = "tugas",
        ["galat/{kode}"] = "=409",
        ["kinerja/{kunci}"] = "=iku-malang",
        ["lacak/{kode}"] = "lacak",
        ["lacak/{kode}/dokumen/{dokumen}"] = "dokumen",
        ["lacak/{kode}/draf/{versi}"] = "=1",
        ["mitra/{kode}"] = "mitra",
        ["naskah/nomor/{id}"] = "nomor",
        ["naskah/{kode}"] = "naskah",
        ["naskah/{kode}/dokumen/{dokumen}"] = "dokumen-naskah",
        ["openapi/{documentName}.json"] = "=v1",
        ["pengaturan/alur/{kunci}"] = "=ksdpk",
        ["pengaturan/alur/{kunci}/versi/{versi}"] = "versi-alur",
        ["pengaturan/insiden/{id}"] = "insiden",
        ["pengaturan/klausul/{jenis}"] = "=KSB",
        ["pengaturan/klausul/{jenis}/{kode}"] = "=objek",
        ["pengaturan/klausul/{jenis}/{kode}/varian/{varian}"] = "=umum",
        ["pengaturan/pejabat/ubah/{id}"] = "pejabat",
        ["pengaturan/pengguna/{id}"] = "pengguna",
        ["pengaturan/referensi/batas/{kunci}"] = "=ksb-tindak-lanjut-bulan",
        ["pengaturan/referensi/daftar-periksa-hukum/{kode}"] = "=kewenangan",
        ["pengaturan/referensi/dasar-hukum/{kunci}"] = "=pp-28-2018",
        ["pengaturan/referensi/jenis-naskah/{kode}"] = "=KSB",
        ["pengaturan/templat/{kunci}"] = "=ksb",
        ["permohonan/{kode}"] = "permohonan",
        ["permohonan/{kode}/alur/{proses}"] = "proses",
        ["permohonan/{kode}/cetak/{templat}"] = "=lembar-disposisi",
        ["permohonan/{kode}/draf/{versi}"] = "=1",
        ["api/v1/permohonan/{kode}/dokumen/{id}"] = "dokumen",
        ["permohonan/{kode}/dokumen/{id}"] = "dokumen",
        ["permohonan/{kode}/tarik/{tugas}"] = "langkah-selesai",
        ["pesan/{id}"] = "pesan",
        ["publik/{kode}"] = "naskah",
        ["surat/berkas/{id}"] = "surat-masuk",
        ["surat/keluar/{id}"] = "surat-keluar",
        ["surat/masuk/{id}"] = "surat-masuk",
        ["tugas/{id}"] = "tugas",
        ["verifikasi/{kode}"] = "naskah",
    };

    /// <summary>Values whose owners the table's <see cref="Lingkup.Miliknya"/> speaks of.</summary>
    public static IReadOnlySet<string> Dimiliki { get; } = new HashSet<string> { "permohonan", "naskah" };

    /// <summary>A second right, which the page or handler asks for beside that at its door.</summary>
    public static IReadOnlyDictionary<string, Aksi> IzinDiDalam { get; } = new Dictionary<string, Aksi>
    {
        ["POST /api/v1/permohonan"] = Aksi.AjukanPermohonan,
        ["GET /kinerja/alur?handler=Ekspor"] = Aksi.EksporData,
        ["GET /kinerja/{kunci}?handler=Ekspor"] = Aksi.EksporData,
        ["GET /telaahan/rekap?handler=Ekspor"] = Aksi.EksporData,
        ["GET /telaahan/rekap/rincian?handler=Ekspor"] = Aksi.EksporData,
        ["POST /mitra/{kode}"] = Aksi.KelolaMitra,
        ["POST /naskah/{kode}"] = Aksi.CatatNaskah,
        ["POST /naskah/{kode}?handler=Keterbukaan"] = Aksi.CatatNaskah,
        ["POST /pengaturan/alur/{kunci}/batas"] = Aksi.KelolaPengaturan,
        ["POST /pengaturan/alur/{kunci}/batas?handler=Berkas"] = Aksi.KelolaPengaturan,
        ["POST /pengaturan/aturan-naskah"] = Aksi.KelolaPengaturan,
        ["POST /pengaturan/instansi"] = Aksi.KelolaPengaturan,
        ["POST /pengaturan/klausul/{jenis}/{kode}"] = Aksi.KelolaTemplat,
        ["POST /pengaturan/klausul/{jenis}/{kode}?handler=Aktif"] = Aksi.KelolaTemplat,
        ["POST /pengaturan/klausul/{jenis}/{kode}/varian/{varian}"] = Aksi.KelolaTemplat,
        ["POST /pengaturan/templat/{kunci}"] = Aksi.KelolaTemplat,
        ["POST /pengaturan/templat/{kunci}?handler=Pakai"] = Aksi.KelolaTemplat,
        ["POST /pengaturan/referensi?handler=Alur"] = Aksi.KelolaPengaturan,
        ["POST /pengaturan/referensi?handler=HapusLibur"] = Aksi.KelolaPengaturan,
        ["POST /pengaturan/referensi?handler=Libur"] = Aksi.KelolaPengaturan,
        ["POST /permohonan/{kode}/dokumen"] = Aksi.UnggahDokumenPermohonan,
        ["POST /permohonan/{kode}/cetak/{templat}"] = Aksi.BuatSurat,
        ["POST /permohonan/{kode}/dokumen?handler=Jenis"] = Aksi.UbahJenisDokumen,
        ["GET /permohonan/{kode}/riwayat"] = Aksi.LihatRiwayat,
        ["POST /permohonan/{kode}/draf?handler=Unggah"] = Aksi.KelolaDraf,
        ["POST /permohonan/{kode}/draf?handler=Jadikan"] = Aksi.KelolaDraf,
        ["POST /permohonan/{kode}/draf?handler=Giliran"] = Aksi.KelolaDraf,
        ["POST /permohonan/{kode}/draf?handler=Akhiri"] = Aksi.TanggapiDraf,
        ["POST /permohonan/{kode}/draf?handler=Tanggapi"] = Aksi.TanggapiDraf,
        ["POST /permohonan/{kode}/draf/{versi}?handler=Komentar"] = Aksi.TanggapiDraf,
        ["POST /permohonan/{kode}/draf/{versi}?handler=Tandai"] = Aksi.KelolaDraf,
        ["POST /permohonan/{kode}/draf/{versi}?handler=Kesampingkan"] = Aksi.KesampingkanTemuan,
        ["POST /permohonan/{kode}/draf/{versi}?handler=HitungLagi"] = Aksi.KesampingkanTemuan,
        ["POST /permohonan/{kode}/penandatanganan?handler=Jadwal"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan?handler=Penandatangan"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan?handler=Asli"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan?handler=Siap"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan?handler=TandaTangan"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan?handler=Foto"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan/elektronik?handler=Siapkan"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan/elektronik?handler=Unggah"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan/elektronik?handler=Ulangi"] = Aksi.KelolaPenandatanganan,
        ["POST /permohonan/{kode}/penandatanganan/elektronik?handler=Totp"] = Aksi.TandatanganElektronik,
        ["POST /permohonan/{kode}/penandatanganan/elektronik?handler=Tandatangan"] = Aksi.TandatanganElektronik,
        ["POST /surat"] = Aksi.KelolaSurat,
        ["POST /surat?handler=Lampirkan"] = Aksi.KelolaSurat,
        ["POST /surat/keluar"] = Aksi.KelolaSurat,
        ["POST /surat/keluar?handler=Lampirkan"] = Aksi.KelolaSurat,
        ["POST /surat/keluar/{id}?handler=Lampirkan"] = Aksi.KelolaSurat,
        ["POST /surat/masuk/{id}"] = Aksi.KelolaSurat,
        ["POST /surat/masuk/{id}?handler=Lampirkan"] = Aksi.KelolaSurat,
    };

    /// <summary>The office's own pages of things that partners and PD otherwise see: there is no such page for them.</summary>
    public static IReadOnlySet<string> HanyaDalam { get; } = new HashSet<string>
    {
        "permohonan/baru", "permohonan/{kode}/alur", "permohonan/{kode}/alur/{proses}", "permohonan/{kode}/cetak/{templat}", "permohonan/{kode}/riwayat", "permohonan/{kode}/telaahan",
        "permohonan/{kode}/telaahan/surat",
    };

    /// <summary>Acts on a request that are the applicant's own; others named in it only take part.</summary>
    public static IReadOnlySet<string> HanyaPemohon { get; } = new HashSet<string>
    {
        "permohonan/{kode}/cabut", "api/v1/permohonan/{kode}/cabut",

        // the step that the sweep names was finished by the applicant
        "permohonan/{kode}/tarik/{tugas}",
    };

    /// <summary>A form for one role only.</summary>
    public static IReadOnlyDictionary<string, Peran> HanyaPeran { get; } = new Dictionary<string, Peran> { ["usulan/baru"] = Peran.PerangkatDaerah };

    /// <summary>
    /// What is posted where an empty form would not get as far as the question whose it is, or would change more than it must. Values in
    /// braces are those of the object.
    /// </summary>
    public static IReadOnlyDictionary<string, (string Nama, string Nilai)[]> Isian { get; } = new Dictionary<string, (string, string)[]>
    {
        ["POST /akun?handler=Cabut"] = [("token", "{token}")],
        ["POST /api/v1/permohonan/{kode}/cabut"] = [("alasan", "Uji")],
        ["POST /api/v1/permohonan/{kode}/dokumen"] = [("jenis", "lampiran")],
        ["POST /api/v1/permohonan/{kode}/tolak"] = [("alasan", "Uji")],
        ["POST /api/v1/tugas/{id}/selesai"] = [("hasil", "tidak-ada")],
        ["POST /pengaturan/alur/{kunci}/batas?handler=Berkas"] = [("Langkah", "tentukanPersetujuan")],
        ["POST /pengaturan/insiden?handler=CobaLagi"] = [("id", "{insiden-lain}")],
        ["POST /pengaturan/pengganti?handler=Akhiri"] = [("id", "{pengganti}")],
        ["POST /pengaturan/referensi?handler=Alur"] = [("kunci", "perluArahan")],
        ["POST /pengaturan/referensi?handler=HapusLibur"] = [("hari", "{libur}")],
        ["POST /permohonan/{kode}/dokumen?handler=Jenis"] = [("dokumen", "{dokumen}"), ("jenisBaru", "surat-penawaran")],
        ["POST /pesan?handler=Manual"] = [("id", "{pesan}")],
        ["POST /pesan?handler=Ulang"] = [("id", "{pesan}")],
        ["POST /surat?handler=Lampirkan"] = [("id", "{surat-masuk}")],
        ["POST /surat/keluar?handler=Lampirkan"] = [("id", "{surat-keluar}")],
        ["POST /tugas?handler=Ambil"] = [("id", "{tugas}")],
        ["POST /tugas?handler=Lepas"] = [("id", "{tugas}")],
        ["POST /tugas/{id}"] = [("Hasil", "tidak-ada")],
    };
}
