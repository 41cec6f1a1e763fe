using static KerjaSama.Web.Infrastructure.Dokumen.Katalog.IsianTemplat;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <summary>Fields of a draft naskah; a clause of the library may hold them too.</summary>
internal static class IsianNaskah
{
    public static KelompokIsian Isi { get; } = new("Isi naskah",
    [
        Teks("tentang", "Judul", "Penelitian dan Pengabdian kepada Masyarakat"),
        Teks("maksud", "Maksud", "sebagai landasan PARA PIHAK dalam melaksanakan kerja sama"),
        Teks("tujuan", "Tujuan", "meningkatkan kualitas sumber daya manusia"),
        Teks("objek", "Objek", "pengembangan sumber daya manusia"),
        Teks("ruangLingkup", "Ruang lingkup, satu kegiatan satu baris", "penelitian dan kajian kebijakan daerah;"),
        Teks("pelaksana", "Perangkat Daerah pelaksana", "Badan Perencanaan Pembangunan Daerah"),
        Teks("pembiayaan", "Sumber biaya", "anggaran PARA PIHAK sesuai dengan ketentuan peraturan perundang-undangan"),
        Teks("jangkaWaktu", "Jangka waktu", "5 (lima) tahun"),
        Teks("jangkaWaktuSampai", "Tanggal akhir; boleh kosong", "20 November 2031"),
        Teks("hakPihakKesatu", "Hak PIHAK KESATU, satu baris satu hak", "menerima hasil penelitian;"),
        Teks("kewajibanPihakKesatu", "Kewajiban PIHAK KESATU", "menyediakan data;"),
        Teks("hakPihakKedua", "Hak PIHAK KEDUA", "memperoleh data;"),
        Teks("kewajibanPihakKedua", "Kewajiban PIHAK KEDUA", "menyediakan tenaga ahli;"),
        Teks("tempatSengketa", "Tempat penyelesaian sengketa", "Pengadilan Negeri Banyuarum"),
        Teks("dendaKeterlambatan", "Besar denda", "1/1000 dari nilai pekerjaan"),
        Teks("ketentuanDiubah", "Ketentuan yang diubah addendum, satu baris satu ketentuan", "ketentuan mengenai pelaksana diubah menjadi Dinas Pariwisata."),
        Ulang("dasarHukum", "Peraturan yang disebut telaahannya dan masih berlaku; boleh kosong", Teks("nama", "Peraturan", "Undang-Undang tentang Pemerintahan Daerah")),
        Teks("jumlahRangkap", "Banyaknya rangkap", "2 (dua)"),
        Ulang("rencanaKerja", "Kegiatan rencana kerja", Teks("kegiatan", "Kegiatan", "Pendampingan desa"), Teks("keluaran", "Output", "23 desa"), Teks("jadwal", "Jadwal", "Triwulan I 2027"),
            Teks("penanggungJawab", "Penanggung jawab", "Dinas Pemberdayaan Masyarakat"), Teks("pembiayaan", "Pembiayaan", "APBD")),
    ]);

    public static KelompokIsian Pihak { get; } = new("Para pihak",
    [
        .. PihakDari("pihakKesatu", "PIHAK KESATU", "Pemerintah Kabupaten Sumberarum", "Bupati Sumberarum"),
        .. PihakDari("pihakKedua", "PIHAK KEDUA", "Universitas Arum Nusantara", "Rektor Universitas Arum Nusantara"),
        Teks("nomorPihakKesatu", "Nomor naskah PIHAK KESATU", "119/012/KSB/35.99.022/2026"),
        Teks("nomorPihakKedua", "Nomor naskah PIHAK KEDUA", "511/UAN/KB/XI/2026"),
        Gambar("logoPihakKesatu", "Logo PIHAK KESATU"),
        Gambar("logoPihakKedua", "Logo PIHAK KEDUA"),
        Ulang("pihakLain", "Pihak ketiga dan seterusnya; boleh kosong",
            Teks("sebutan", "Sebutan", "PIHAK KETIGA"), Teks("instansi", "Instansi", "PT Contoh Arum"), Teks("nama", "Penanda tangan", "Contoh Laras, S.E."), Teks("jabatan", "Jabatan", "Direktur"),
            Teks("alamat", "Alamat", "Banyuarum"), Teks("dasar", "Dasar kewenangan; boleh kosong", "Akta Nomor 7"), Teks("nomor", "Nomor naskah", "7/PTCA/2026"), Teks("telepon", "Telepon", "(0399) 3"),
            Teks("surel", "Surel", "pt@contoh.co.id"), Teks("keterangan", "Apa pihak itu", "badan usaha di bidang pariwisata")),
    ]);

