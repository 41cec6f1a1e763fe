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
    public void Other_encodings_are_refused()
        => Assert.Contains("UTF-8", Assert.Single(BpmnReader.Read([0xFF, 0xFE, 0x3C, 0x00], "utf16.bpmn").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_condition_of_a_thousand_parentheses_is_refused()
        => Assert.Contains("terlalu dalam", Assert.Throws<KondisiException>(() => Kondisi.Parse(new string('(', 1_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void Random_damage_to_a_good_file_never_throws()
    {
        var good = Encoding.UTF8.GetBytes(AlurText.Xml("mulai start\nperiksa user lanjut tolak\npilih xor\nselesai end\nmulai -> periksa -> pilih\npilih -> selesai : default\npilih -> periksa : periksa = \"tolak\""));
        var random = new Random(20260117);
        var refused = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = (byte[])good.Clone();
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            }

            var result = BpmnReader.Read(bytes, "rusak.bpmn");
            Assert.Equal(result.Definition is null, result.Problems.Count > 0);
            refused += result.Definition is null ? 1 : 0;
            if (result.Definition is { } definition)
            {
                Assert.NotNull(DefinitionChecker.Check(definition, new Dictionary<string, ProcessDefinition>()));
            }
        }

        Assert.InRange(refused, 1_000, 2_000);
    }
}
