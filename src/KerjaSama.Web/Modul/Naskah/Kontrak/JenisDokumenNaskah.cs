namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Kinds of files of a naskah that the program itself names.</summary>
internal static class JenisDokumenNaskah
{
    /// <summary>The signed naskah: scanned paper, or the PDF with its electronic signatures.</summary>
    public const string Scan = "scan";

    /// <summary>A photo of the signing.</summary>
    public const string Foto = "foto";
}
