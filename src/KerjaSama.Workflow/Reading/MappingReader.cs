using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads what goes into a called process and what comes back (<c>kerjasama:masukan</c>, <c>kerjasama:keluaran</c>).</summary>
internal static class MappingReader
{
    /// <summary>Null when there is none: all variables go.</summary>
    public static IReadOnlyList<VariableMapping>? Read(XElement call, string kind, BpmnDocument document, ProblemList problems)
    {
        var mappings = new List<VariableMapping>();
        var elements = ExtensionReader.Of(call, kind).ToList();
        foreach (var element in elements)
        {
            var nama = element.Text("nama");
            if (nama is null || !BpmnXml.IsName(nama) || element.Text("nilai") is null || mappings.Exists(known => known.Target == nama))
            {
                problems.Add(element.Line(), call.Id(), $"kerjasama:{kind} harus memiliki nama camelCase (sekali saja) dan nilai.", $"Tulis misalnya <kerjasama:{kind} nama=\"jenis\" nilai=\"jenisNaskah\"/>.");
            }
            else if (ExpressionReader.Read(element, "nilai", call.Id(), "Nilai", document, problems) is { } value)
            {
                mappings.Add(new VariableMapping(nama, value));
            }
        }

        return elements.Count == 0 ? null : mappings;
    }
}
