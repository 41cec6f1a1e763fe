using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>What agreements have in common: both logos, title and numbers, the parties, pasal, signatures, paraf.</summary>
internal static class Naskah
{
    public static OpenXmlElement[] Kepala(params string[] jenis) =>
    [
        Tabel(
            [82.5, 82.5], garis: false,
            Baris(
                Sel(Gambar.Paragraf("logoPihakKesatu", 40, 24, Gaya.SelTengah)),
                Sel(Gambar.Paragraf("logoPihakKedua", 40, 24, Gaya.SelTengah)))),
        P(Gaya.Isi),
        .. jenis.Select(j => P(Gaya.Judul, j)),
        P(Gaya.Judul, "ANTARA"),
        P(Gaya.Judul, "{pihakKesatuInstansi}"),
        P(Gaya.Judul, "DENGAN"),
        P(Gaya.Judul, "{pihakKeduaInstansi}"),
        Ulang("pihakLain", P(Gaya.Judul, "DAN"), P(Gaya.Judul, "{instansi}")),
        P(Gaya.Judul, "TENTANG"),
        P(Gaya.Judul, "{tentang}"),
        P(Gaya.Isi),
        P(Gaya.SubJudul, "NOMOR: {nomorPihakKesatu}"),
        P(Gaya.SubJudul, "NOMOR: {nomorPihakKedua}"),
        Ulang("pihakLain", P(Gaya.SubJudul, "NOMOR: {nomor}")),
        P(Gaya.Isi),
    ];

    public static OpenXmlElement[] ParaPihak() =>
    [
        P(Gaya.Isi, "Pada hari ini {hari}, tanggal {tanggalTerbilang}, bulan {bulan}, tahun {tahunTerbilang} ({tanggalAngka}), bertempat di {tempatTandaTangan}, kami yang bertanda tangan di bawah ini:"),
        Tabel(
            [9, 48, 5, 103], garis: false,
            Pihak("{pihakKesatuNama}", Kedudukan("pihakKesatu"), "PIHAK KESATU"),
            Pihak("{pihakKeduaNama}", Kedudukan("pihakKedua"), "PIHAK KEDUA"),
            UlangBaris("pihakLain", Pihak(
                "{nama}",
                "{jabatan}, berkedudukan di {alamat}, dalam hal ini bertindak untuk dan atas nama {instansi}{jika:dasar|, berdasarkan {dasar}}",
                "{sebutan}"))),
        P(Gaya.Isi, "PIHAK KESATU dan PIHAK KEDUA{jika:pihakLain|, serta pihak lain tersebut di atas}, secara sendiri-sendiri disebut *PIHAK* dan secara bersama-sama disebut *PARA PIHAK*, terlebih dahulu menerangkan hal-hal sebagai berikut:"),
    ];

    /// <summary>The pasal, from the clause library: the number counts by itself, the title follows, then the lines by their kind.</summary>
    public static OpenXmlElement Klausul() => Ulang(
        "klausul",
        P(Gaya.Pasal),
        P(Gaya.JudulPasal, "{judul}"),
        Ulang(
            "baris",
            Jika("paragraf", P(Gaya.Isi, "{teks}")),
            Jika("ayat", P(Gaya.Ayat, "{teks}")),
            Jika("butir", P(Gaya.Butir, "{teks}")),
            Jika("rinci", P(Gaya.Rinci, "{teks}")),
            Jika("tebal", BersamaBerikutnya(P(Gaya.Rincian, "*{teks}*"))),
            Jika("rincian", P(Gaya.Rincian, "{label}\t:\t{teks}")),
            Jika("penutup", BersamaBerikutnya(P(Gaya.Isi, "{teks}")))));

    public static Paragraph Isi(string text) => P(Gaya.Isi, text);

    /// <summary>The legal bases that the telaahan has found; nothing where it names none.</summary>
    public static OpenXmlElement Memperhatikan() => Jika(
        "dasarHukum",
        BersamaBerikutnya(P(Gaya.Isi, "Dengan memperhatikan peraturan perundang-undangan:")),
        Tabel([9, 156], garis: false, UlangBaris("dasarHukum", Baris(Sel("{no}."), Sel(P(Gaya.Isi, "{nama};"))))));

