namespace KerjaSama.Documents.Templates;

/// <summary>A template cannot be filled. The message is Indonesian, names the field, and may be shown to whoever edits templates.</summary>
/// <param name="field">Name of the field or the text of the tag.</param>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class TemplateException(string field, string message) : Exception(message)
{
    /// <summary>Name of the field, or the text of the tag that is none.</summary>
    public string Field { get; } = field;
}
