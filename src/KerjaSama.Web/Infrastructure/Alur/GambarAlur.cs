namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The drawing for the viewer: the file as executed, and the elements that are marked.</summary>
/// <param name="Xml">The whole BPMN file.</param>
/// <param name="Selesai">Ids of elements that are done in a case; of a process by itself none.</param>
/// <param name="Kini">Ids of elements that hold a token.</param>
internal sealed record GambarAlur(string Xml, IReadOnlyCollection<string> Selesai, IReadOnlyCollection<string> Kini)
{
    /// <summary>Ids of elements that a check has found something wrong with.</summary>
    public IReadOnlyCollection<string> Temuan { get; init; } = [];

    /// <summary>By id of a call activity: the page with the drawing of the process that it calls.</summary>
    public IReadOnlyDictionary<string, string> Panggilan { get; init; } = new Dictionary<string, string>();
}
