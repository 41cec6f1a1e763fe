using System.Globalization;

namespace KerjaSama.Documents.Templates;

/// <summary>The date of an agreement as its opening sentence writes it.</summary>
public static class TanggalNaskah
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>For example <c>21 November 2026</c>.</summary>
    public static string Panjang(DateOnly tanggal) => tanggal.ToString("d MMMM yyyy", Indonesian);

    /// <summary>
    /// Sets <c>hari, tanggalTerbilang, bulan, tahunTerbilang, tanggalAngka</c>: "Sabtu", "dua puluh satu", "November",
    /// "dua ribu dua puluh enam", "21-11-2026"; dotted lines while the date is not known.
    /// </summary>
    public static TemplateData SetTanggalNaskah(this TemplateData data, DateOnly? tanggal)
    {
        ArgumentNullException.ThrowIfNull(data);

        return data
            .SetOrDots("hari", tanggal?.ToString("dddd", Indonesian))
            .SetOrDots("tanggalTerbilang", tanggal is { } t ? Terbilang.Of(t.Day) : null)
            .SetOrDots("bulan", tanggal?.ToString("MMMM", Indonesian))
            .SetOrDots("tahunTerbilang", tanggal is { } u ? Terbilang.Of(u.Year) : null)
            .SetOrDots("tanggalAngka", tanggal?.ToString("dd-MM-yyyy", Indonesian));
    }
}
