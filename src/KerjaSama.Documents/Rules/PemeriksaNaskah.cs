using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>
/// Checks the text of a naskah against what is known of it. It judges form and arithmetic, not law: that a clause is there, not that it is
/// good. Works on any text; one that is no naskah at all gets one finding that says so instead of one per missing thing.
/// </summary>
public static class PemeriksaNaskah
{
    private static readonly Action<RuleContext>[] Rules =
    [
        LanguageRule.Check, ClauseRule.Check, PartyRule.Check, SignatoryRule.Check, DateRule.Check, TermRule.Check, AmountRule.Check,
        NumberingRule.Check, ReferenceRule.Check, BlankRule.Check, OriginalsRule.Check,
    ];

    /// <summary>The findings, in the order of <see cref="DaftarAturanNaskah.Semua"/> and of the text.</summary>
    public static IReadOnlyList<Temuan> Check(TeksNaskah teks, FaktaNaskah fakta)
    {
        ArgumentNullException.ThrowIfNull(teks);
        ArgumentNullException.ThrowIfNull(fakta);

        var context = new RuleContext(teks, fakta);
        if (!teks.AdaTeks)
        {
            context.Add(DaftarAturanNaskah.TanpaTeks, "Berkas ini tidak memuat teks: kosong, atau hasil pindai. Unggah naskah dalam bentuk Word (.docx), atau PDF yang bukan pindaian.");
            return context.Findings;
        }

        if (fakta.BerpasalWajib && !teks.Pasal.Any())
        {
            context.Add(DaftarAturanNaskah.TanpaPasal, $"Tidak ada pasal di berkas ini, padahal {fakta.NamaJenis} tersusun dalam pasal. Periksa apakah berkasnya benar; tulis judul pasal sebagai \"Pasal 1\" pada baris sendiri.");
            BlankRule.Check(context);
            return context.Findings;
        }

        foreach (var rule in Rules)
        {
            rule(context);
        }

        var order = DaftarAturanNaskah.Semua.Index().ToDictionary(r => r.Item.Kode, r => r.Index);
        return [.. context.Findings.OrderBy(t => order[t.Kode]).ThenBy(t => t.Letak?.Bagian ?? -1).ThenBy(t => t.Letak?.Butir ?? -1)];
    }
}
