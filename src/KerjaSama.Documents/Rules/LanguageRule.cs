using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>Foreign tracks: the Indonesian text is mandatory, the foreign one stands beside it.</summary>
internal static class LanguageRule
{
    public static void Check(RuleContext context)
    {
        if (!context.Facts.LuarNegeri)
        {
            return;
        }

        if (TextLanguage.Weigh(string.Join(' ', context.Lines.Select(l => l.Text))) <= 0)
        {
            context.Add(DaftarAturanNaskah.BahasaIndonesia, "Teks bahasa Indonesia tidak ada. Tambahkan di samping atau di muka teks bahasa asing; naskah dengan pihak luar negeri wajib memuatnya.");
            return;
        }

        if (context.Text.BagianAsing.Count == 0)
        {
            context.Add(DaftarAturanNaskah.BahasaAsing, "Teks bahasa asing tidak ditemukan. Bila naskah memang dua bahasa, susun dalam dua kolom atau taruh teks bahasa asing sesudah teks bahasa Indonesia.");
            return;
        }

        var (own, other) = (context.Text.Pasal.Count(), context.Text.BagianAsing.Count(b => b.Jenis == JenisBagian.Pasal));
        if (own != other)
        {
            context.Add(DaftarAturanNaskah.BahasaPasal, $"Teks bahasa Indonesia memuat {own} pasal, teks bahasa asing {other}. Samakan isi keduanya.");
        }
    }
}
