using KerjaSama.Documents.Templates;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <summary>A template that an office may replace.</summary>
/// <param name="Kunci">Name of its file in <c>seeds/templat</c>.</param>
/// <param name="Golongan">Under which heading the list shows it.</param>
/// <param name="Kelompok">The fields that its document has.</param>
/// <param name="Penting">Fields without which the document is hardly useful: missing, they are told.</param>
internal sealed record TemplatTerdaftar(string Kunci, string Nama, string Golongan, IReadOnlyList<KelompokIsian> Kelompok, IReadOnlyList<string> Penting)
{
    public IEnumerable<IsianTemplat> Isian => Kelompok.SelectMany(k => k.Isian);
}

/// <summary>
/// All templates and the fields of each: the one list that the check of an upload, the page and the README of <c>seeds/templat</c> go by.
/// A test holds it against what the program really fills in.
/// </summary>
internal static class KatalogTemplat
{
    private const string Naskah = "Naskah";
    private const string Surat = "Surat";
    private const string Lembar = "Lembar, rapat, dan telaahan";

    private static readonly KelompokIsian[] Dasar = [IsianUmum.Kantor, IsianUmum.PenandaTangan];
    private static readonly KelompokIsian[] Balasan = [.. Dasar, IsianUmum.KepalaSurat, IsianUmum.Tujuan, IsianUmum.SuratMasuk, IsianUmum.Permohonan, IsianUmum.Tembusan];
    private static readonly KelompokIsian[] RapatSaja = [.. Dasar, IsianUmum.Rapat];

    /// <summary>What a draft of any naskah is filled with, but the clauses.</summary>
    private static readonly KelompokIsian[] IsiNaskah = [IsianNaskah.Isi, IsianNaskah.Pihak, IsianNaskah.Penandatanganan, IsianNaskah.Induk, IsianNaskah.DuaBahasa, IsianUmum.Kantor];
    private static readonly string[] PentingNaskah = ["tentang", "pihakKesatuInstansi", "pihakKeduaInstansi", "pihakKesatuNama", "pihakKeduaNama"];
    private static readonly string[] PentingSurat = ["nomorSurat", "yth", "hal", "ttdJabatan", "ttdNama"];

    public static IReadOnlyList<TemplatTerdaftar> Semua { get; } =
    [
        Draf("ksb", "Kesepakatan Bersama", "klausul"),
        Draf("pks", "Perjanjian Kerja Sama", "klausul"),
        Draf("nota-kesepakatan", "Nota Kesepakatan Sinergi", "klausul", "rencanaKerja"),
        Draf("rencana-kerja", "Rencana Kerja", "rencanaKerja"),
        Draf("letter-of-intent", "Letter of Intent", "bidangKerjaSama", "tentangEn"),
        Draf("mou", "Memorandum of Understanding", "klausul", "tentangEn"),
        Draf("addendum", "Addendum", "klausul", "indukSebutan"),
        new("surat-jawaban", "Surat jawaban", Surat, [.. Balasan, IsianSurat.Jawaban, IsianUmum.Narahubung], [.. PentingSurat, "isi"]),
        new("surat-penolakan", "Surat penolakan", Surat, [.. Balasan, IsianSurat.Penolakan], [.. PentingSurat, "alasan"]),
        new("undangan", "Undangan rapat", Surat, [.. Dasar, IsianUmum.KepalaSurat, IsianUmum.Tujuan, IsianUmum.Tembusan, IsianUmum.Rapat, IsianSurat.Undangan], [.. PentingSurat, "tanggalRapat", "tempatRapat"]),
        new("surat-penawaran", "Surat penawaran", Surat, [.. Dasar, IsianUmum.KepalaSurat, IsianUmum.Tujuan, IsianUmum.Tembusan, IsianUmum.Narahubung, IsianSurat.Tanggapan, IsianNaskah.Isi, IsianNaskah.Pihak], [.. PentingSurat, "tentang"]),
        new("surat-teguran", "Surat teguran laporan", Surat, [.. Dasar, IsianUmum.KepalaSurat, IsianUmum.Tujuan, IsianUmum.Tembusan, IsianUmum.Narahubung, IsianSurat.Tanggapan, IsianSurat.Teguran], [.. PentingSurat, "laporanTerlambat", "batasTanggapan"]),
        new("lembar-pengantar", "Surat pengantar", Surat, [.. Dasar, IsianUmum.Tujuan, IsianSurat.Pengantar], ["yth", "nomorSurat", "lampiranDokumen", "ttdNama"]),
        new("tanda-terima", "Tanda terima", Lembar, [.. Dasar, IsianUmum.Permohonan, IsianUmum.Kode, IsianUmum.Narahubung, IsianSurat.TandaTerima], ["kode", "kodeLacak", "namaMitra", "ttdNama"]),
        new("lembar-disposisi", "Lembar disposisi", Lembar, [.. Dasar, IsianUmum.SuratMasuk, IsianUmum.Kode, IsianSurat.Disposisi], ["nomorAgenda", "suratMasukAsal", "tujuanDisposisi", "instruksi"]),
        new("telaahan-staf", "Telaahan staf", Lembar, [.. Dasar, IsianUmum.KepalaSurat, IsianUmum.Kepada, IsianSurat.Telaahan], ["yth", "persoalan", "analisis", "simpulan", "saran", "ttdNama"]),
        new("daftar-hadir", "Daftar hadir", Lembar, [.. RapatSaja, IsianSurat.DaftarHadir], ["tanggalRapat", "acaraRapat", "daftarHadir"]),
        new("notulen", "Notulen rapat", Lembar, [.. RapatSaja, IsianSurat.Notulen], ["tanggalRapat", "acaraRapat", "kesimpulanRapat"]),
        new("berita-acara-tkksd", "Berita acara TKKSD", Lembar, [.. RapatSaja, IsianUmum.SuratMasuk, IsianUmum.Permohonan, IsianUmum.Kode, IsianSurat.BeritaAcara, IsianNaskah.Penandatanganan], ["nomorBeritaAcara", "hasilRapat", "anggotaTkksd"]),
        new("kak", "Kerangka acuan kerja", Lembar, [.. Dasar, IsianNaskah.Isi, IsianSurat.Kak], ["tentang", "latarBelakang", "ruangLingkup"]),
        new("lembar-ringkas", "Lembar ringkas", Lembar, [.. Dasar, IsianUmum.Kepada, IsianUmum.Kode, IsianUmum.Permohonan, IsianNaskah.Isi, IsianSurat.Ringkas], ["tentang", "namaMitra", "rekomendasi"]),
    ];

    /// <summary>The fields that the wording of a clause may hold.</summary>
    public static IReadOnlyList<IsianTemplat> UntukKlausul { get; } = [.. IsiNaskah.SelectMany(k => k.Isian).Where(i => i.Jenis != TemplateFieldKind.Image)];

    public static TemplatTerdaftar? Cari(string kunci) => Semua.FirstOrDefault(t => t.Kunci == kunci);

    private static TemplatTerdaftar Draf(string kunci, string nama, params string[] penting) =>
        new(kunci, nama, Naskah, [IsianNaskah.Klausul, .. IsiNaskah], [.. PentingNaskah, .. penting]);
}
