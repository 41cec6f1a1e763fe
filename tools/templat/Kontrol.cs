using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Content controls around blocks and rows.</summary>
internal static class Kontrol
{
    public static SdtProperties Properties(string tag) => new(new SdtAlias { Val = tag }, new Tag { Val = tag });

    /// <summary>A field of one or more paragraphs.</summary>
    public static SdtBlock Isian(string style, string field) => Block(field, P(style, $"[{field}]"));

    public static SdtBlock Jika(string field, params OpenXmlElement[] content) => Block("jika:" + field, content);

    public static SdtBlock Kecuali(string field, params OpenXmlElement[] content) => Block("kecuali:" + field, content);

    public static SdtBlock Ulang(string group, params OpenXmlElement[] content) => Block("ulang:" + group, content);

    public static SdtRow UlangBaris(string group, params OpenXmlElement[] rows) => new(Properties("ulang:" + group), new SdtContentRow(rows));

    public static SdtRow JikaBaris(string field, params OpenXmlElement[] rows) => new(Properties("jika:" + field), new SdtContentRow(rows));

    private static SdtBlock Block(string tag, params OpenXmlElement[] content) => new(Properties(tag), new SdtContentBlock(content));
}
