namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>The reader's own choices about the frame: theme, closed notes. No personal data, kept for a year.</summary>
internal static class UiCookie
{
    private const string TemaNama = "tema";
    private const string TutupNama = "tutup";

    /// <summary>Closed notes that are remembered; the oldest falls out, so that the cookie stays small.</summary>
    private const int MaksTutup = 60;

    /// <summary><c>light</c> or <c>dark</c> when the reader chose; null follows the system.</summary>
    public static string? Tema(HttpRequest request) => request.Cookies[TemaNama] is "light" or "dark" ? request.Cookies[TemaNama] : null;

    /// <summary>The class of &lt;html&gt; for <see cref="Tema"/>; null lets the style sheet follow the system.</summary>
    public static string? KelasTema(HttpRequest request) => Tema(request) is { } tema ? "theme-" + tema : null;

    /// <summary>Remembers the theme; anything but light and dark goes back to the system's.</summary>
    public static void PilihTema(HttpContext context, string? tema)
    {
        if (tema is "light" or "dark")
        {
            context.Response.Cookies.Append(TemaNama, tema, Options(context));
        }
        else
        {
            context.Response.Cookies.Delete(TemaNama);
        }
    }

    /// <summary>True when the reader closed this note.</summary>
    public static bool SudahDitutup(HttpRequest request, string kunci) => Ditutup(request).Contains(kunci);

    /// <summary>Remembers that the note was closed. A key that is no key is ignored.</summary>
    public static void Tutup(HttpContext context, string? kunci)
    {
        if (kunci is { Length: > 0 and <= 40 } && kunci.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            var semua = Ditutup(context.Request).Where(k => k != kunci).Append(kunci).TakeLast(MaksTutup);
            context.Response.Cookies.Append(TutupNama, string.Join('.', semua), Options(context));
        }
    }

    /// <summary>Scripts have no business with these, and neither have other sites.</summary>
    public static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    };

    private static string[] Ditutup(HttpRequest request) =>
        request.Cookies[TutupNama]?.Split('.', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
