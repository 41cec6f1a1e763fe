using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Writes values in PDF's syntax.</summary>
internal static class PdfSerializer
{
    public static byte[] Bytes(PdfValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A text string: as it stands when it is plain ASCII, else UTF-16 with its mark.</summary>
    public static PdfString Text(string text) => new(Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    private static void Append(StringBuilder text, PdfValue value)
    {
        switch (value)
        {
            case PdfBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case PdfNumber number:
                text.Append(number.Raw);
                break;
            case PdfName name:
                AppendName(text, name.Value);
                break;
            case PdfString content:
                text.Append('<').Append(Convert.ToHexString(content.Bytes)).Append('>');
                break;
            case PdfReference reference:
                text.Append(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R");
                break;
            case PdfArray array:
                text.Append('[');
                foreach (var item in array.Items)
                {
                    Append(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case PdfDictionary dictionary:
                text.Append("<<");
                foreach (var (key, entry) in dictionary.Entries)
                {
                    AppendName(text, key);
                    text.Append(' ');
                    Append(text, entry);
                }

                text.Append(">>");
                break;
            case PdfStream:
                throw new ArgumentException("A stream is written as an object with its bytes.", nameof(value));
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendName(StringBuilder text, string name)
    {
        text.Append('/');
        foreach (var c in name)
        {
            if (c is > ' ' and <= '~' and not '#' && !PdfParser.IsDelimiter(c))
            {
                text.Append(c);
            }
            else
            {
                text.Append('#').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
        }
    }
}
