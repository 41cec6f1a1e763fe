using static KerjaSama.Templat.DuaBahasa;

namespace KerjaSama.Templat;

/// <summary>Memorandum of Understanding with a foreign party: the Indonesian text is mandatory, the English one stands beside it.</summary>
internal static class MemorandumSalingPengertian
{
    public static Berkas Buat() => new(
    [
        .. Logo(),
        Kolom(
        [
            .. Judul("MEMORANDUM SALING PENGERTIAN", "MEMORANDUM OF UNDERSTANDING"),
            Dua(
                Gaya.Kiri,
                "{pihakKesatuInstansi} dan {pihakKeduaInstansi}, selanjutnya disebut \"Para Pihak\";",
                "The {pihakKesatuInstansiEn} and the {pihakKeduaInstansiEn}, hereinafter referred to as \"the Parties\";"),
            Dua(
                Gaya.Kiri,
                "Berhasrat untuk meningkatkan hubungan persahabatan dan kerja sama antara masyarakat kedua daerah;",
                "Desiring to promote friendly relations and cooperation between the people of both regions;"),
            Dua(
                Gaya.Kiri,
                "Mengakui pentingnya asas kesetaraan, saling menguntungkan, dan saling menghormati kedaulatan;",
                "Recognising the importance of the principles of equality, mutual benefit and mutual respect for sovereignty;"),
            Dua(
                Gaya.Kiri,
                "Sesuai dengan hukum dan peraturan perundang-undangan yang berlaku di negara masing-masing;",
                "Pursuant to the prevailing laws and regulations in their respective countries;"),
            Dua(Gaya.Kiri, "Telah menyepakati hal-hal sebagai berikut:", "Have agreed as follows:"),
            Klausul(),
            Dua(Gaya.Kiri, "", ""),
            Dua(
                Gaya.Kiri,
                "Sebagai bukti, yang bertanda tangan di bawah ini, yang diberi kuasa oleh pemerintahnya masing-masing, menandatangani Memorandum Saling Pengertian ini.",
                "In witness whereof, the undersigned, being duly authorised by their respective governments, have signed this Memorandum of Understanding."),
            Dua(
                Gaya.Kiri,
                "Dibuat di {tempatTandaTangan} pada tanggal {tanggalTandaTangan}, dalam rangkap dua, masing-masing dalam bahasa Indonesia dan bahasa Inggris, semua naskah mempunyai kekuatan yang sama.",
                "Done in {tempatTandaTangan} on {tanggalTandaTanganEn}, in duplicate, each in the Indonesian and the English language, all texts being equally authentic."),
        ]),
        .. TandaTangan(),
    ]);
}
