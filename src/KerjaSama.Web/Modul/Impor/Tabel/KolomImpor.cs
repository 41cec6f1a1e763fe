namespace KerjaSama.Web.Modul.Impor.Tabel;

/// <summary>A column that the import understands and the export writes.</summary>
/// <param name="Nama">As the export writes it, as findings name it, and as a map (<c>--peta</c>) may name it.</param>
/// <param name="Sinonim">Other names of it in registers seen so far.</param>
internal sealed record KolomImpor(string Nama, params string[] Sinonim);

/// <summary>The columns of the two registers.</summary>
internal static class KolomDikenal
{
    public static readonly KolomImpor Kode = new("Kode", "Kode Permohonan", "ID Permohonan", "Kode Registrasi");
    public static readonly KolomImpor TanggalPermohonan = new(
        "Tanggal Permohonan", "Tanggal Diterima", "Tgl Permohonan", "Tgl Diterima", "Tanggal Terima", "Tgl Terima", "Tanggal Surat Masuk", "Tanggal Masuk", "Tanggal", "Tgl");
    public static readonly KolomImpor Sifat = new("Sifat", "Sifat Naskah", "Sifat Kerja Sama", "Baru/Perpanjangan");
    public static readonly KolomImpor Wilayah = new("Wilayah", "Lingkup", "Lingkup Wilayah", "DN/LN", "Dalam/Luar Negeri");
    public static readonly KolomImpor Jenis = new("Jenis", "Jenis Naskah", "Jenis Kerja Sama", "Jenis Dokumen", "Bentuk Naskah", "Jenis Perjanjian");
    public static readonly KolomImpor Judul = new("Judul", "Judul Naskah", "Judul Kerja Sama", "Nama Naskah", "Judul Permohonan", "Judul Dokumen");
    public static readonly KolomImpor Tentang = new("Tentang", "Perihal", "Hal", "Uraian", "Objek", "Objek Kerja Sama", "Ruang Lingkup", "Materi Kerja Sama");
    public static readonly KolomImpor Bidang = new("Bidang", "Bidang Kerja Sama", "Urusan");
    public static readonly KolomImpor Durasi = new("Durasi", "Lama");
    public static readonly KolomImpor SatuanDurasi = new("Satuan Durasi", "Satuan");
    public static readonly KolomImpor Mitra = new(
        "Mitra", "Mitra Kerja Sama", "Nama Mitra", "Para Mitra", "Mitra Kerjasama", "Pemohon", "Instansi Mitra", "Nama Instansi", "Pihak Mitra", "Lembaga Mitra");
    public static readonly KolomImpor Negara = new("Negara", "Negara Mitra", "Asal Negara");
    public static readonly KolomImpor KategoriMitra = new("Kategori Mitra", "Kategori", "Jenis Mitra", "Kelompok Mitra", "Kriteria Mitra");
    public static readonly KolomImpor Status = new("Status", "Status Permohonan");
    public static readonly KolomImpor SubStatus = new("Sub Status", "Substatus");

    public static readonly KolomImpor KodeNaskah = new("Kode Naskah", "Kode Register");
    public static readonly KolomImpor NomorRegister = new("Nomor Permohonan", "No Permohonan", "Kode Aplikasi");
    public static readonly KolomImpor KodePermohonan = new("Kode Permohonan", "ID Permohonan", "Permohonan");
    public static readonly KolomImpor NomorNaskah = new(
        "Nomor Naskah", "No Naskah", "Nomor Naskah Pihak Kesatu", "Nomor Naskah Pihak Pertama", "Nomor Pihak Kesatu", "Nomor Pihak Pertama", "Pihak Kesatu", "Pihak Pertama",
        "Nomor Naskah Kami", "Nomor Dokumen", "No Dokumen", "Nomor Perjanjian", "Nomor MoU/PKS", "Nomor");
    public static readonly KolomImpor NomorNaskahMitra = new(
        "Nomor Naskah Mitra", "No Naskah Mitra", "Nomor Naskah Pihak Kedua", "Nomor Pihak Kedua", "Pihak Kedua", "Nomor Mitra", "No Mitra", "Nomor Dokumen Mitra");
    public static readonly KolomImpor TanggalPenetapan = new(
        "Tanggal Penetapan", "Tgl Penetapan", "Tanggal Tanda Tangan", "Tgl Tanda Tangan", "Tanggal Penandatanganan", "Tgl Penandatanganan", "Tanggal Ditandatangani",
        "Tanggal TTD", "Tgl TTD", "Tanggal Naskah", "Tgl Naskah");
    public static readonly KolomImpor TanggalMulai = new(
        "Tanggal Mulai", "Tgl Mulai", "Mulai", "Berlaku Mulai", "Mulai Berlaku", "Tanggal Mulai Berlaku", "Tanggal Berlaku", "Jangka Waktu Mulai", "TMT");
    public static readonly KolomImpor TanggalBerakhir = new(
        "Tanggal Berakhir", "Tgl Berakhir", "Berakhir", "Berlaku Sampai", "Berlaku s.d.", "Tanggal Selesai", "Tgl Selesai", "Selesai", "Sampai Dengan", "s.d.",
        "Masa Berlaku Sampai", "Jatuh Tempo", "Jangka Waktu Berakhir", "Tanggal Akhir", "Tgl Akhir");
    public static readonly KolomImpor NomorInduk = new(
        "Nomor Naskah Induk", "No Naskah Induk", "Nomor Induk", "No Induk", "No Induk Ket", "No Induk/Keterangan", "Naskah Induk", "Induk", "Nomor Naskah Pendahulu");
    public static readonly KolomImpor StatusLaporan = new("Status Laporan", "Laporan");
    public static readonly KolomImpor NomorUrut = new("No", "Nomor Urut", "No Urut", "Urut");

    /// <summary>Deeds.</summary>
    public static readonly IReadOnlyList<KolomImpor> Naskah =
    [
        KodeNaskah, KodePermohonan with { Sinonim = [.. KodePermohonan.Sinonim, "Kode"] }, NomorNaskah, NomorNaskahMitra, Jenis, Judul, Tentang, Bidang, Mitra, Negara, KategoriMitra, Wilayah,
        TanggalPenetapan, TanggalMulai, TanggalBerakhir, NomorInduk, Sifat, StatusLaporan, NomorUrut,
    ];

    /// <summary>Requests.</summary>
    public static readonly IReadOnlyList<KolomImpor> Permohonan =
    [
        NomorRegister, Kode, TanggalPermohonan, Sifat, Wilayah, Jenis, Judul, Tentang, Bidang, Durasi, SatuanDurasi, Mitra, Negara, KategoriMitra, Status, SubStatus, NomorUrut,
    ];

    /// <summary>Without one of each group a file is no such register.</summary>
    public static readonly IReadOnlyList<KolomImpor[]> WajibNaskah = [[NomorNaskah], [Jenis], [Judul, Tentang], [Mitra], [TanggalPenetapan, TanggalMulai]];

    /// <inheritdoc cref="WajibNaskah"/>
    public static readonly IReadOnlyList<KolomImpor[]> WajibPermohonan = [[TanggalPermohonan], [Judul, Tentang], [Mitra]];
}
