using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>The plain text of a message, from the HTML that its component wrote (see <see cref="PesanComponent"/> for the elements).</summary>
internal static class PesanText
{
    /// <returns>Subject (the <c>h1</c>) and text.</returns>
    public static (string Subjek, string Teks) From(string html, KantorPesan kantor)
    {
        // what people typed may hold characters that XML does not allow
        using var reader = XmlReader.Create(new StringReader($"<pesan>{html}</pesan>"), new XmlReaderSettings { CheckCharacters = false });
        var badan = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        var teks = new StringBuilder();
        foreach (var bagian in badan.Elements().Where(e => e.Name != "h1"))
        {
            switch (bagian.Name.LocalName)
            {
                case "ul":
                    teks.AppendJoin('\n', bagian.Elements("li").Select(li => "- " + Rapi(li.Value))).Append("\n\n");
                    break;
                case "blockquote":
                    teks.AppendJoin('\n', bagian.Value.Trim().Split('\n').Select(baris => "> " + Rapi(baris))).Append("\n\n");
                    break;
                default:
                    teks.Append(Paragraf(bagian)).Append("\n\n");
                    break;
            }
        }

        teks.AppendJoin('\n', new[] { $"{kantor.NamaBagian}, {kantor.NamaSetda}", kantor.Alamat, kantor.Telepon, kantor.Surel }.OfType<string>()).Append('\n');
        return (Rapi(badan.Element("h1")!.Value), teks.ToString());
    }

    // A link stands alone on its line, so that no program breaks it.
    private static string Paragraf(XElement p) => p.Elements("a").FirstOrDefault() is { } tautan
        ? $"{Rapi(tautan.Value)}:\n{tautan.Attribute("href")!.Value}"
        : Rapi(p.Value);

    private static string Rapi(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
