namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>A document that the program writes from a template of <c>seeds/templat</c>.</summary>
/// <param name="Kunci">Name of the template file; also the last part of the print address.</param>
/// <param name="Nama">What people call it.</param>
internal sealed record TemplatDokumen(string Kunci, string Nama)
{
    public const string TandaTerima = "tanda-terima";
    public const string LembarDisposisi = "lembar-disposisi";
    public const string LembarPengantar = "lembar-pengantar";
    public const string TelaahanStaf = "telaahan-staf";
    public const string SuratJawaban = "surat-jawaban";
    public const string SuratPenolakan = "surat-penolakan";
    public const string Undangan = "undangan";
    public const string SuratPenawaran = "surat-penawaran";
    public const string SuratTeguran = "surat-teguran";
    public const string DaftarHadir = "daftar-hadir";
    public const string Notulen = "notulen";
    public const string BeritaAcara = "berita-acara-tkksd";
    public const string Kak = "kak";
    public const string LembarRingkas = "lembar-ringkas";

    /// <summary>The draft of the naskah, whichever template its kind has.</summary>
    public const string Draf = "draf-naskah";

    /// <summary>What can be printed for a permohonan, in the order of the work.</summary>
    public static IReadOnlyList<TemplatDokumen> Permohonan { get; } =
    [
        new(TandaTerima, "Tanda terima"),
        new(LembarDisposisi, "Lembar disposisi"),
        new(SuratPenawaran, "Surat penawaran"),
        new(Kak, "Kerangka acuan kerja"),
        new(Undangan, "Undangan rapat"),
        new(DaftarHadir, "Daftar hadir rapat"),
        new(Notulen, "Notulen rapat"),
        new(TelaahanStaf, "Telaahan staf"),
        new(BeritaAcara, "Berita acara TKKSD"),
        new(SuratJawaban, "Surat jawaban"),
        new(SuratPenolakan, "Surat penolakan"),
        new(LembarRingkas, "Lembar ringkas untuk pimpinan"),
        new(Draf, "Draf naskah dari templat"),
    ];
}

/// <summary>A document ready to be handed out.</summary>
internal sealed record DokumenTersusun(string Nama, byte[] Isi)
{
    /// <summary>What a draft of a naskah was made of; null for a letter.</summary>
    public AsalDraf? Asal { get; init; }

    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

/// <summary>What a draft was made of, to be recorded with it.</summary>
/// <param name="Templat">Key of the template.</param>
/// <param name="VersiTemplat">Number of the office's own version; null: the one shipped with the program.</param>
/// <param name="Klausul">Empty where the template does not take its clauses from the library.</param>
internal sealed record AsalDraf(string Templat, int? VersiTemplat, IReadOnlyList<KlausulTerpakai> Klausul)
{
    /// <summary>As the list of versions says it.</summary>
    public string Keterangan => VersiTemplat is { } versi ? $"Dari templat {Templat} versi {versi}" : $"Dari templat {Templat}";
}
