using KerjaSama.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>A text as lines that a test can compare.</summary>
internal static class NaskahText
{
    public static string Of(IEnumerable<BagianNaskah> parts) => string.Join('\n', parts.SelectMany(Lines));

    public static string Of(MemoryStream docx) => Of(DocxTextReader.Read(docx).Bagian);

    private static IEnumerable<string> Lines(BagianNaskah part) =>
        part.Butir.Select(b => $"  {(b.Nomor is null ? "" : b.Nomor + " ")}{b.Teks.Replace("\n", " / ", StringComparison.Ordinal)}")
            .Prepend($"{part.Jenis}{(part.Nomor is null ? "" : " " + part.Nomor)}{(part.Bab is null ? "" : $" [{part.Bab}]")}{(part.Judul is null ? "" : ": " + part.Judul)}");
}
