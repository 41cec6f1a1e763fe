using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads what the head of the SOP says: <c>kerjasama:sop bagian isi</c> on the process.</summary>
internal static class SopReader
{
    public static IReadOnlyList<IsiSop> Read(XElement process, ProblemList problems)
    {
        var entries = new List<IsiSop>();
        foreach (var element in ExtensionReader.Of(process, "sop"))
        {
            var (bagian, isi) = (element.Text("bagian"), element.Text("isi"));
            if (bagian is null || !IsiSop.DaftarBagian.Contains(bagian))
            {
                problems.Add(element.Line(), process.Id(), $"Bagian SOP '{bagian}' tidak dikenal.", $"Pilih dari: {string.Join(", ", IsiSop.DaftarBagian)}.");
            }
            else if (isi is null)
            {
                problems.Add(element.Line(), process.Id(), $"Bagian SOP '{bagian}' tidak berisi.", "Isi atribut isi, atau hapus elemennya.");
            }
            else
            {
                entries.Add(new IsiSop(bagian, isi));
            }
        }

        return entries;
    }
}
