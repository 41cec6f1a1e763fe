using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Two columns, Indonesian at the left, English at the right, each line beside its translation.</summary>
internal static class DuaBahasa
{
    public static Table Kolom(params OpenXmlElement[] rows) => Tabel([80, 5, 80], garis: false, rows);

    public static TableRow Dua(string style, string indonesia, string inggris) => Dua(P(style, indonesia), P(style, inggris));

    /// <summary>Numbered by the list of each language.</summary>
    public static TableRow Dua(string style, string styleEn, string indonesia, string inggris) => Dua(Rata(P(style, indonesia)), P(styleEn, inggris));

    /// <summary>The title rows that every bilingual naskah begins with.</summary>
    public static TableRow[] Judul(string indonesia, string inggris) =>
    [
        Dua(Gaya.Judul, indonesia, inggris),
        Dua(Gaya.Judul, "ANTARA", "BETWEEN"),
        Dua(Gaya.Judul, "{pihakKesatuInstansi}", "{pihakKesatuInstansiEn}"),
        Dua(Gaya.Judul, "DAN", "AND"),
        Dua(Gaya.Judul, "{pihakKeduaInstansi}", "{pihakKeduaInstansiEn}"),
        Dua(Gaya.Judul, "TENTANG", "CONCERNING"),
        Dua(Gaya.Judul, "{tentang}", "{tentangEn}"),
        Dua(Gaya.Isi, "", ""),
    ];

    /// <summary>The clauses of the library with their translations.</summary>
    public static SdtRow Klausul() => UlangBaris(
        "klausul",
        BersamaBerikutnya(Dua(P(Gaya.Pasal), P(Gaya.PasalEn))),
        BersamaBerikutnya(Dua(Gaya.JudulPasal, "{judul}", "{judulEn}")),
        UlangBaris(
            "baris",
            JikaBaris("paragraf", Dua(Gaya.Kiri, "{teks}", "{teksEn}")),
            JikaBaris("penutup", Dua(Gaya.Kiri, "{teks}", "{teksEn}")),
            JikaBaris("ayat", Dua(Gaya.Ayat, Gaya.AyatEn, "{teks}", "{teksEn}")),
            JikaBaris("butir", Dua(Gaya.Butir, Gaya.ButirEn, "{teks}", "{teksEn}")),
            JikaBaris("rinci", Dua(Gaya.Rinci, Gaya.RinciEn, "{teks}", "{teksEn}")),
            JikaBaris("tebal", Dua(Gaya.Kiri, "*{teks}*", "*{teksEn}*")),
            JikaBaris("rincian", Dua(Gaya.Kiri, "{label}: {teks}", "{labelEn}: {teksEn}"))));

    public static OpenXmlElement[] Logo() =>
    [
        Tabel(
            [82.5, 82.5], garis: false,
            Baris(
                Sel(Gambar.Paragraf("logoPihakKesatu", 40, 24, Gaya.SelTengah)),
                Sel(Gambar.Paragraf("logoPihakKedua", 40, 24, Gaya.SelTengah)))),
        P(Gaya.Isi),
    ];

    public static OpenXmlElement[] TandaTangan() =>
    [
        P(Gaya.Isi),
        Tabel(
            [82.5, 82.5], garis: false,
            Naskah.BarisTtd(
                ("*UNTUK/FOR*", "*UNTUK/FOR*"),
                ("*{pihakKesatuInstansi}*", "*{pihakKeduaInstansi}*"),
                ("*{pihakKesatuNama}*\n{pihakKesatuJabatan}", "*{pihakKeduaNama}*\n{pihakKeduaJabatan}"))),
        P(Gaya.Kecil),
    ];

    private static TableRow Dua(Paragraph indonesia, Paragraph inggris) => Baris(Sel(indonesia), Sel(P(Gaya.Rapat)), Sel(Inggris(inggris)));

    /// <summary>Justified lines tear apart in a narrow column.</summary>
    private static Paragraph Rata(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = "259", LineRule = LineSpacingRuleValues.Auto };
        paragraph.ParagraphProperties.Justification = new Justification { Val = JustificationValues.Left };
        return paragraph;
    }

    /// <summary>Marked as English, so that Word checks its spelling as such.</summary>
    private static Paragraph Inggris(Paragraph paragraph)
    {
        foreach (var run in paragraph.Descendants<Run>())
        {
            run.RunProperties ??= new RunProperties();
            run.RunProperties.Languages = new Languages { Val = "en-GB" };
        }

        return paragraph;
    }
}
