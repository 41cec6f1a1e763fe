using System.Xml;

namespace KerjaSama.Documents.Uploads;

/// <summary>The names of an XML part, of which no honest one has many: a reader keeps each of them.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int Most = 50_000;
    private int _count;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) => ++_count <= Most ? name : throw RefusedContentException.OddPackage("nama unsur terlalu banyak");
}
