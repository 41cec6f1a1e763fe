using static KerjaSama.Web.Infrastructure.Dokumen.Katalog.IsianTemplat;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <summary>Fields of one kind of letter, sheet or record each.</summary>
internal static class IsianSurat
{
    public static KelompokIsian TandaTerima { get; } = new("Tanda terima",
    [
        Teks("nomorAgenda", "Nomor agenda", "214/2026"),
        Teks("saluran", "Lewat apa permohonan datang", "Surat"),
        Teks("judul", "Hal permohonan", "Penawaran kerja sama penelitian"),
        Teks("suratMasukNomor", "Nomor surat; boleh kosong", "482/UAN/KS/XI/2026"),
        Teks("suratMasukTanggal", "Tanggal surat", "12 November 2026"),
        Ulang("lampiranDokumen", "Dokumen yang diterima", Teks("nama", "Dokumen", "Surat penawaran"), Teks("keterangan", "Berkas", "penawaran.pdf")),
        Ulang("dokumenKurang", "Dokumen yang masih kurang", Teks("nama", "Dokumen", "Studi kelayakan"), Teks("keterangan", "Keterangan", "Wajib")),
        Teks("batasMelengkapi", "Batas melengkapi; boleh kosong", "30 November 2026"),
        Teks("kodeLacak", "Kode lacak", "K7QM-2XVD-9RTA"),
        Teks("alamatLacak", "Alamat pelacakan", "https://kerjasama.contoh.go.id/lacak"),
        Gambar("qrLacak", "Kode QR pelacakan"),
    ]);

    public static KelompokIsian Disposisi { get; } = new("Disposisi",
    [
        Teks("nomorAgenda", "Nomor agenda", "214/2026"),
        Teks("sifat", "Sifat surat", "Segera"),
        Teks("lampiran", "Lampiran", "1 (satu) berkas"),
        Teks("tanggalDiterima", "Tanggal diterima", "16 November 2026"),
        Ulang("tujuanDisposisi", "Yang menerima disposisi", Teks("nama", "Nama", "Contoh Andini, S.IP."), Teks("jabatan", "Jabatan; boleh kosong", "Analis Kerja Sama")),
        Teks("instruksi", "Instruksi; boleh beberapa baris", "Telaah dan siapkan konsep jawaban."),
        Teks("catatan", "Catatan; boleh kosong", "Perhatikan naskah tahun 2021."),
        Teks("batasWaktu", "Batas waktu", "24 November 2026"),
    ]);

    public static KelompokIsian Pengantar { get; } = new("Surat pengantar",
    [
        Teks("nomorSurat", "Nomor surat", "119/027/35.99.022/2026"),
        Ulang("lampiranDokumen", "Yang dikirimkan", Teks("nama", "Dokumen", "Kesepakatan Bersama"), Teks("jumlah", "Banyaknya", "1 (satu) berkas"), Teks("keterangan", "Keterangan", "Disampaikan dengan hormat")),
        Teks("penerimaJabatan", "Jabatan penerima", "Bagian Umum Universitas Arum Nusantara"),
    ]);

    public static KelompokIsian Telaahan { get; } = new("Telaahan",
    [
        Teks("melalui", "Melalui siapa; boleh kosong", "Asisten Perekonomian dan Pembangunan"),
        Teks("dari", "Dari", "Kepala Bagian Kerja Sama"),
        Teks("persoalan", "Persoalan", "Universitas menawarkan kerja sama penelitian."),
        Teks("praanggapan", "Praanggapan", "Kerja sama mendukung sasaran pembangunan."),
        Teks("fakta", "Fakta yang mempengaruhi", "Kesepakatan tahun 2021 segera berakhir."),
        Ulang("dasarHukum", "Dasar hukum; boleh kosong", Teks("nama", "Peraturan", "Undang-Undang tentang Pemerintahan Daerah")),
        Teks("analisis", "Analisis", "Sesuai dengan kewenangan daerah."),
        Teks("simpulan", "Simpulan", "Layak ditindaklanjuti."),
        Teks("rekomendasi", "Rekomendasi", "Lanjut"),
        Teks("saran", "Saran", "Dibahas dalam rapat TKKSD."),
        Ulang("daftarPeriksa", "Daftar periksa hukum; boleh kosong", Teks("pertanyaan", "Pertanyaan", "Apakah objeknya kewenangan daerah?"), Teks("putusan", "Putusan", "Ya"), Teks("catatan", "Catatan; boleh kosong", "Lihat analisis.")),
        Teks("alasanPengecualian", "Alasan Kepala Bagian meneruskan walau ada yang menghalangi; boleh kosong", "Akan dilengkapi sebelum penandatanganan."),
        Teks("arahanPimpinan", "Arahan pimpinan, siapa, dan kapan; boleh kosong", "Setuju, tindak lanjuti."),
    ]);

    public static KelompokIsian Jawaban { get; } = new("Jawaban", [Teks("isi", "Isi jawaban; boleh beberapa baris", "Pemerintah Kabupaten menyambut baik penawaran dimaksud.")]);

