using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads the form fields of a user task.</summary>
internal static class IsianReader
{
    public static IReadOnlyList<Isian> Read(XElement task, IReadOnlyList<Hasil> hasil, ProblemList problems)
    {
        var fields = new List<Isian>();
        foreach (var element in ExtensionReader.Of(task, "isian"))
        {
            if (ReadOne(element, task, problems) is not { } isian)
            {
                continue;
            }

            if (fields.Exists(known => known.Nama == isian.Nama))
            {
                Add($"Isian '{isian.Nama}' ditulis dua kali pada tugas ini.", "Hapus salah satu.");
            }

            foreach (var unknown in isian.UntukHasil.Where(kode => hasil.All(known => known.Nilai != kode)))
            {
                Add($"untukHasil '{unknown}' pada isian '{isian.Nama}' bukan hasil tugas ini.", $"Pilih dari: {string.Join(", ", hasil.Select(known => known.Nilai))}.");
            }

            fields.Add(isian);

            void Add(string message, string mend) => problems.Add(element.Line(), task.Id(), message, mend);
        }

        return fields;
    }

    private static Isian? ReadOne(XElement element, XElement task, ProblemList problems)
    {
        var (nama, label, kode) = (element.Text("nama"), element.Text("label"), element.Text("tipe"));
        if (nama is null || label is null || !BpmnXml.IsName(nama))
        {
            Add("kerjasama:isian harus memiliki label dan nama camelCase.", "Tulis misalnya <kerjasama:isian nama=\"alasan\" label=\"Alasan\" tipe=\"paragraf\"/>.");
            return null;
        }

        if (kode is null || TipeIsianCode.Parse(kode) is not { } tipe)
        {
            Add($"Tipe '{kode}' pada isian '{nama}' tidak dikenal.", $"Pilih dari: {string.Join(", ", TipeIsianCode.Semua)}.");
            return null;
        }

        var isian = new Isian(
            nama,
            label,
            tipe,
            ExtensionReader.Flag(element, "wajib", task.Id(), problems),
            element.Text("contoh"),
            ExtensionReader.Integer(element, "maks", task.Id(), problems),
            Min(element, nama, task, problems),
            ReadPilihan(element, task, problems),
            BpmnXml.Words(element.Text("untukHasil")),
            element.Text("bantuan"))
        {
            Sejak = element.Text("sejak"),
            Sampai = element.Text("sampai"),
            JenisDokumen = element.Text("jenisDokumen"),
        };
        IsianRule.Check(isian, Add);
        return isian;

        void Add(string message, string mend) => problems.Add(element.Line(), task.Id(), message, mend);
    }

    private static decimal? Min(XElement element, string nama, XElement task, ProblemList problems)
    {
        var text = element.Text("min");
        if (text is null)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var min))
        {
            return min;
        }

        problems.Add(element.Line(), task.Id(), $"min=\"{text}\" pada isian '{nama}' bukan angka.", "Tulis angka, misalnya 0 atau 0.5.");
        return null;
    }

    private static List<Pilihan> ReadPilihan(XElement element, XElement task, ProblemList problems)
    {
        var choices = new List<Pilihan>();
        foreach (var choice in element.Elements(BpmnXml.KerjaSama + "pilihan"))
        {
            if (choice.Text("nilai") is { } nilai && choice.Text("label") is { } label && !choices.Exists(known => known.Nilai == nilai))
            {
                choices.Add(new Pilihan(nilai, label));
            }
            else
            {
                problems.Add(choice.Line(), task.Id(), "kerjasama:pilihan harus memiliki nilai (sekali saja) dan label.", "Tulis misalnya <kerjasama:pilihan nilai=\"a\" label=\"A\"/>.");
            }
        }

        return choices;
    }
}
