using KerjaSama.Documents;
using KerjaSama.Documents.Clauses;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Values for every field of the default templates, of a fictitious regency and university.</summary>
internal static class SampleLetter
{
    private static readonly (string Field, string Value)[] Texts =
    [
        ("kop1", "PEMERINTAH KABUPATEN SUMBERARUM"), ("kop2", "SEKRETARIAT DAERAH"),
        ("kop3", "Jalan Pendopo Nomor 1, Banyuarum 65999, Telepon (0399) 100100"), ("kop4", "Surel kerjasama@contoh.go.id, laman kerjasama.contoh.go.id"),
        ("tempatSurat", "Banyuarum"), ("tanggalSurat", "21 November 2026"), ("nomorSurat", "119/027/35.99.022/2026"), ("sifat", "Biasa"), ("lampiran", "1 (satu) berkas"),
        ("hal", "Jawaban atas Penawaran Kerja Sama"), ("yth", "Rektor Universitas Arum Nusantara"), ("ythAlamat", "Kota Arumsari"),
        ("ttdAtasNama", "BUPATI SUMBERARUM"), ("ttdSebutan", "Plh."), ("ttdJabatan", "SEKRETARIS DAERAH"), ("ttdNama", "Dr. Contoh Prabowati, M.AP."),
        ("ttdPangkat", "Pembina Utama Madya (IV/d)"), ("ttdNip", "19700000 000000 0 001"),
        ("kode", "P-2026-00017"), ("kodeLacak", "K7QM-2XVD-9RTA"), ("alamatLacak", "https://kerjasama.contoh.go.id/lacak"), ("nomorAgenda", "214/2026"),
        ("tanggalDiterima", "16 November 2026"), ("saluran", "Surat"), ("namaMitra", "Universitas Arum Nusantara"), ("narahubung", "Sdri. Contoh Melati, 0812-0000-0017"),
        ("judul", "Penawaran kerja sama penelitian dan pengabdian kepada masyarakat"), ("batasMelengkapi", "30 November 2026"),
        ("suratMasukAsal", "Rektor Universitas Arum Nusantara"), ("suratMasukNomor", "482/UAN/KS/XI/2026"), ("suratMasukTanggal", "12 November 2026"),
        ("suratMasukPerihal", "Penawaran Kerja Sama Tridarma Perguruan Tinggi"),
        ("bentuk", "penawaran"),
        ("instruksi", "1. Telaah dan siapkan konsep jawaban.\n2. Koordinasikan dengan Badan Perencanaan Pembangunan Daerah.\n3. Laporkan hasilnya."),
        ("catatan", "Perhatikan Kesepakatan Bersama tahun 2021 yang berakhir bulan depan."), ("batasWaktu", "24 November 2026"),
        ("penerimaJabatan", "Bagian Umum Universitas Arum Nusantara"), ("telepon", "(0399) 100100"),
        ("melalui", "Asisten Perekonomian dan Pembangunan"), ("dari", "Kepala Bagian Kerja Sama"),
        ("persoalan", "Universitas Arum Nusantara menawarkan kerja sama penyelenggaraan penelitian, pengabdian kepada masyarakat, dan praktik kerja lapangan mahasiswa di Kabupaten Sumberarum."),
        ("praanggapan", "Kerja sama dengan perguruan tinggi mendukung sasaran peningkatan kualitas sumber daya manusia dalam rencana pembangunan daerah."),
        ("fakta", "1. Kesepakatan Bersama tahun 2021 berakhir pada 20 Desember 2026.\n2. Dua puluh tiga desa meminta pendampingan tata kelola keuangan.\n3. Studi kelayakan belum disampaikan oleh mitra."),
        ("analisis", "Penawaran sesuai dengan kewenangan daerah dan tidak membebani anggaran tahun berjalan.\nRuang lingkup yang ditawarkan beririsan dengan program tiga perangkat daerah sehingga perlu satu koordinator."),
        ("simpulan", "Penawaran layak ditindaklanjuti."), ("rekomendasi", "Lanjut"), ("saran", "1. Menyetujui penawaran.\n2. Membahasnya dalam rapat TKKSD."), ("arahanPimpinan", ""),
        ("isi", "Pemerintah Kabupaten Sumberarum menyambut baik penawaran dimaksud:\n1. Penawaran dinyatakan layak oleh Tim Koordinasi Kerja Sama Daerah.\n2. Rancangan Kesepakatan Bersama terlampir untuk ditelaah dan ditanggapi paling lambat 14 (empat belas) hari kalender sejak surat ini diterima.\n3. Kelengkapan berupa studi kelayakan agar disampaikan bersama tanggapan."),
        ("alasan", "1. Objek kerja sama bukan kewenangan kabupaten.\n2. Kerangka acuan kerja dan studi kelayakan tidak disampaikan sampai dengan batas waktu."),
        ("dasarUndangan", "penawaran kerja sama dari Universitas Arum Nusantara"), ("hariRapat", "Kamis"), ("tanggalRapat", "26 November 2026"), ("waktuRapat", "pukul 09.00 WIB sampai selesai"),
        ("tempatRapat", "Ruang Rapat Sekretaris Daerah, Jalan Pendopo Nomor 1, Banyuarum"), ("tautanRapat", "https://rapat.contoh.go.id/tkksd"), ("acaraRapat", "Pembahasan kelayakan penawaran kerja sama (TKKSD)"),
        ("tentang", "Penelitian, Pengabdian kepada Masyarakat, dan Pengembangan Sumber Daya Manusia"), ("tentangEn", "Research, Community Service and Human Resource Development"),
        ("nomorPihakKesatu", "119/012/KSB/35.99.022/2026"), ("nomorPihakKedua", "511/UAN/KB/XI/2026"), ("tempatTandaTangan", "Banyuarum"),
        ("pihakKesatuInstansi", "Pemerintah Kabupaten Sumberarum"), ("pihakKesatuInstansiEn", "Regency Government of Sumberarum"), ("pihakKesatuNama", "Drs. H. Contoh Wiradikarta, M.Si."), ("pihakKesatuJabatan", "Bupati Sumberarum"),
        ("pihakKesatuAlamat", "Jalan Pendopo Nomor 1, Banyuarum 65999"), ("pihakKesatuDasar", ""), ("pihakKesatuTelepon", "(0399) 100100"), ("pihakKesatuSurel", "kerjasama@contoh.go.id"),
        ("pihakKesatuKeterangan", "unsur penyelenggara pemerintahan daerah yang memimpin pelaksanaan urusan pemerintahan yang menjadi kewenangan Kabupaten Sumberarum"),
        ("pihakKeduaInstansi", "Universitas Arum Nusantara"), ("pihakKeduaInstansiEn", "University of Arum Nusantara"), ("pihakKeduaNama", "Prof. Dr. Contoh Sasmita, M.Sc."), ("pihakKeduaJabatan", "Rektor Universitas Arum Nusantara"),
        ("pihakKeduaAlamat", "Jalan Ilmu Nomor 10, Kota Arumsari"), ("pihakKeduaDasar", "Surat Keputusan Yayasan Nomor 7/SK/2025"), ("pihakKeduaTelepon", "(0399) 200200"), ("pihakKeduaSurel", "ks@arumnusantara.contoh.ac.id"),
        ("pihakKeduaKeterangan", "perguruan tinggi swasta yang menyelenggarakan pendidikan, penelitian, dan pengabdian kepada masyarakat"),
        ("maksud", "sebagai landasan PARA PIHAK dalam melaksanakan kerja sama sesuai dengan tugas dan kewenangan masing-masing"), ("tujuan", "meningkatkan kualitas sumber daya manusia dan pelayanan publik di Kabupaten Sumberarum"),
        ("objek", "pengembangan sumber daya manusia melalui tridarma perguruan tinggi"), ("ruangLingkup", "a. penelitian dan kajian kebijakan daerah;\nb. pengabdian kepada masyarakat;\nc. praktik kerja lapangan; dan\nd. kegiatan lain yang disepakati PARA PIHAK."),
        ("pembiayaan", "anggaran PARA PIHAK sesuai dengan ketentuan peraturan perundang-undangan"), ("jangkaWaktu", "5 (lima) tahun"), ("jangkaWaktuSampai", "20 November 2031"), ("jumlahRangkap", "2 (dua)"),
        ("hakPihakKesatu", "menerima hasil penelitian dan kajian;\nmenerima laporan pelaksanaan."), ("kewajibanPihakKesatu", "menyediakan data yang diperlukan;\nmenunjuk pendamping lapangan."),
        ("hakPihakKedua", "memperoleh data dan lokasi penelitian;\nmenggunakan hasil penelitian untuk publikasi ilmiah."), ("kewajibanPihakKedua", "menyediakan tenaga ahli;\nmenjaga kerahasiaan data yang diterima."),
        ("pelaksana", "Badan Perencanaan Pembangunan Daerah"), ("tempatSengketa", "Pengadilan Negeri Banyuarum"),
        ("indukJenis", "Kesepakatan Bersama"), ("indukNomor", "119/012/KSB/35.99.022/2026"), ("indukTanggal", "21 November 2026"), ("indukTentang", "Penelitian dan Pengabdian kepada Masyarakat"),
        ("indukSebutan", "Kesepakatan Bersama Nomor 119/012/KSB/35.99.022/2026"), ("ketentuanDiubah", "ketentuan mengenai ruang lingkup ditambah 1 (satu) butir yang berbunyi: pengembangan desa wisata; dan\nketentuan mengenai pelaksana diubah menjadi Dinas Kebudayaan dan Pariwisata."),
        ("pimpinanRapat", "Sekretaris Daerah"), ("notulisNama", "Contoh Melati, S.IP."), ("notulisJabatan", "Analis Kerja Sama"), ("jumlahPeserta", "14 (empat belas)"),
        ("pokokBahasan", "1. Penjelasan penawaran oleh Universitas Arum Nusantara.\n2. Kesesuaian objek dengan rencana pembangunan daerah.\n3. Kesiapan perangkat daerah pelaksana."),
        ("masukanRapat", "1. Bagian Hukum: ruang lingkup agar dirinci per kegiatan.\n2. Bappeda: kegiatan masuk dalam rencana kerja tahun 2027."), ("kesimpulanRapat", "Rapat menyepakati penawaran ditindaklanjuti dengan Kesepakatan Bersama."),
        ("nomorBeritaAcara", "12/BA/TKKSD/XI/2026"), ("pertimbangan", "1. Objek kerja sama merupakan kewenangan daerah.\n2. Kerja sama tidak membebani anggaran tahun berjalan."), ("hasilRapat", "LAYAK"),
        ("batasTanggapan", "12 Desember 2026"), ("latarBelakang", "Kualitas tata kelola keuangan desa di Kabupaten Sumberarum perlu ditingkatkan. Dua puluh tiga desa meminta pendampingan, sedangkan tenaga pendamping daerah terbatas."),
        ("lokasi", "Dua puluh tiga desa di Kecamatan Banyuarum dan Kecamatan Tirtoarum."), ("manfaat", "1. Meningkatnya tertib administrasi keuangan desa.\n2. Tersedianya lokasi praktik bagi mahasiswa."),
        ("dampak", "Kegiatan tidak menimbulkan dampak lingkungan. Dampak sosial yang diharapkan ialah meningkatnya kepercayaan masyarakat kepada pemerintah desa."),
        ("jenisNaskah", "Kesepakatan Bersama"), ("kategoriMitra", "Perguruan tinggi"), ("alasanKerjaSama", "Penawaran layak ditindaklanjuti: sesuai kewenangan, tidak membebani anggaran, dan menjawab kebutuhan dua puluh tiga desa."), ("persetujuanDprd", "tidak diperlukan"),
        ("dendaKeterlambatan", "1/1000 (satu permil) dari nilai pekerjaan yang terlambat"), ("tujuanEn", "to strengthen human resources and public services in both regions"), ("jangkaWaktuEn", "5 (five) years"),
        ("berlakuSampai", "31 Desember 2027"), ("berlakuSampaiEn", "31 December 2027"), ("tanggalTandaTangan", "21 November 2026"), ("tanggalTandaTanganEn", "21 November 2026"),
    ];

