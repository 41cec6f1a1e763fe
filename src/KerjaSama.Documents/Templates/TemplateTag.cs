using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>The tag of a content control, read: <c>nama</c>, <c>ulang:nama</c>, <c>jika:nama</c>, <c>kecuali:nama</c>, <c>gambar:nama</c>.</summary>
internal sealed partial record TemplateTag(TemplateFieldKind Kind, string Name, bool Negated)
{
    /// <summary>Null for content controls that are not ours: without a tag, or made by Google Docs' export.</summary>
    /// <exception cref="TemplateException">The tag is none of the known forms.</exception>
    public static TemplateTag? Of(SdtElement control)
    {
        var text = control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.Trim();
        if (string.IsNullOrEmpty(text) || text.StartsWith("goog_", StringComparison.Ordinal))
        {
            return null;
        }

        if (Pattern().Match(text) is not { Success: true } match)
        {
            throw new TemplateException(text, $"Tag \"{text}\" pada templat bukan nama isian. Pakai nama isian, atau ulang:nama, jika:nama, kecuali:nama, gambar:nama.");
        }

        var name = match.Groups["nama"].Value;
        return match.Groups["jenis"].Value switch
        {
            "ulang:" => new TemplateTag(TemplateFieldKind.Repeat, name, false),
            "jika:" => new TemplateTag(TemplateFieldKind.Optional, name, false),
            "kecuali:" => new TemplateTag(TemplateFieldKind.Optional, name, true),
            "gambar:" => new TemplateTag(TemplateFieldKind.Image, name, false),
            _ => new TemplateTag(TemplateFieldKind.Text, name, false),
        };
    }

    [GeneratedRegex("^(?<jenis>ulang:|jika:|kecuali:|gambar:)?(?<nama>[a-z][A-Za-z0-9]*)$")]
    private static partial Regex Pattern();
}
