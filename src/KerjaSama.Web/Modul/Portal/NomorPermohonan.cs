using System.Text.RegularExpressions;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The number of a request as people type it. It is no secret, so it opens nothing: its owner is helped to the tracking code.</summary>
internal static partial class NomorPermohonan
{
    public static bool Mirip(string teks) => Pola().IsMatch(teks);

    [GeneratedRegex(@"^P-\d{4}-\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Pola();
}
