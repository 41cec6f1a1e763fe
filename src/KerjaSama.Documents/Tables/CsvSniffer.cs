using System.Text;

namespace KerjaSama.Documents.Tables;

/// <summary>Finds out how a delimited text is written.</summary>
internal static class CsvSniffer
{
    private const int SampleLength = 32 * 1024;
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>By the byte order mark; else UTF-8 where the whole file is valid UTF-8, else the Windows-1252 of an old Excel.</summary>
    public static Encoding EncodingOf(Stream content)
    {
        content.Position = 0;
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            using var reader = new StreamReader(content, strict, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
            var buffer = new char[32 * 1024];
            while (reader.Read(buffer) > 0)
            {
            }

            return reader.CurrentEncoding;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
        finally
        {
            content.Position = 0;
        }
    }

    /// <summary>The separator that most of the first lines hold equally often, outside quotes; a comma where none does.</summary>
    public static string DelimiterOf(Stream content, Encoding encoding)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var sample = new char[SampleLength];
        var length = reader.ReadBlock(sample);
        content.Position = 0;
        var best = Delimiters.MaxBy(d => Score(sample.AsSpan(0, length), d));
        return best.ToString();
    }

    private static int Score(ReadOnlySpan<char> sample, char delimiter)
    {
        var perLine = new List<int>();
        var count = 0;
        var quoted = false;
        foreach (var c in sample)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == '\n')
            {
                perLine.Add(count);
                count = 0;
            }
            else if (!quoted && c == delimiter)
            {
                count++;
            }
        }

        if (perLine.Count == 0)
        {
            return count;
        }

        return perLine.Where(n => n > 0).GroupBy(n => n).Select(g => g.Count() * g.Key).DefaultIfEmpty(0).Max();
    }
}
