using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Templates;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>One template: its body on F4 paper (215 x 330 mm) and, where given, its footer.</summary>
internal sealed class Berkas(params OpenXmlElement[] isi)
{
    /// <summary>Width between the margins, in millimetres.</summary>
    public const double LebarTeks = 165;

    public OpenXmlElement[]? Kaki { get; init; }

    public void Save(string path)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();

            // a made-up id would differ at every run
            document.ChangeIdOfPart(main, "dokumen");
            main.AddNewPart<StyleDefinitionsPart>("gaya").Styles = Gaya.Semua();
            main.AddNewPart<NumberingDefinitionsPart>("penomoran").Numbering = Penomoran.Semua();
            main.AddNewPart<DocumentSettingsPart>("setelan").Settings = new Settings(new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode, Val = "15", Uri = "http://schemas.microsoft.com/office/word",
            }));
            if (isi.Any(e => e.OuterXml.Contains(Gambar.RelationshipId, StringComparison.Ordinal)))
            {
                main.AddImagePart(ImagePartType.Png, Gambar.RelationshipId).FeedData(new MemoryStream(Gambar.Kelabu()));
            }

            var section = new SectionProperties();
            if (Kaki is not null)
            {
                main.AddNewPart<FooterPart>("kaki").Footer = new Footer(Kaki);
                section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = "kaki" });
            }

            section.Append(
                new PageSize { Width = (uint)Mm(215), Height = (uint)Mm(330) },
                new PageMargin { Top = Mm(15), Bottom = Mm(20), Left = (uint)Mm(30), Right = (uint)Mm(20), Header = (uint)Mm(10), Footer = (uint)Mm(10), Gutter = 0 });
            main.Document = new Document(new Body([.. isi, section]));
        }

        using var file = File.Create(path);
        StablePackage.Write(package, file);
    }
}
