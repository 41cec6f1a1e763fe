using System.Text;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>Numbers of a written naskah: typed, or left to Word with the lists it needs.</summary>
internal sealed class NaskahNumbers(NaskahLayout layout)
{
    private readonly StringBuilder _lists = new();
    private int _pasal;
    private int _bab;
    private int _list = 10;

    public const string Styles =
        """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Pasal"><w:name w:val="Pasal"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="PasalTebal"><w:name w:val="Pasal tebal"/><w:basedOn w:val="Pasal"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Ayat"><w:name w:val="Ayat"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Butir"><w:name w:val="Butir"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """;

    private bool Automatic => layout is NaskahLayout.Otomatis or NaskahLayout.OtomatisLangsung;

    public string Definitions =>
        DocxParts.Abstract(1, ("decimal", "Pasal %1", """<w:pStyle w:val="Pasal"/>"""), ("decimal", "(%2)", """<w:pStyle w:val="Ayat"/>"""), ("lowerLetter", "%3.", """<w:pStyle w:val="Butir"/>"""))
        + DocxParts.Abstract(2, ("upperRoman", "BAB %1", ""))
        + DocxParts.Abstract(3, ("decimal", "Pasal %1", ""))
        + DocxParts.Abstract(4, ("decimal", "(%1)", ""), ("lowerLetter", "%2.", ""))
        + DocxParts.Num(1, 1) + DocxParts.Num(2, 2) + DocxParts.Num(3, 3) + _lists;

    public (string Properties, string Number, string Text) Pasal(string title)
    {
        _pasal++;
        // a list of its own per pasal, as Word makes by "restart at 1"
        _lists.Append(DocxParts.Num(++_list, 4, """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"""));
        return layout switch
        {
            NaskahLayout.Otomatis => (Style(_pasal % 2 == 0 ? "Pasal" : "PasalTebal"), "", "\u0001" + title),
            NaskahLayout.OtomatisLangsung => (Direct(3, 0) + """<w:jc w:val="center"/>""", "", "\u0001" + title),
            NaskahLayout.Ketik => ("""<w:jc w:val="center"/>""", "", $"Pasal {_pasal}\u0001{title}"),
            _ => ("""<w:jc w:val="center"/>""", "", $"PASAL {Roman(_pasal)}\u0002{title}"),
        };
    }

    public (string Properties, string Number, string Text) Bab(string title)
    {
        _bab++;
        return Automatic
            ? (Direct(2, 0) + """<w:jc w:val="center"/>""", "", "\u0001" + title)
            : ("""<w:jc w:val="center"/>""", "", $"BAB {Roman(_bab)}\u0001{title}");
    }

    public (string Properties, string Number, string Text) Ayat(string number, string text) => layout switch
    {
        NaskahLayout.Otomatis when _pasal > 0 => (Style("Ayat"), "", text),
        NaskahLayout.OtomatisLangsung when _pasal > 0 => (Direct(_list, 0), "", text),
        _ => ("", $"({number}){(layout == NaskahLayout.KetikRomawi ? "" : "\t")}", text),
    };

    public (string Properties, string Number, string Text) Huruf(string letter, string text) => layout switch
    {
        NaskahLayout.Otomatis when _pasal > 0 => (Style("Butir"), "", text),
        NaskahLayout.OtomatisLangsung when _pasal > 0 => (Direct(_list, 1), "", text),
        _ => ("", $"{letter}{(layout == NaskahLayout.KetikRomawi ? ")" : ".")}\t", text),
    };

    private static string Style(string style) => $"""<w:pStyle w:val="{style}"/>""";

    private static string Direct(int numId, int level) => $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numId}"/></w:numPr>""";

    private static string Roman(int number)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        string[] tens = ["", "X", "XX", "XXX"];
        return tens[number / 10] + ones[number % 10];
    }
}
