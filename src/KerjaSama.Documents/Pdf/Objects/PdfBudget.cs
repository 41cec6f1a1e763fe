namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>What reading one file may cost; a hostile file runs into it instead of into the server's memory or time.</summary>
internal sealed class PdfBudget
{
    /// <summary>Arrays and dictionaries inside each other.</summary>
    public const int MaxDepth = 96;

    /// <summary>Highest object number believed (the largest that readers must take: ISO 32000-1, annex C).</summary>
    public const int MaxObjectNumber = 8_388_607;

    /// <summary>Longest string, as it is written.</summary>
    public const int MaxString = 4 * 1024 * 1024;

    /// <summary>Cross-reference sections in a chain: an update each.</summary>
    public const int MaxSections = 512;

    private const int FailureTokens = 200;
    private long _tokens = 24_000_000;
    private long _decoded = 192L * 1024 * 1024;
    private long _scanned = 256L * 1024 * 1024;

    /// <exception cref="PdfSyntaxException">The budget is spent.</exception>
    public void SpendToken()
    {
        // what was spent once stays spent, whoever caught the first refusal
        if (--_tokens < 0 || _decoded < 0 || _scanned < 0)
        {
            throw new PdfSyntaxException("costs too much to read");
        }
    }

    /// <summary>For a broken part that was passed over: it costs the time of an exception.</summary>
    /// <exception cref="PdfSyntaxException">The budget is spent.</exception>
    public void SpendFailure()
    {
        _tokens -= FailureTokens;
        SpendToken();
    }

    /// <summary>For bytes passed over in search of an end; a file can make a reader pass over the same ones again and again.</summary>
    /// <exception cref="PdfSyntaxException">The budget is spent.</exception>
    public void SpendScanned(long bytes)
    {
        _scanned -= bytes;
        if (_scanned < 0)
        {
            throw new PdfSyntaxException("too much to search through");
        }
    }

    /// <exception cref="PdfSyntaxException">The budget is spent.</exception>
    public void SpendDecoded(long bytes)
    {
        _decoded -= bytes;
        if (_decoded < 0)
        {
            throw new PdfSyntaxException("unpacks to too much");
        }
    }
}
