using System.Text;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class HostileXmlTests
{
    [Theory]
    [InlineData("", "Berkas bukan XML yang benar")]
    [InlineData("bukan xml", "Berkas bukan XML yang benar")]
    [InlineData("<a><b></a>", "Berkas bukan XML yang benar")]
    [InlineData("<a x='1' x='2'/>", "Berkas bukan XML yang benar")]
    [InlineData("<a>&entitas;</a>", "Berkas bukan XML yang benar")]
    [InlineData("<html/>", "Akar berkas 'html' bukan 'definitions'")]
    [InlineData("<definitions/>", "Akar berkas 'definitions' bukan 'definitions' dari BPMN 2.0.")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "Berkas memuat DTD")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>", "Berkas memuat DTD")]
    public void Bad_text_is_a_problem_never_an_exception(string text, string message)
    {
        var result = BpmnReader.Read(Encoding.UTF8.GetBytes(text), "jahat.bpmn");

        Assert.Null(result.Definition);
        Assert.StartsWith(message, Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_limited()
    {
        var text = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.Contains("bertumpuk", Assert.Single(BpmnReader.Read(text, "dalam.bpmn").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_is_limited_while_reading_the_stream()
    {
        using var stream = new MemoryStream(new byte[3_000_000]);

        Assert.Contains("lebih besar", Assert.Single(BpmnReader.Read(stream, "besar.bpmn").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flood_of_attributes_is_refused()
    {
        var text = $"<a {string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"b{i}='1'"))}/>";

        Assert.Contains("atribut", Assert.Single(BpmnReader.Read(text, "banjir.bpmn").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flood_of_elements_is_refused()
        => Assert.Contains("bagian", Assert.Single(BpmnReader.Read("<a>" + string.Concat(Enumerable.Repeat("<b/>", 400_000)) + "</a>", "banjir.bpmn").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_process_of_thousands_of_steps_is_refused_soon()
    {
        var steps = string.Concat(Enumerable.Range(0, 9_000).Select(i => $"<bpmn:userTask id=\"t{i}\" kerjasama:peran=\"a\"><bpmn:incoming>tidakAda{i}</bpmn:incoming></bpmn:userTask>"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Contains("elemen", Assert.Single(BpmnReader.Read(AlurText.Wrap($"<bpmn:process id=\"besar\" isExecutable=\"true\">{steps}</bpmn:process>"), "besar.bpmn").Problems).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_process_at_the_limit_is_checked_soon()
    {
        var ids = Enumerable.Range(0, 1_400).Select(i => $"g{i}").ToList();
        var text = $"mulai start\nselesai end\n{string.Join('\n', ids.Select(id => id + " xor"))}\nmulai -> {string.Join(" -> ", ids)} -> selesai";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(AlurText.Check(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_condition_of_a_thousand_parentheses_is_refused()
        => Assert.Contains("terlalu dalam", Assert.Throws<KondisiException>(() => Kondisi.Parse(new string('(', 1_000))).Message, StringComparison.Ordinal);
}
