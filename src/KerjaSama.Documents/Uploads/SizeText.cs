using System.Globalization;

namespace KerjaSama.Documents.Uploads;

/// <summary>A size as people read it: <c>12,5 MB</c>.</summary>
public static class SizeText
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Of(long bytes) => bytes switch
    {
        >= 1024 * 1024 => string.Create(Indonesian, $"{bytes / 1024d / 1024d:0.#} MB"),
        >= 1024 => string.Create(Indonesian, $"{bytes / 1024d:0.#} KB"),
        _ => string.Create(Indonesian, $"{bytes} byte"),
    };
}
