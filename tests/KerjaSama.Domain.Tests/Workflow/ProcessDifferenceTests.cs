using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>What a newer version says otherwise, as an administrator reads it before carrying cases over.</summary>
public sealed class ProcessDifferenceTests
{
    private const string Before = """
        mulai start
        periksa user setuju tolak
        pilih xor
        susun user
        selesai end
        mulai -> periksa -> pilih
        pilih -> periksa : periksa = "tolak"
        pilih -> susun : default
        susun -> selesai
        """;

    [Fact]
    public void A_file_does_not_differ_from_itself_however_it_is_laid_out()
        => Assert.Empty(ProcessDifference.Between(AlurText.Define(Before), AlurText.Define("""<bpmn:textAnnotation id="catatan"><bpmn:text>Lebih bawah.</bpmn:text></bpmn:textAnnotation>""" + "\n" + Before)));

    [Fact]
    public void Steps_that_came_went_and_changed_are_told_with_what_they_say()
    {
        var after = Before.Replace("susun", "tulis", StringComparison.Ordinal).Replace("periksa user setuju tolak", "periksa user setuju tolak tunda", StringComparison.Ordinal)
            .Replace("periksa = \"tolak\"", "periksa in (\"tolak\", \"tunda\")", StringComparison.Ordinal);

        var changes = ProcessDifference.Between(AlurText.Define(Before), AlurText.Define(after));

        Assert.Equal([("periksa", ChangeKind.Changed), ("pilih", ChangeKind.Changed), ("tulis", ChangeKind.Added), ("susun", ChangeKind.Removed)], changes.Select(change => (change.Id, change.Kind)));
        var outcomes = Assert.Single(changes[0].Facts);
        Assert.Equal("Hasil", outcomes.Label);
        Assert.EndsWith("(tunda)", outcomes.After, StringComparison.Ordinal);
        Assert.Equal("periksa bila periksa = \"tolak\"\nsusun (selain itu)", Assert.Single(changes[1].Facts).Before);
        Assert.Contains(changes[2].Facts, fact => fact is { Label: "Berikutnya", Before: null, After: "selesai" });
    }

    [Theory]
    [InlineData("tenggat timer P3D", "tenggat timer P5D", "Menunggu", "P3D", "P5D")]
    [InlineData("hitung service", "hitung service *2", "Berulang untuk", null, "2")]
    public void Each_kind_of_element_tells_what_it_is_about(string before, string after, string label, string? old, string now)
    {
        var id = before.Split(' ')[0];

        var change = Assert.Single(ProcessDifference.Between(Define(before), Define(after)));

        Assert.Equal((id, label, old, now), (change.Id, Assert.Single(change.Facts).Label, change.Facts[0].Before, change.Facts[0].After));

        ProcessDefinition Define(string element) => AlurText.Define($"mulai start\n{element}\nselesai end\nmulai -> {id} -> selesai");
    }
}
