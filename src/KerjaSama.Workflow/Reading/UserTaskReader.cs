using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads a user task with our extensions.</summary>
internal static class UserTaskReader
{
    private static readonly string[] Attributes =
    [
        "peran", "jabatan", "subUnit", "pelaksana", "tahap", "tenggatHari", "tindakan", "perkiraan", "kelengkapan", "waktu", "output",
    ];

    public static UserTask Read(XElement element, IReadOnlyList<string> lanePeran, ProblemList problems)
    {
        ExtensionReader.CheckKnown(element, problems, Attributes, ["hasil", "isian"]);
        var hasil = ReadHasil(element, problems);
        return new UserTask(element.Id(), element.Name(), element.Line())
        {
            Peran = ReadPeran(element, lanePeran, problems),
            Jabatan = Own(element, "jabatan"),
            SubUnit = Own(element, "subUnit"),
            Pelaksana = Own(element, "pelaksana"),
            Tahap = Own(element, "tahap"),
            TenggatHari = ExtensionReader.Integer(element, BpmnXml.KerjaSama + "tenggatHari", element.Id(), problems),
            Tindakan = Own(element, "tindakan"),
            Perkiraan = Own(element, "perkiraan"),
            Kelengkapan = Own(element, "kelengkapan"),
            Waktu = Own(element, "waktu"),
            Output = Own(element, "output"),
            Hasil = hasil,
            Isian = IsianReader.Read(element, hasil, problems),
        };
    }

    private static string? Own(XElement element, string attribute) => element.Text(BpmnXml.KerjaSama + attribute);

    private static IReadOnlyList<string> ReadPeran(XElement element, IReadOnlyList<string> lane, ProblemList problems)
    {
        var own = BpmnXml.Words(Own(element, "peran"));
        if (own.Count == 0 && lane.Count == 0)
        {
            problems.Add(element, $"Tugas '{element.Name()}' tidak memiliki peran.", "Letakkan tugas di lane yang memiliki kerjasama:peran.");
        }
        else if (own.Count > 0 && lane.Count > 0 && !own.ToHashSet().SetEquals(lane))
        {
            problems.Add(
                element,
                $"Peran tugas '{string.Join(' ', own)}' berbeda dari peran lane-nya '{string.Join(' ', lane)}'.",
                "Pindahkan tugas ke lane yang benar, atau hapus kerjasama:peran pada tugas.");
        }

        return lane.Count > 0 ? lane : own;
    }

    private static List<Hasil> ReadHasil(XElement element, ProblemList problems)
    {
        var hasil = new List<Hasil>();
        foreach (var declared in ExtensionReader.Of(element, "hasil"))
        {
            var (nilai, label) = (declared.Text("nilai"), declared.Text("label"));
            if (nilai is null || label is null)
            {
                problems.Add(declared.Line(), element.Id(), "kerjasama:hasil harus memiliki nilai dan label.", "Tulis misalnya <kerjasama:hasil nilai=\"lanjut\" label=\"Lanjut\"/>.");
            }
            else if (hasil.Exists(known => known.Nilai == nilai))
            {
                problems.Add(declared.Line(), element.Id(), $"Hasil '{nilai}' ditulis dua kali.", "Hapus salah satu.");
            }
            else
            {
                hasil.Add(new Hasil(nilai, label));
            }
        }

        return hasil.Count > 0 ? hasil : [Hasil.Selesai];
    }
}
