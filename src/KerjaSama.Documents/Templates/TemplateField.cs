namespace KerjaSama.Documents.Templates;

/// <summary>What a content control of a template asks for; the tag's prefix says which.</summary>
public enum TemplateFieldKind
{
    /// <summary>Tag <c>nama</c>: a text.</summary>
    Text,

    /// <summary>Tag <c>ulang:nama</c>: the rows or blocks inside are repeated for each item.</summary>
    Repeat,

    /// <summary>Tag <c>jika:nama</c> (or <c>kecuali:nama</c>): the content stays only when the field is there (or is not).</summary>
    Optional,

    /// <summary>Tag <c>gambar:nama</c>: a picture, fitted into the placeholder's box.</summary>
    Image,
}

/// <summary>A field of a template.</summary>
/// <param name="Name">Name without prefix.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Group">The repeated group it stands in, or null.</param>
public sealed record TemplateField(string Name, TemplateFieldKind Kind, string? Group);