    /// <summary>Templates that take their clauses from the library, and the kind of naskah whose clauses they take.</summary>
    public static IReadOnlyDictionary<string, string> Library { get; } = new Dictionary<string, string>
    {
        ["ksb"] = "KSB", ["pks"] = "PKS", ["nota-kesepakatan"] = "NKS", ["mou"] = "MOU", ["addendum"] = "ADDENDUM",
    };

    /// <summary>The data for one template, with the default choice of its clauses.</summary>
    public static TemplateData DataFor(string template, bool kopKepalaDaerah = false, bool denganPihakKetiga = false)
    {
        var data = Data(kopKepalaDaerah, denganPihakKetiga);
        return Library.TryGetValue(template, out var kind)
            ? data.SetClauses([.. TestFiles.Clauses(kind).Where(c => c.ByDefault || c.Expected is not null).Select(c => c.Variants[0].ToClause())])
            : data;
    }

    public static TemplateData Data(bool kopKepalaDaerah = false, bool denganPihakKetiga = false)
    {
        var logo = QrCode.Png("logo");
        var data = Texts.Aggregate(new TemplateData(), (d, t) => d.Set(t.Field, t.Value));
        if (kopKepalaDaerah)
        {
            data.Set("kop1", "BUPATI SUMBERARUM").Set("kop2", "PROVINSI JAWA TIMUR").Set("ttdAtasNama", "").Set("ttdSebutan", "")
                .Set("ttdJabatan", "BUPATI SUMBERARUM").Set("ttdNama", "Drs. H. Contoh Wiradikarta, M.Si.").Set("ttdPangkat", "").Set("ttdNip", "");
        }

        return data
            .SetFlag("kopKepalaDaerah", kopKepalaDaerah)
            .SetTanggalNaskah(new DateOnly(2026, 11, 21))
            .SetImage("logo", logo).SetImage("lambang", logo).SetImage("qrLacak", QrCode.Png("https://kerjasama.contoh.go.id/lacak/K7QM-2XVD-9RTA"))
            .SetImage("logoPihakKesatu", logo).SetImage("logoPihakKedua", logo)
            .SetItems("lampiranDokumen", [Item(("nama", "Surat penawaran"), ("keterangan", "Asli"), ("jumlah", "1 lembar")), Item(("nama", "Kerangka acuan kerja"), ("keterangan", "Salinan"), ("jumlah", "2 berkas"))])
            .SetItems("dokumenKurang", [Item(("nama", "Studi kelayakan"), ("keterangan", "Wajib"))])
            .SetItems("tembusan", [Item(("nama", "Bupati Sumberarum (sebagai laporan)")), Item(("nama", "Kepala Badan Perencanaan Pembangunan Daerah"))])
            .SetItems("tujuanDisposisi", [Item(("nama", "Contoh Andini, S.IP."), ("jabatan", "Sub Koordinator Fasilitasi Dalam Negeri")), Item(("nama", "Contoh Bagas, S.H."), ("jabatan", ""))])
            .SetItems("dasarHukum", [Item(("nama", "Undang-Undang tentang Pemerintahan Daerah;")), Item(("nama", "Peraturan Pemerintah tentang Kerja Sama Daerah."))])
            .Set("alasanPengecualian", "Akta perubahan mitra dilengkapi sebelum rapat TKKSD.")
            .SetItems("daftarPeriksa", [
                Item(("pertanyaan", "Apakah objek kerja sama merupakan urusan yang menjadi kewenangan daerah?"), ("putusan", "Memenuhi"), ("catatan", "")),
                Item(("pertanyaan", "Apakah legalitas mitra lengkap dan masih berlaku?"), ("putusan", "Perlu tindak lanjut"), ("catatan", "Akta perubahan terakhir belum diserahkan."))])
            .SetItems("pesertaRapat", [Item(("nama", "Kepala Bagian Hukum"), ("instansi", "Sekretariat Daerah")), Item(("nama", "Wakil Rektor Bidang Kerja Sama"), ("instansi", "Universitas Arum Nusantara"))])
            .SetItems("daftarHadir", [Item(("nama", "Dr. Contoh Prabowati, M.AP."), ("instansi", "Sekretaris Daerah")), .. Enumerable.Range(0, 13).Select(_ => Item(("nama", ""), ("instansi", "")))])
            .SetItems("anggotaTkksd", [Item(("nama", "Dr. Contoh Prabowati, M.AP."), ("instansi", "Sekretaris Daerah selaku Ketua")), Item(("nama", "Contoh Ratnasari, S.H., M.Kn."), ("instansi", "Kepala Bagian Kerja Sama selaku Sekretaris")), Item(("nama", ""), ("instansi", "Bagian Hukum")), Item(("nama", ""), ("instansi", "Badan Perencanaan Pembangunan Daerah"))])
            .SetItems("tindakLanjut", [Item(("uraian", "Menyusun rancangan Kesepakatan Bersama"), ("pelaksana", "Bagian Kerja Sama"), ("batasWaktu", "5 Desember 2026"))])
            .SetItems("laporanTerlambat", [Item(("naskah", "Perjanjian Kerja Sama Nomor 119/008/PKS/35.99.022/2025 tentang Pengelolaan Irigasi Lintas Kabupaten"), ("periode", "Semester I Tahun 2026"), ("batasWaktu", "31 Juli 2026"))])
            .SetItems("bidangKerjaSama", [Item(("nama", "pendidikan"), ("namaEn", "education")), Item(("nama", "pariwisata dan kebudayaan"), ("namaEn", "tourism and culture"))])
            .SetItems("rencanaKerja", [Item(("kegiatan", "Pendampingan tata kelola desa"), ("keluaran", "23 desa"), ("jadwal", "Triwulan I 2027"), ("penanggungJawab", "Dinas Pemberdayaan Masyarakat"), ("pembiayaan", "APBD"))])
            .SetItems("pihakLain", denganPihakKetiga
                ? [Item(("sebutan", "PIHAK KETIGA"), ("nama", "Contoh Laras, S.E."), ("jabatan", "Direktur PT Contoh Arum"), ("instansi", "PT CONTOH ARUM"), ("alamat", "Banyuarum"), ("dasar", ""), ("nomor", "-"), ("telepon", "-"), ("surel", "-"), ("keterangan", "badan usaha"))]
                : []);
    }

    public static TemplateData Item(params (string Field, string Value)[] texts) => texts.Aggregate(new TemplateData(), (d, t) => d.Set(t.Field, t.Value));
}
