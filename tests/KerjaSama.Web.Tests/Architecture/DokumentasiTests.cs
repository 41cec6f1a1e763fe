using System.Text.RegularExpressions;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Tests.Ui;

namespace KerjaSama.Web.Tests.Architecture;

/// <summary>What the documents name is there: the files and headings they link to, the configuration keys, the kinds of messages.</summary>
public sealed partial class DokumentasiTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(SourceTree.Web, "..", ".."));

    [Fact]
    public void Every_relative_link_leads_to_a_file_and_its_heading()
    {
        var links = Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Root, "README.md"))
            .SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(m => (File: file, Target: m.Groups["target"].Value)))
            .Where(l => !l.Target.Contains("://", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(l => !Leads(l.File, l.Target)).Select(l => $"{Path.GetRelativePath(Root, l.File)}: {l.Target}"));
    }

    [Fact]
    public void Operasi_names_exactly_the_configuration_keys_that_are_read()
    {
        var read = SourceTree.Files(Path.Combine("Infrastructure", "Configuration"), "*.cs")
            .SelectMany(file => KeyRead().Matches(file.Text)).Select(m => KeyReader.Full(m.Groups["key"].Value)).Distinct().Order(StringComparer.Ordinal).ToList();
        var documented = KeyDocumented().Matches(File.ReadAllText(Path.Combine(Root, "docs", "operasi.md")))
            .Select(m => m.Groups["key"].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.NotEmpty(read);
        Assert.Equal(read, documented);
    }

    [Fact]
    public void Every_kind_of_message_stands_in_the_table_of_events()
    {
        var table = File.ReadAllText(Path.Combine(Root, "docs", "proses-peristiwa-surel.md"));

        Assert.NotEmpty(JenisPesan.Daftar);
        Assert.All(JenisPesan.Daftar, jenis => Assert.Contains($"`{jenis}`", table, StringComparison.Ordinal));
    }

    private static bool Leads(string from, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, parts[0]));
        return parts.Length == 1 ? File.Exists(file) || Directory.Exists(file) : File.Exists(file) && Headings(file).Contains(parts[1]);
    }

    /// <summary>Anchors as code hosts make them: lower case, punctuation gone, spaces to hyphens.</summary>
    private static IEnumerable<string> Headings(string file) =>
        Heading().Matches(File.ReadAllText(file)).Select(m => Punctuation().Replace(m.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\bkeys\.\w+\(""(?<key>[\w:]+)""")]
    private static partial Regex KeyRead();

    [GeneratedRegex(@"`(?<key>KerjaSama:[\w:]+)`")]
    private static partial Regex KeyDocumented();
}
