using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KerjaSama.Documents.Templates;

/// <summary>
/// The values for a template, by field name. A template may use fewer fields than are set; a field of the template that is not
/// set here is refused. An item of a group sees the fields around the group too, and its place as <c>no</c> (1, 2, 3 …).
/// </summary>
public sealed class TemplateData
{
    /// <summary>What <see cref="SetOrDots"/> writes for a value that is not known yet.</summary>
    public const string Dots = "……………………";

    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, bool> _flags = [];
    private readonly Dictionary<string, byte[]?> _images = [];
    private readonly Dictionary<string, IReadOnlyList<TemplateData>> _groups = [];
    private TemplateData? _around;

    /// <summary>Sets a text; null is the empty text. Plain text: line breaks are kept, nothing else is interpreted.</summary>
    public TemplateData Set(string field, string? value)
    {
        _texts[field] = value ?? "";
        return this;
    }

    /// <summary>Sets a text, or, where it is not known yet, a dotted line to be filled in by hand.</summary>
    public TemplateData SetOrDots(string field, string? value) => Set(field, string.IsNullOrWhiteSpace(value) ? Dots : value);

    /// <summary>Sets whether the blocks <c>jika:field</c> stay. Needed only where no text, picture or group has this name.</summary>
    public TemplateData SetFlag(string field, bool value)
    {
        _flags[field] = value;
        return this;
    }

    /// <summary>Sets a picture (PNG or JPEG); null or empty removes the placeholder.</summary>
    public TemplateData SetImage(string field, byte[]? image)
    {
        _images[field] = image is { Length: > 0 } ? image : null;
        return this;
    }

    /// <summary>Sets the items of a repeated group, in order; an empty group leaves nothing. Rendering ties the items to this data.</summary>
    public TemplateData SetItems(string group, IEnumerable<TemplateData> items)
    {
        ArgumentNullException.ThrowIfNull(items);

        var list = items.ToList();
        for (var i = 0; i < list.Count; i++)
        {
            list[i]._around = this;
            list[i]._texts.TryAdd("no", (i + 1).ToString(CultureInfo.InvariantCulture));
        }

        _groups[group] = list;
        return this;
    }

    internal bool TryGetText(string field, [NotNullWhen(true)] out string? value) =>
        _texts.TryGetValue(field, out value) || (_around is not null && _around.TryGetText(field, out value));

    internal bool TryGetImage(string field, out byte[]? value) =>
        _images.TryGetValue(field, out value) || (_around is not null && _around.TryGetImage(field, out value));

    internal bool TryGetItems(string group, [NotNullWhen(true)] out IReadOnlyList<TemplateData>? items) =>
        _groups.TryGetValue(group, out items) || (_around is not null && _around.TryGetItems(group, out items));

    /// <summary>A flag as set; else whether the text, picture or group of that name holds anything.</summary>
    internal bool TryGetFlag(string field, out bool value)
    {
        if (_flags.TryGetValue(field, out value))
        {
            return true;
        }

        bool? present =
            _texts.TryGetValue(field, out var text) ? !string.IsNullOrWhiteSpace(text)
            : _groups.TryGetValue(field, out var items) ? items.Count > 0
            : _images.TryGetValue(field, out var image) ? image is not null
            : null;
        if (present is { } known)
        {
            value = known;
            return true;
        }

        return _around is not null && _around.TryGetFlag(field, out value);
    }
}
