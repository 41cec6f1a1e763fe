using System.Text;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Uploads;

/// <summary>
/// Reads the fields of a Word part as they come by. Word puts an instruction together from several runs, and may build even its name by a
/// field within it; a name built so is refused, since no honest document has one.
/// </summary>
internal sealed partial class FieldInstructions
{
    private static readonly string[] Active = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD", "PRINT", "HTMLCONTROL"];
    private static readonly string[] SwitchesWithText = ["\\l", "\\o", "\\t"];

    private readonly Stack<Field> _open = new();
    private readonly StringBuilder _loose = new();

    public void Begin()
    {
        if (_open.TryPeek(out var outer) && !outer.HasResult && string.IsNullOrWhiteSpace(outer.Text.ToString()))
        {
            throw RefusedContentException.ActiveField("ruas di dalam ruas");
        }

        _open.Push(new Field());
    }

    public void Text(string text) => (_open.TryPeek(out var field) ? field.Text : _loose).Append(text);

    public void Separate()
    {
        if (_open.TryPeek(out var field))
        {
            field.HasResult = true;
        }
    }

    public void End()
    {
        if (_open.TryPop(out var field))
        {
            Check(field.Text.ToString());
        }
    }

    /// <summary>Fields that the part leaves open, and instructions outside of any.</summary>
    public void Close()
    {
        while (_open.Count > 0)
        {
            End();
        }

        Check(_loose.ToString());
    }

    public static void Check(string instruction)
    {
        var words = Word().Matches(instruction).Select(m => m.Value.Trim('"')).ToList();
        if (words.Count == 0)
        {
            return;
        }

        if (Active.Contains(words[0], StringComparer.OrdinalIgnoreCase))
        {
            throw RefusedContentException.ActiveField(instruction.Trim());
        }

        if (words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) && Target(words) is { } target && !LinkTarget.IsHarmless(target))
        {
            throw RefusedContentException.HarmfulLink(target);
        }
    }

    private static string? Target(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (SwitchesWithText.Contains(words[i], StringComparer.OrdinalIgnoreCase))
            {
                i++;
            }
            else if (words[i] is not ['\\', _])
            {
                // within quotes Word writes a backslash twice
                return words[i].Replace("\\\\", "\\", StringComparison.Ordinal);
            }
        }

        return null;
    }

    [GeneratedRegex("\"[^\"]*\"?|[^\\s\"]+")]
    private static partial Regex Word();

    private sealed class Field
    {
        public StringBuilder Text { get; } = new();

        public bool HasResult { get; set; }
    }
}
