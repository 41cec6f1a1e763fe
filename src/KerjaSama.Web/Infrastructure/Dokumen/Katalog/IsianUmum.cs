using static KerjaSama.Web.Infrastructure.Dokumen.Katalog.IsianTemplat;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <summary>Fields of the office and of the request, which many documents share.</summary>
internal static class IsianUmum
{
    public static KelompokIsian Kantor { get; } = new("Kop dan kantor",
    [
        Teks("kop1", "Baris pertama kop, huruf besar", "PEMERINTAH KABUPATEN SUMBERARUM"),
        Teks("kop2", "Baris kedua kop, huruf besar", "SEKRETARIAT DAERAH"),
        Teks("kop3", "Baris ketiga kop, huruf kecil; boleh kosong", "Jalan Pendopo Nomor 1, Banyuarum 65999"),
        Teks("kop4", "Baris keempat kop, huruf kecil; boleh kosong", "Surel kerjasama@contoh.go.id"),
        Tanda("kopKepalaDaerah", "Ada bila surat memakai kop kepala daerah, bukan kop Setda"),
        Gambar("logo", "Logo daerah"),
        Gambar("lambang", "Lambang di atas kop kepala daerah"),
        Teks("tempatSurat", "Tempat di depan tanggal surat", "Banyuarum"),
        Teks("tanggalSurat", "Tanggal surat", "21 November 2026"),
        Teks("telepon", "Telepon kantor", "(0399) 100100"),
    ]);

    public static KelompokIsian PenandaTangan { get; } = new("Penanda tangan surat",
    [
        Teks("ttdAtasNama", "Jabatan sesudah \"a.n.\"; boleh kosong", "BUPATI SUMBERARUM"),
        Teks("ttdSebutan", "Plt. atau Plh.; boleh kosong", "Plh."),
        Teks("ttdJabatan", "Jabatan", "SEKRETARIS DAERAH"),
        Teks("ttdNama", "Nama", "Dr. Contoh Prabowati, M.AP."),
        Teks("ttdPangkat", "Pangkat (golongan); kosong untuk bupati", "Pembina Utama Madya (IV/d)"),
        Teks("ttdNip", "NIP; kosong untuk bupati", "19700000 000000 0 001"),
    ]);

    public static KelompokIsian KepalaSurat { get; } = new("Kepala surat",
    [
        Teks("nomorSurat", "Nomor dari buku agenda; garis titik-titik sebelum bernomor", "119/027/35.99.022/2026"),
        Teks("sifat", "Sifat surat", "Biasa"),
        Teks("lampiran", "Lampiran", "1 (satu) berkas"),
        Teks("hal", "Hal", "Jawaban atas Penawaran Kerja Sama"),
    ]);

    public static KelompokIsian Tujuan { get; } = new("Tujuan surat",
    [
        Teks("yth", "Sesudah \"Yth.\"", "Rektor Universitas Arum Nusantara"),
        Teks("ythAlamat", "Sesudah \"di\"; boleh kosong", "Kota Arumsari"),
    ]);

    /// <summary>Addressee inside the house.</summary>
    public static KelompokIsian Kepada { get; } = new("Kepada", [Teks("yth", "Sesudah \"Yth.\"", "Sekretaris Daerah Kabupaten Sumberarum")]);

    public static KelompokIsian Tembusan { get; } = new("Tembusan",
    [
        Ulang("tembusan", "Penerima tembusan; boleh kosong", Teks("nama", "Penerima", "Bupati Sumberarum (sebagai laporan)")),
    ]);

    public static KelompokIsian SuratMasuk { get; } = new("Surat yang dijawab",
    [
        Teks("suratMasukAsal", "Pengirim", "Rektor Universitas Arum Nusantara"),
        Teks("suratMasukNomor", "Nomor; kosong bila permohonan datang tanpa surat", "482/UAN/KS/XI/2026"),
        Teks("suratMasukTanggal", "Tanggal", "12 November 2026"),
        Teks("suratMasukPerihal", "Perihal", "Penawaran Kerja Sama Tridarma"),
    ]);

    public static KelompokIsian Permohonan { get; } = new("Permohonan",
    [
        Teks("bentuk", "permohonan atau penawaran", "penawaran"),
        Teks("namaMitra", "Nama mitra", "Universitas Arum Nusantara"),
        Teks("tanggalDiterima", "Tanggal diterima", "16 November 2026"),
    ]);

    public static KelompokIsian Kode { get; } = new("Kode", [Teks("kode", "Kode permohonan", "P-2026-00017")]);

    public static KelompokIsian Narahubung { get; } = new("Narahubung", [Teks("narahubung", "Nama dan telepon; boleh kosong", "Sdri. Contoh Melati, 0812-0000-0017")]);

    public static KelompokIsian Rapat { get; } = new("Rapat",
    [
        Teks("hariRapat", "Hari", "Kamis"),
        Teks("tanggalRapat", "Tanggal", "26 November 2026"),
        Teks("waktuRapat", "Waktu", "pukul 09.00 WIB sampai selesai"),
        Teks("tempatRapat", "Tempat", "Ruang Rapat Sekretaris Daerah"),
        Teks("acaraRapat", "Acara", "Pembahasan kelayakan penawaran kerja sama"),
        Ulang("pesertaRapat", "Yang diundang", Teks("nama", "Nama atau jabatan", "Kepala Bagian Hukum"), Teks("instansi", "Instansi", "Sekretariat Daerah")),
    ]);
}
