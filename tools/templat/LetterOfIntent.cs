using static KerjaSama.Templat.DuaBahasa;
using static KerjaSama.Templat.Kontrol;

namespace KerjaSama.Templat;

/// <summary>Letter of Intent in two columns, Indonesian at the left, English at the right, each clause beside its translation.</summary>
internal static class LetterOfIntent
{
    public static Berkas Buat() => new(
    [
        .. Logo(),
        Kolom(
        [
            .. Judul("PERNYATAAN KEHENDAK", "LETTER OF INTENT"),
            Dua(
                Gaya.Kiri,
                "{pihakKesatuInstansi} dan {pihakKeduaInstansi}, selanjutnya disebut \"Para Pihak\";",
                "The {pihakKesatuInstansiEn} and the {pihakKeduaInstansiEn}, hereinafter referred to as \"the Parties\";"),
            Dua(
                Gaya.Kiri,
                "Berhasrat untuk mempererat hubungan persahabatan dan mengembangkan kerja sama yang saling menguntungkan;",
                "Desiring to strengthen the ties of friendship and to develop mutually beneficial cooperation;"),
            Dua(
                Gaya.Kiri,
                "Mengakui pentingnya asas kesetaraan dan saling menghormati kedaulatan;",
                "Recognising the importance of the principles of equality and mutual respect for sovereignty;"),
            Dua(
                Gaya.Kiri,
                "Sesuai dengan hukum dan peraturan perundang-undangan yang berlaku di negara masing-masing;",
                "Pursuant to the prevailing laws and regulations in their respective countries;"),
            Dua(Gaya.Kiri, "Menyatakan kehendak sebagai berikut:", "Hereby declare their intention as follows:"),
            Dua(
                Gaya.Gantung,
                "1.\tPara Pihak berkehendak menjajaki kerja sama dalam bidang:",
                "1.\tThe Parties intend to explore cooperation in the fields of:"),
            UlangBaris("bidangKerjaSama", Dua(Gaya.GantungDalam, "{no})\t{nama};", "{no})\t{namaEn};")),
            Dua(
                Gaya.Gantung,
                "2.\tBidang kerja sama lain dapat ditambahkan atas persetujuan bersama Para Pihak.",
                "2.\tOther fields of cooperation may be added by mutual consent of the Parties."),
            Dua(
                Gaya.Gantung,
                "3.\tPara Pihak akan menyusun rencana kerja sama dan Memorandum Saling Pengertian setelah memperoleh persetujuan yang dipersyaratkan oleh hukum masing-masing.",
                "3.\tThe Parties will prepare a cooperation plan and a Memorandum of Understanding after obtaining the approvals required by their respective laws."),
            Dua(
                Gaya.Gantung,
                "4.\tPernyataan Kehendak ini tidak menimbulkan hak dan kewajiban hukum maupun keuangan bagi Para Pihak.",
                "4.\tThis Letter of Intent creates no legal or financial rights or obligations for the Parties."),
            Dua(
                Gaya.Gantung,
                "5.\tPernyataan Kehendak ini berlaku sejak tanggal ditandatangani sampai dengan {berlakuSampai}.",
                "5.\tThis Letter of Intent takes effect on the date of its signing and remains in effect until {berlakuSampaiEn}."),
            Dua(
                Gaya.Kiri,
                "Ditandatangani di {tempatTandaTangan} pada tanggal {tanggalTandaTangan}, dalam rangkap dua, masing-masing dalam bahasa Indonesia dan bahasa Inggris, semua naskah mempunyai kekuatan yang sama.",
                "Signed in {tempatTandaTangan} on {tanggalTandaTanganEn}, in duplicate, each in the Indonesian and the English language, all texts being equally authentic."),
        ]),
        .. TandaTangan(),
    ]);
}
