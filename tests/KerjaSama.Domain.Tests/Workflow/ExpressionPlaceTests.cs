using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>What is wrong in an expression is shown at its line and column in the file, however the expression is written there.</summary>
public sealed class ExpressionPlaceTests
{
    [Theory]
    [InlineData("<bpmn:conditionExpression>@ > 5</bpmn:conditionExpression>")]
    [InlineData("<bpmn:conditionExpression>\n      periksa = \"a\"\n      or @ > 5\n    </bpmn:conditionExpression>")]
    [InlineData("<bpmn:conditionExpression>periksa = &quot;a&#34; &#x6F;r @ &gt; 5</bpmn:conditionExpression>")]
    [InlineData("<bpmn:conditionExpression>periksa = \"a\"\n or <![CDATA[@ > 5]]></bpmn:conditionExpression>")]
    [InlineData("<bpmn:conditionExpression>periksa = \"a\" <!-- atau --> or @ > 5</bpmn:conditionExpression>")]
    public void An_unknown_variable_is_shown_where_it_stands(string condition)
    {
        const string unknown = "tidakAda";
        var text = Xml(condition.Replace("@", unknown, StringComparison.Ordinal));
        var (line, column) = Place(text, unknown);
        var definition = BpmnReader.Read(text, "uji.bpmn").Definition!;

        var problem = Assert.Single(DefinitionChecker.Check(definition, new Dictionary<string, ProcessDefinition>()));
        Assert.Equal(line, problem.Line);
        Assert.Contains($"salah pada kolom {column}, ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'tidakAda' yang tidak dikenal", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_grammar_is_shown_where_it_stands()
    {
        var text = Xml("<bpmn:conditionExpression>\n  periksa &gt;= 1 &amp;&amp; true</bpmn:conditionExpression>");
        var (line, column) = Place(text, "&amp;&amp;");

        var problem = Assert.Single(BpmnReader.Read(text, "uji.bpmn").Problems);
        Assert.Equal((line, true), (problem.Line, problem.Message.Contains($"kolom {column}, ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_expression_in_an_attribute_is_shown_where_it_stands()
    {
        var text = AlurText.Xml("mulai start\n<bpmn:userTask id=\"a\" kerjasama:peran=\"analis\"><bpmn:multiInstanceLoopCharacteristics @/></bpmn:userTask>\nselesai end\nmulai -> a -> selesai")
            .Replace("@", "\n   kerjasama:koleksi = '&quot;x&quot; + salahKetik' ", StringComparison.Ordinal);
        var (line, column) = Place(text, "salahKetik");

        var problem = Assert.Single(DefinitionChecker.Check(BpmnReader.Read(text, "uji.bpmn").Definition!, new Dictionary<string, ProcessDefinition>()));
        Assert.Equal((line, true), (problem.Line, problem.Message.Contains($"kolom {column}, ", StringComparison.Ordinal)));
    }

    private static string Xml(string condition) => AlurText.Xml($"""
        mulai start
        periksa user a b
        pilih xor
        selesai end
        lain end
        mulai -> periksa -> pilih
        pilih -> lain : default
        """).Replace("</bpmn:process>", $"<bpmn:sequenceFlow id=\"k\" sourceRef=\"pilih\" targetRef=\"selesai\">{condition}</bpmn:sequenceFlow></bpmn:process>", StringComparison.Ordinal);

    private static (int Line, int Column) Place(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return (text[..at].Count(c => c == '\n') + 1, at - (text.LastIndexOf('\n', at) + 1) + 1);
    }
}
