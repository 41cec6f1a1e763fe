using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>A delegate signs only what may be delegated, and with a surat kuasa that is named.</summary>
internal static partial class SignatoryRule
{
    public static void Check(RuleContext context)
    {
        // the region is the first party as a rule, but the second where the partner wrote the draft
        var opening = context.In(JenisBagian.Pembukaan, JenisBagian.Isi).ToList();
        var power = opening.Find(l => Power().IsMatch(l.Text));
        var regional = power is not null && RegionalPower().IsMatch(power.Text);
        if ((context.Facts.Delegasi == true || (context.Facts.Delegasi is null && regional)) && !context.Facts.BolehDelegasi)
        {
            context.Add(
                DaftarAturanNaskah.DelegasiDilarang,
                $"{context.Facts.NamaJenis} ditandatangani kepala daerah sendiri; yang mewakili dengan surat kuasa hanya boleh menandatangani Perjanjian Kerja Sama. Ganti penandatangan untuk pemerintah daerah.",
                power?.Place,
                power is null ? null : Power().Match(power.Text).Value);
            return;
        }

        if (context.Facts.Delegasi != true)
        {
            return;
        }

        if (power is null)
        {
            context.Add(DaftarAturanNaskah.SuratKuasa, "Penandatangan pemerintah daerah bukan kepala daerah, tetapi surat kuasanya tidak disebut. Tulis sesudah jabatannya: \"berdasarkan Surat Kuasa Bupati Nomor … tanggal …\".");
        }
        else if (!NumberAndDate().IsMatch(power.Text))
        {
            context.Add(DaftarAturanNaskah.SuratKuasa, "Surat kuasa disebut tanpa nomor atau tanggal yang lengkap. Tulis \"Surat Kuasa … Nomor … tanggal …\".", power.Place, Power().Match(power.Text).Value);
        }
    }

    [GeneratedRegex(@"surat\s+(?:kuasa|pelimpahan|pendelegasian)[^;:]{0,100}", RegexOptions.IgnoreCase)]
    private static partial Regex Power();

    [GeneratedRegex(@"surat\s+kuasa\s+(?:khusus\s+)?(?:dari\s+)?(?:bupati|wali ?kota|gubernur)", RegexOptions.IgnoreCase)]
    private static partial Regex RegionalPower();

    [GeneratedRegex(@"surat\s+(?:kuasa|pelimpahan|pendelegasian)[^;:]*?nomor\s*:?\s*[\w./-]*\d[\w./-]*[^;:]*?tanggal\s+" + TanggalReader.Figures, RegexOptions.IgnoreCase)]
    private static partial Regex NumberAndDate();
}
