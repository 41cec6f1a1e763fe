namespace KerjaSama.Web;

/// <summary>
/// Marks the texts of the public pages (portal, /lacak, /publik, /verifikasi, /masuk) and of the parts they share with the office. The key is the
/// Indonesian text itself; <c>PublikTeks.en.resx</c> holds the English: <c>@L["Lacak permohonan"]</c>.
/// The build names the resource after this class, because it lies beside the file; hence no ResourcesPath.
/// </summary>
public sealed class PublikTeks;