    public static KelompokIsian Penolakan { get; } = new("Penolakan",
    [
        Teks("tentang", "Yang ditolak", "Pengelolaan parkir"),
        Teks("alasan", "Alasan; boleh beberapa baris", "Objek bukan kewenangan kabupaten."),
        Teks("saran", "Yang dapat dilakukan pengirim; boleh kosong", "Ajukan kepada pemerintah provinsi."),
    ]);

    public static KelompokIsian Undangan { get; } = new("Undangan",
    [
        Teks("dasarUndangan", "Sehubungan dengan apa", "penawaran kerja sama dari Universitas Arum Nusantara"),
        Teks("tautanRapat", "Tautan rapat daring; boleh kosong", "https://rapat.contoh.go.id/tkksd"),
        Teks("catatan", "Catatan; boleh kosong", "Mohon membawa bahan."),
    ]);

    public static KelompokIsian DaftarHadir { get; } = new("Daftar hadir",
    [
        Ulang("daftarHadir", "Yang diundang, disusul baris kosong", Teks("nama", "Nama; kosong pada baris kosong", "Kepala Bagian Hukum"), Teks("instansi", "Jabatan atau instansi", "Sekretariat Daerah")),
    ]);

    public static KelompokIsian Notulen { get; } = new("Notulen",
    [
        Teks("pimpinanRapat", "Pimpinan rapat", "Sekretaris Daerah"),
        Teks("notulisNama", "Nama notulis", "Contoh Melati, S.IP."),
        Teks("notulisJabatan", "Jabatan notulis", "Analis Kerja Sama"),
        Teks("jumlahPeserta", "Banyaknya yang diundang", "14 (empat belas)"),
        Teks("pokokBahasan", "Pokok pembahasan", "Penjelasan penawaran."),
        Teks("masukanRapat", "Tanggapan dan masukan", "Ruang lingkup agar dirinci."),
        Teks("kesimpulanRapat", "Kesimpulan", "Penawaran ditindaklanjuti."),
        Ulang("tindakLanjut", "Tindak lanjut", Teks("uraian", "Apa", "Menyusun rancangan"), Teks("pelaksana", "Siapa", "Bagian Kerja Sama"), Teks("batasWaktu", "Kapan", "5 Desember 2026")),
    ]);

    public static KelompokIsian BeritaAcara { get; } = new("Berita acara",
    [
        Teks("nomorBeritaAcara", "Nomor berita acara", "12/BA/TKKSD/XI/2026"),
        Teks("tentang", "Judul permohonan", "Penelitian dan Pengabdian kepada Masyarakat"),
        Teks("pertimbangan", "Pertimbangan", "Objek merupakan kewenangan daerah."),
        Teks("hasilRapat", "Hasil", "LAYAK"),
        Teks("kesimpulanRapat", "Kesimpulan; boleh kosong", "Ditindaklanjuti dengan Kesepakatan Bersama."),
        Teks("saran", "Tindak lanjut", "Menyusun surat jawaban."),
        Ulang("anggotaTkksd", "Anggota yang menandatangani", Teks("nama", "Nama; kosong bila belum diketahui", "Dr. Contoh Prabowati, M.AP."), Teks("instansi", "Jabatan atau instansi", "Sekretaris Daerah selaku Ketua")),
    ]);

    public static KelompokIsian Kak { get; } = new("Kerangka acuan kerja",
    [
        Teks("latarBelakang", "Latar belakang", "Tata kelola keuangan desa perlu ditingkatkan."),
        Teks("lokasi", "Lokasi", "Dua puluh tiga desa di Kecamatan Banyuarum"),
        Teks("manfaat", "Manfaat", "Meningkatnya tertib administrasi"),
        Teks("dampak", "Analisis dampak sosial dan lingkungan", "Tidak menimbulkan dampak lingkungan."),
    ]);

    public static KelompokIsian Tanggapan { get; } = new("Tanggapan", [Teks("batasTanggapan", "Batas tanggapan; boleh kosong", "12 Desember 2026")]);

    public static KelompokIsian Teguran { get; } = new("Teguran",
    [
        Ulang("laporanTerlambat", "Laporan yang belum diterima", Teks("naskah", "Naskah", "Perjanjian Kerja Sama Nomor 119/008"), Teks("periode", "Periode", "Semester I Tahun 2026"), Teks("batasWaktu", "Batas waktu", "31 Juli 2026")),
        Teks("catatan", "Catatan; boleh kosong", "Laporan sebelumnya juga terlambat."),
    ]);

    public static KelompokIsian Ringkas { get; } = new("Lembar ringkas",
    [
        Teks("jenisNaskah", "Jenis naskah", "Kesepakatan Bersama"),
        Teks("kategoriMitra", "Kategori mitra; boleh kosong", "Perguruan tinggi"),
        Teks("alasanKerjaSama", "Mengapa; simpulan telaahan", "Sesuai kewenangan dan tidak membebani anggaran."),
        Teks("persetujuanDprd", "Persetujuan DPRD; kosong bila belum ditentukan", "tidak diperlukan"),
        Teks("rekomendasi", "Rekomendasi telaahan", "Lanjut"),
        Teks("saran", "Saran telaahan", "Ditandatangani pada Desember 2026."),
        Teks("arahanPimpinan", "Arahan pimpinan; boleh kosong", "Setuju."),
    ]);
}