    /// <summary>A consideration before the first pasal.</summary>
    public static Paragraph ButirPembuka(string text) => P(Gaya.ButirPembuka, text);

    /// <summary>PIHAK KEDUA at the left, PIHAK KESATU at the right, further parties below.</summary>
    public static OpenXmlElement[] TandaTangan() =>
    [
        BersamaBerikutnya(P(Gaya.Rapat)),
        Tabel(
            [82.5, 82.5], garis: false,
            [
                .. BarisTtd(("*PIHAK KEDUA,*", "*PIHAK KESATU,*"), ("{pihakKeduaJabatan}", "{pihakKesatuJabatan}"), ("*{pihakKeduaNama}*", "*{pihakKesatuNama}*")),
                UlangBaris("pihakLain", BarisTtd("*{sebutan},*", "{jabatan}", "*{nama}*")),
            ]),
        P(Gaya.Kecil),
    ];

    /// <summary>Footer: boxes for the paraf of every page, and the page number.</summary>
    public static OpenXmlElement[] Paraf() =>
    [
        Tabel(
            [36, 22, 49, 36, 22], garis: true,
            Tinggi(9, Baris(
                Tengah(Sel("Paraf PIHAK KESATU", Gaya.Kecil)), Sel(P(Gaya.Kecil)),
                TanpaGaris(Tengah(Sel(Halaman()))),
                Tengah(Sel("Paraf PIHAK KEDUA", Gaya.Kecil)), Sel(P(Gaya.Kecil))))),
        P(Gaya.Kecil),
    ];

    private static string Kedudukan(string pihak) =>
        $"{{{pihak}Jabatan}}, berkedudukan di {{{pihak}Alamat}}, dalam hal ini bertindak untuk dan atas nama {{{pihak}Instansi}}{{jika:{pihak}Dasar|, berdasarkan {{{pihak}Dasar}}}}";

    private static TableRow Pihak(string nama, string kedudukan, string sebutan) => Baris(
        Sel(P(Gaya.NomorPihak)),
        Sel(P(Gaya.Rapat, $"*{nama}*")),
        Sel(P(Gaya.Rapat, ":")),
        Sel(P(Gaya.Isi, $"{kedudukan}, untuk selanjutnya disebut *{sebutan}*;")));

    /// <summary>Each line a row, so that names stand level where one jabatan is longer than the other.</summary>
    public static TableRow[] BarisTtd(params (string Left, string Right)[] lines) =>
        [.. lines[..^1].Select(l => BersamaBerikutnya(BarisDua(l))), BersamaBerikutnya(Tinggi(25, BarisDua(("", "")))), BarisDua(lines[^1])];

    private static TableRow[] BarisTtd(params string[] lines) =>
        
    [
        Tinggi(8, BarisSatu("")),
        .. lines[..^1].Select(l => BersamaBerikutnya(BarisSatu(l))),
        BersamaBerikutnya(Tinggi(25, BarisSatu(""))),
        BarisSatu(lines[^1]),
    ];

    private static TableRow BarisDua((string Left, string Right) line) => Baris(Sel(line.Left, Gaya.Ttd), Sel(line.Right, Gaya.Ttd));

    private static TableRow BarisSatu(string text) => Baris(Gabung(2, Sel(text, Gaya.Ttd)));

    private static Paragraph Halaman()
    {
        var paragraph = P(Gaya.Kecil, "Halaman ");
        paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
        paragraph.Append(
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
            new Run(new Text(" dari ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" });
        return paragraph;
    }

    private static TableCell TanpaGaris(TableCell cell)
    {
        cell.TableCellProperties!.TableCellBorders = new TableCellBorders(
            new TopBorder { Val = BorderValues.Nil }, new BottomBorder { Val = BorderValues.Nil });
        return cell;
    }
}
