namespace KerjaSama.Documents.Uploads;

/// <summary>Leaves the inspection of a file from anywhere within it, with what is to be said.</summary>
#pragma warning disable CA1032 // always with a verdict
internal sealed class RefusedContentException(UploadVerdict verdict) : Exception(verdict.Kode)
#pragma warning restore CA1032
{
    private const int ShownTarget = 60;

    public RefusedContentException(string kode, string pesan)
        : this(UploadVerdict.Refuse(kode, pesan))
    {
    }

    public UploadVerdict Verdict { get; } = verdict;

    public static RefusedContentException Damaged() => new(
        "unggahan.rusak", "Berkas rusak atau tidak lengkap. Buka berkas di perangkat Anda, simpan kembali, lalu unggah ulang.");

    /// <summary>The package is put together as no Office program does it.</summary>
    public static RefusedContentException OddPackage(string what) => new(
        "unggahan.susunan-tidak-wajar", $"Susunan berkas tidak wajar ({what}). Buka berkas di Word atau Excel, simpan kembali sebagai .docx atau .xlsx, lalu unggah ulang.");

    public static RefusedContentException TooLargeUnpacked(UploadLimits limits) => new(
        "unggahan.terlalu-besar-terurai",
        $"Isi berkas terlalu besar setelah diurai (batas {SizeText.Of(limits.MaxUnpackedSize)}). Perkecil gambar di dalamnya atau simpan sebagai PDF.");

    public static RefusedContentException Macros() => new(
        "unggahan.makro", "Berkas berisi makro. Simpan sebagai .docx atau .xlsx tanpa makro, atau sebagai PDF, lalu unggah kembali.");

    public static RefusedContentException Template(string target) => new(
        "unggahan.tautan-luar",
        $"Berkas memakai templat dari luar berkas ({Shorten(target)}). Di Word buka Pengembang, Templat Dokumen, ganti templatnya dengan Normal, simpan, lalu unggah kembali; atau simpan sebagai PDF.");

    public static RefusedContentException OutsideContent(string target) => new(
        "unggahan.tautan-luar",
        $"Berkas mengambil isi dari luar ({Shorten(target)}). Sisipkan gambar atau objek itu ke dalam berkas, atau simpan sebagai PDF, lalu unggah kembali.");

    public static RefusedContentException HarmfulLink(string target) => new(
        "unggahan.tautan-berbahaya",
        $"Berkas memuat tautan yang bukan alamat web atau surel ({Shorten(target)}). Hapus tautan itu (klik kanan, Hapus Hyperlink), simpan, lalu unggah kembali.");

    public static RefusedContentException ActiveField(string field) => new(
        "unggahan.ruas-aktif",
        $"Berkas memuat ruas yang mengambil data dari luar ({Shorten(field)}). Di Word pilih ruas itu lalu tekan Ctrl+Shift+F9 agar menjadi teks biasa, simpan, lalu unggah kembali.");

    public static RefusedContentException EmbeddedObject() => new(
        "unggahan.objek-tertanam", "Berkas memuat objek tertanam (OLE atau ActiveX). Ganti objek itu dengan gambar, atau simpan sebagai PDF, lalu unggah kembali.");

    public static RefusedContentException ForeignPart() => new(
        "unggahan.sisipan-asing", "Berkas memuat sisipan yang bukan bagian Word atau Excel (misalnya HTML). Buka berkas di Word, simpan kembali, atau simpan sebagai PDF, lalu unggah ulang.");

    public static RefusedContentException NestedPackage() => new(
        "unggahan.paket-bersarang", "Berkas memuat berkas terkompresi di dalamnya. Unggah berkas itu tersendiri, atau simpan dokumen sebagai PDF.");

    public static RefusedContentException Dtd() => new(
        "unggahan.dtd", "Berkas memuat deklarasi XML yang tidak dibuat oleh Word atau Excel. Buka berkas, simpan kembali, lalu unggah ulang.");

    public static RefusedContentException Layered() => new(
        "unggahan.berlapis", "Berkas ini juga memuat berkas lain di dalamnya. Simpan atau pindai ulang sebagai PDF atau gambar biasa, lalu unggah kembali.");

    public static RefusedContentException LaunchingPdf() => new(
        "unggahan.pdf-berbahaya", "PDF ini menjalankan program atau membuka berkas lain di perangkat pembacanya. Cetak ulang sebagai PDF biasa, lalu unggah kembali.");

    public static RefusedContentException OddPicture(UploadLimits limits) => new(
        "unggahan.gambar-tidak-wajar",
        string.Create(System.Globalization.CultureInfo.GetCultureInfo("id-ID"), $"Ukuran gambar tidak wajar (batas {limits.MaxSide:N0} piksel tiap sisi dan {limits.MaxPixels / 1_000_000:N0} megapiksel). Perkecil gambar, lalu unggah kembali."));

    private static string Shorten(string text) => text.Length <= ShownTarget ? text : text[..ShownTarget] + "…";
}