    public static KelompokIsian Penandatanganan { get; } = new("Penandatanganan",
    [
        Teks("hari", "Hari", "Sabtu"),
        Teks("tanggalTerbilang", "Tanggal dalam kata", "dua puluh satu"),
        Teks("bulan", "Bulan", "November"),
        Teks("tahunTerbilang", "Tahun dalam kata", "dua ribu dua puluh enam"),
        Teks("tanggalAngka", "Tanggal dalam angka", "21-11-2026"),
        Teks("tempatTandaTangan", "Tempat", "Banyuarum"),
        Teks("tanggalTandaTangan", "Tanggal", "21 November 2026"),
        Teks("berlakuSampai", "Berlaku sampai", "31 Desember 2027"),
    ]);

    public static KelompokIsian Induk { get; } = new("Naskah induk",
    [
        Teks("indukJenis", "Jenis; kosong bila tidak ada induk", "Kesepakatan Bersama"),
        Teks("indukNomor", "Nomor; kosong bila tidak ada induk", "119/012/KSB/35.99.022/2025"),
        Teks("indukSebutan", "Jenis dan nomor; garis titik-titik bila tidak ada", "Kesepakatan Bersama Nomor 119/012/KSB/35.99.022/2025"),
        Teks("indukTanggal", "Tanggal", "21 November 2025"),
        Teks("indukTentang", "Judul", "Penelitian dan Pengabdian kepada Masyarakat"),
    ]);

    public static KelompokIsian DuaBahasa { get; } = new("Bahasa Inggris",
    [
        Teks("tentangEn", "Judul", "Research and Community Service"),
        Teks("tujuanEn", "Tujuan", "to strengthen human resources"),
        Teks("jangkaWaktuEn", "Jangka waktu", "5 (five) years"),
        Teks("pihakKesatuInstansiEn", "Nama PIHAK KESATU", "Regency Government of Sumberarum"),
        Teks("pihakKeduaInstansiEn", "Nama PIHAK KEDUA", "University of Arum Nusantara"),
        Teks("tanggalTandaTanganEn", "Tanggal penandatanganan", "21 November 2026"),
        Teks("berlakuSampaiEn", "Berlaku sampai", "31 December 2027"),
        Ulang("bidangKerjaSama", "Bidang kerja sama", Teks("nama", "Indonesia", "pendidikan"), Teks("namaEn", "Inggris", "education")),
    ]);

    /// <summary>The pasal of the library; inside a clause itself they mean nothing.</summary>
    public static KelompokIsian Klausul { get; } = new("Klausul dari pustaka",
    [
        Ulang("klausul", "Klausul yang dipilih untuk naskah ini", Teks("judul", "Judul pasal", "Ruang Lingkup"), Teks("judulEn", "Judul pasal bahasa Inggris", "Scope"),
            Ulang("baris", "Baris-barisnya", Teks("teks", "Isi baris", "penelitian dan kajian;"), Teks("teksEn", "Isi baris bahasa Inggris", "research;"), Teks("label", "Label rincian", "Telepon"),
                Teks("labelEn", "Label rincian bahasa Inggris", "Telephone"), Tanda("ayat", "Baris ini ayat"), Tanda("butir", "Baris ini butir"), Tanda("rinci", "Baris ini rincian di bawah butir"),
                Tanda("paragraf", "Baris ini paragraf"), Tanda("penutup", "Baris ini paragraf klausul terakhir"), Tanda("tebal", "Baris ini judul kecil"), Tanda("rincian", "Baris ini label dan isi"))),
    ]);

    private static IEnumerable<IsianTemplat> PihakDari(string awalan, string sebutan, string instansi, string jabatan) =>
    [
        Teks(awalan + "Instansi", $"Nama {sebutan}", instansi),
        Teks(awalan + "Nama", $"Penanda tangan {sebutan}", "Prof. Dr. Contoh Sasmita, M.Sc."),
        Teks(awalan + "Jabatan", $"Jabatan penanda tangan {sebutan}", jabatan),
        Teks(awalan + "Alamat", $"Alamat {sebutan}", "Jalan Ilmu Nomor 10, Kota Arumsari"),
        Teks(awalan + "Dasar", $"Dasar kewenangan penanda tangan {sebutan}; boleh kosong", "Surat Keputusan Nomor 7/SK/2025"),
        Teks(awalan + "Telepon", $"Telepon {sebutan}", "(0399) 200200"),
        Teks(awalan + "Surel", $"Surel {sebutan}", "ks@contoh.ac.id"),
        Teks(awalan + "Keterangan", $"Apa {sebutan} itu", "perguruan tinggi swasta"),
    ];
}
