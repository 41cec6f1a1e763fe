namespace KerjaSama.Web;

/// <summary>
/// Marks the texts of the public pages (portal, /lacak, /publik, /verifikasi, /masuk) and of the parts they share with the office. The key is the
/// Indonesian text itself; <c>PublikTeks.en.resx</c> holds the English: <c>@L["Lacak permohonan"]</c>.
/// </summary>
public sealed class PublikTeks;
