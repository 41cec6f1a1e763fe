using KerjaSama.Web.Infrastructure.Paging;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// Dates, money and numbers as the office writes them (ui.md): <c>12 Maret 2026</c>, in tables <c>12 Mar 2026</c>, <c>Rp 12.143.000</c>, decimal
/// comma. Public pages in English get English month names; numbers stay Indonesian, as they do on the papers.
/// </summary>
public static partial class OfficeFormat
{
    /// <summary>The culture of the office, whatever the server's is.</summary>
    public static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    private static readonly CultureInfo Inggris = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>12 Maret 2026</c>.</summary>
    public static string Tanggal(DateOnly tanggal) => tanggal.ToString("d MMMM yyyy", Bahasa);

    /// <summary><c>12 Mar 2026</c>, for tables.</summary>
    public static string TanggalPendek(DateOnly tanggal) => tanggal.ToString("d MMM yyyy", Bahasa);

    /// <summary><c>Kamis, 12 Maret 2026</c>, for invitations and minutes.</summary>
    public static string TanggalHari(DateOnly tanggal) => tanggal.ToString("dddd, d MMMM yyyy", Bahasa);

    /// <summary><c>12 Mar 2026 10.42</c>, an instant in the office's zone.</summary>
    public static string Waktu(DateTimeOffset pada, TimeZoneInfo zona) =>
        TimeZoneInfo.ConvertTime(pada, zona).ToString("d MMM yyyy HH'.'mm", Bahasa);

    /// <summary><c>10.42</c>.</summary>
    public static string Jam(TimeOnly jam) => jam.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>Time of the day of an instant.</summary>
    public static string Jam(DateTimeOffset pada, TimeZoneInfo zona) =>
        TimeZoneInfo.ConvertTime(pada, zona).ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>A count beside a tab or an entry of the menu: exact up to <c>1.000</c>, then <c>1.000+</c>.</summary>
    public static string Banyak(int jumlah) => jumlah > PageRequest.HitungMaks ? $"{Angka(PageRequest.HitungMaks)}+" : Angka(jumlah);

    /// <summary><c>Rp 12.143.000</c>; a debit is written <c>-Rp 500</c>.</summary>
    public static string Rupiah(long nilai) =>
        (nilai < 0 ? "-Rp\u00a0" : "Rp\u00a0") + Math.Abs((decimal)nilai).ToString("N0", Indonesia);

    /// <summary><c>1.234,5</c> with at most <paramref name="desimal"/> decimals, rounded half up.</summary>
    public static string Angka(decimal nilai, int desimal = 2) =>
        Math.Round(nilai, desimal, MidpointRounding.AwayFromZero).ToString("#,##0." + new string('#', desimal), Indonesia);

    /// <summary><c>80 %</c>, <c>93,75 %</c>.</summary>
    public static string Persen(decimal nilai, int desimal = 2) => Angka(nilai, desimal) + "\u00a0%";

    /// <summary>A label inside a sentence: <c>surat</c>, <c>datang langsung</c>; an abbreviation (<c>SRIKANDI</c>) stays as it is.</summary>
    public static string DiTengah(string label) =>
        label.Length > 1 && char.IsUpper(label[1]) ? label : Indonesia.TextInfo.ToLower(label[..1]) + label[1..];

    /// <summary>One full stop where a name that ends with one ended a sentence: <c>kepada Rina, S.AP.</c></summary>
    public static string SatuTitik(string kalimat) => TitikGanda().Replace(kalimat, ".");

    /// <summary>A number as a field holds it, without points that a reader would have to retype: <c>12143000,5</c>.</summary>
    public static string AngkaIsian(decimal nilai) => nilai.ToString("0.##########", Indonesia);

    /// <summary>
    /// Reads a number as typed: <c>1500</c>, <c>1.500</c>, <c>1,5</c>, <c>Rp 12.143.000,00</c>. A point that cannot separate thousands (<c>1.5</c>) is taken as a
    /// decimal point, never dropped, which would make fifteen of it.
    /// </summary>
    public static bool TryAngka(string? teks, out decimal nilai)
    {
        var cocok = AngkaTertulis().Match((teks ?? "").Trim());
        var bulat = cocok.Groups["bulat"].Value.Replace(".", "", StringComparison.Ordinal);
        var pecahan = cocok.Groups["pecahan"].Value;
        nilai = 0;
        return cocok.Success && decimal.TryParse(
            $"{cocok.Groups["tanda"].Value}{bulat}.{pecahan}0", NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out nilai);
    }

    /// <summary>A file's size: <c>12,5 MB</c>.</summary>
    public static string Ukuran(long bytes) => bytes switch
    {
        >= 1024 * 1024 => Angka(bytes / 1024m / 1024m, 1) + "\u00a0MB",
        >= 1024 => Angka(bytes / 1024m, 0) + "\u00a0KB",
        _ => Angka(bytes, 0) + "\u00a0byte",
    };

    /// <summary>Up to two initials of a name, for the round mark beside it.</summary>
    public static string Inisial(string nama) =>
        string.Concat(nama.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(kata => char.ToUpper(kata[0], Indonesia)));

    private static CultureInfo Bahasa =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Inggris : Indonesia;

    [GeneratedRegex(@"^(?<tanda>-?)(Rp\.?\s*)?(?:(?<bulat>\d{1,3}(\.\d{3})+|\d+)(,(?<pecahan>\d+))?|(?<bulat>\d+)\.(?<pecahan>\d+))$", RegexOptions.IgnoreCase)]
    private static partial Regex AngkaTertulis();

    [GeneratedRegex(@"(?<!\.)\.\.(?=\s|$)")]
    private static partial Regex TitikGanda();
}
