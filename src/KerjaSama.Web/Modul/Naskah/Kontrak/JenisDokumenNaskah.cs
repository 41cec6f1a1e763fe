namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Kinds of files of a naskah that the program itself names.</summary>
internal static class JenisDokumenNaskah
{
    /// <summary>The signed naskah: scanned paper, or the PDF with its electronic signatures.</summary>
    public const string Scan = "scan";

    /// <summary>A photo of the signing.</summary>
    public const string Foto = "foto";

    /// <summary>The PDF that the office brings to be signed electronically.</summary>
    public const string SiapTte = "naskah-siap-tte";

    /// <summary>The PDF with the signatures that were made here.</summary>
    public const string HasilTte = "naskah-tte";

    /// <summary>Made by the pages of electronic signing only.</summary>
    public static IReadOnlyList<string> BuatanProgram { get; } = [SiapTte, HasilTte];
}
