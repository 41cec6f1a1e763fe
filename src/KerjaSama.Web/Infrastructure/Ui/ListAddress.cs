namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// The address of a list with the filters it shows now. Tabs, chips, column heads and the pager are this address with one value changed;
/// a change of the filter goes back to the first page.
/// </summary>
/// <param name="Isi">Name and value in the order they are written; empty values are left out.</param>
internal sealed record ListAddress(string Path, IReadOnlyList<KeyValuePair<string, string?>> Isi)
{
    private const string Cursor = "setelah";

    public ListAddress With(string nama, string? nilai) =>
        this with { Isi = [.. Isi.Where(i => i.Key != nama && i.Key != Cursor), new(nama, nilai)] };

    public ListAddress Without(params string[] nama) => this with { Isi = [.. Isi.Where(i => !nama.Contains(i.Key) && i.Key != Cursor)] };

    /// <summary>The same list, sorted by a column; asked again, the other way round.</summary>
    public ListAddress SortedBy(string kolom) => With("urut", Isi.Any(i => i.Key == "urut" && i.Value == "-" + kolom) ? kolom : "-" + kolom);

    /// <summary>Model of the pager under a list.</summary>
    public Pager Pager(int tampil, int? total, string? setelah, string? berikut) =>
        new(tampil, total, string.IsNullOrEmpty(setelah) ? null : Without().ToString(), berikut is null ? null : With(Cursor, berikut).ToString());

    public override string ToString() =>
        Path + QueryString.Create(Isi.Where(i => !string.IsNullOrEmpty(i.Value)).Select(i => KeyValuePair.Create(i.Key, i.Value)));
}
