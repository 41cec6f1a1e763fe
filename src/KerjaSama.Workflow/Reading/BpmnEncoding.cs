using System.Text;
using System.Text.RegularExpressions;

namespace KerjaSama.Workflow;

/// <summary>
/// Decodes a file: by its byte order mark, else by what the first bytes of XML must look like, else by its declaration
/// (XML 1.0, appendix F). A text that comes back says UTF-8 of itself, as that is how it is kept.
/// </summary>
internal static partial class BpmnEncoding
{
    private const int DeclarationBytes = 200;

    /// <summary>Null, and reported, when the bytes are not of the encoding that they claim.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var (encoding, name) = Detect(bytes);
        if (encoding is null)
        {
            problems.Add(1, null, $"Pengodean '{name}' tidak dikenal.", "Simpan ulang berkas dengan pengodean UTF-8.");
            return null;
        }

        try
        {
            var text = encoding.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            return Declaration().Replace(text, match => match.Groups[1].Value + "UTF-8" + match.Groups[3].Value, 1);
        }
        catch (DecoderFallbackException exception)
        {
            var line = exception.Index < 0 || exception.Index > bytes.Length ? 1 : bytes[..exception.Index].Count((byte)'\n') + 1;
            problems.Add(line, null, $"Berkas bukan teks {name.ToUpperInvariant()}.", "Simpan ulang berkas dengan pengodean UTF-8.");
            return null;
        }
    }

    private static (Encoding? Encoding, string Name) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict("utf-8"),
        [0xFF, 0xFE, 0, 0, ..] or [0x3C, 0, 0, 0, ..] => Strict("utf-32"),
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, 0x3C, ..] => Strict("utf-32BE"),
        [0xFF, 0xFE, ..] or [0x3C, 0, ..] => Strict("utf-16"),
        [0xFE, 0xFF, ..] or [0, 0x3C, ..] => Strict("utf-16BE"),
        _ => Declared(bytes),
    };

    private static (Encoding? Encoding, string Name) Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var name = Declaration().Match(head) is { Success: true } match ? match.Groups[2].Value : "utf-8";
        // bytes that begin as one-byte characters are no UTF-16: a program wrote its own string's encoding into a UTF-8 file
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase)
            || name.Equals("ucs-2", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
            ? Strict("utf-8")
            : Strict(name);
    }

    private static (Encoding? Encoding, string Name) Strict(string name)
    {
        try
        {
            return (Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), name);
        }
        catch (ArgumentException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), name);
        }
    }

    [GeneratedRegex("""^(\s*<\?xml[^>]*?encoding\s*=\s*["'])([A-Za-z][A-Za-z0-9._-]*)(["'])""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
