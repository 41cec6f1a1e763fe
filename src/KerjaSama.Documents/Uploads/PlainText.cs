using KerjaSama.Documents.Tables;

namespace KerjaSama.Documents.Uploads;

/// <summary>
/// Tells text from a program, a picture or a web page: in the encoding that a table is read in, no control character but those of lines and
/// tabs, and no tag at its beginning.
/// </summary>
internal static class PlainText
{
    public static bool Holds(Stream content)
    {
        using var reader = new StreamReader(content, CsvSniffer.EncodingOf(content), detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        var buffer = new char[32 * 1024];
        var begun = false;
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            var first = buffer.AsSpan(0, read).TrimStart();
            if (!begun && first.StartsWith("<"))
            {
                return false;
            }

            begun |= first.Length > 0;
            if (buffer.AsSpan(0, read).ContainsAnyInRange('\0', '\u0008') || buffer.AsSpan(0, read).ContainsAnyInRange('\u000e', '\u001f'))
            {
                return false;
            }
        }

        return true;
    }
}
