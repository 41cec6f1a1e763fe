using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>A tracked change as met.</summary>
/// <param name="Paragraph">Id of the paragraph that it stands in, or that follows it.</param>
internal sealed record DocxRevision(JenisPerubahanTerlacak Kind, string? By, DateTimeOffset? At, string Text, int Paragraph);

/// <summary>What a comment is tied to.</summary>
internal sealed record DocxCommentAnchor(string Id, string Text, int Paragraph);

/// <summary>Collects tracked changes and the texts under comments while paragraphs are read.</summary>
internal sealed class DocxMarks
{
    private readonly List<DocxRevision> _revisions = [];
    private readonly List<DocxCommentAnchor> _anchors = [];
    private readonly Dictionary<string, (StringBuilder Text, int Paragraph)> _open = [];

    /// <summary>Id of the paragraph being read.</summary>
    public int Paragraph { get; set; }

    public IReadOnlyList<DocxRevision> Revisions => _revisions;

    public IReadOnlyList<DocxCommentAnchor> Anchors => _anchors;

    public void AddInserted(XElement mark, string text) =>
        Add(mark.Name.LocalName == "moveTo" ? JenisPerubahanTerlacak.Dipindahkan : JenisPerubahanTerlacak.Disisipkan, mark, text);

    /// <summary>What was moved away is named at its new place only.</summary>
    public void AddDeleted(XElement mark, string text)
    {
        if (mark.Name.LocalName != "moveFrom")
        {
            Add(JenisPerubahanTerlacak.Dihapus, mark, text);
        }
    }

    public void AddFormat(XElement mark, string text) => Add(JenisPerubahanTerlacak.Format, mark, text);

    public void OpenComment(string? id)
    {
        if (id is not null)
        {
            _open.TryAdd(id, (new StringBuilder(), Paragraph));
        }
    }

    public void CloseComment(string? id)
    {
        if (id is not null && _open.Remove(id, out var range))
        {
            _anchors.Add(new DocxCommentAnchor(id, range.Text.ToString().Trim(), range.Paragraph));
        }
    }

    /// <summary>The point of a comment; its only anchor where it has no range.</summary>
    public void MeetComment(string? id)
    {
        if (id is not null && _anchors.TrueForAll(a => a.Id != id))
        {
            CloseComment(id);
            if (_anchors.TrueForAll(a => a.Id != id))
            {
                _anchors.Add(new DocxCommentAnchor(id, "", Paragraph));
            }
        }
    }

    /// <summary>Text is read.</summary>
    public void Meet(string text)
    {
        foreach (var (range, _) in _open.Values)
        {
            range.Append(text);
        }
    }

    private void Add(JenisPerubahanTerlacak kind, XElement mark, string text)
    {
        var by = mark.Value("author");
        var at = DateTimeOffset.TryParse(mark.Value("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) ? parsed : (DateTimeOffset?)null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (_revisions is [.., var last] && last.Kind == kind && last.By == by && last.Paragraph == Paragraph && last.At?.Date == at?.Date)
        {
            _revisions[^1] = last with { Text = last.Text + text };
            return;
        }

        _revisions.Add(new DocxRevision(kind, by, at, text, Paragraph));
    }
}
