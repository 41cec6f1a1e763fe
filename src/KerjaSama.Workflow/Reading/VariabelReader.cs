using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads declared variables: the inputs of a process, those of a subprocess, or what a message carries.</summary>
internal static class VariabelReader
{
    public static IReadOnlyList<Variabel> Read(XElement holder, ProblemList problems)
    {
        var inputs = new List<Variabel>();
        foreach (var element in ExtensionReader.Of(holder, "variabel"))
        {
            var (nama, kode, bawaan) = (element.Text("nama"), element.Text("tipe"), element.Text("bawaan"));
            if (nama is null || !BpmnXml.IsName(nama) || inputs.Exists(known => known.Nama == nama))
            {
                Add($"Nama variabel '{nama}' kosong, bukan camelCase, atau sudah dipakai.", "Beri nama camelCase yang belum dipakai.");
            }
            else if (kode is null || TipeIsianCode.Parse(kode) is not { } tipe)
            {
                Add($"Tipe '{kode}' pada variabel '{nama}' tidak dikenal.", $"Pilih dari: {string.Join(", ", TipeIsianCode.Semua)}.");
            }
            else if (ExtensionReader.Flag(element, "daftar", holder.Id(), problems))
            {
                var items = BpmnXml.Words(bawaan).Select(word => Parse(tipe, word)).ToList();
                if (items.Contains(null))
                {
                    Add($"Nilai bawaan '{bawaan}' pada variabel '{nama}' bukan daftar {kode}.", "Pisahkan isi daftar dengan spasi.");
                }

                inputs.Add(new Variabel(nama, tipe, bawaan is null ? ProcessValue.Null : ProcessValue.Of(items.OfType<ProcessValue>()), Daftar: true));
            }
            else if (Parse(tipe, bawaan) is not { } value)
            {
                Add($"Nilai bawaan '{bawaan}' pada variabel '{nama}' bukan {kode}.", "Sesuaikan bawaan dengan tipe.");
            }
            else
            {
                inputs.Add(new Variabel(nama, tipe, value));
            }

            void Add(string message, string mend) => problems.Add(element.Line(), holder.Id(), message, mend);
        }

        return inputs;
    }

    private static ProcessValue? Parse(TipeIsian tipe, string? text)
    {
        if (text is null)
        {
            return ProcessValue.Null;
        }

        return tipe switch
        {
            TipeIsian.Boolean => bool.TryParse(text, out var truth) ? ProcessValue.Of(truth) : null,
            TipeIsian.Angka => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? ProcessValue.Of(number) : null,
            TipeIsian.Tanggal => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? ProcessValue.Of(date) : null,
            TipeIsian.Teks or TipeIsian.Paragraf or TipeIsian.Pilihan or TipeIsian.Berkas or TipeIsian.Pengguna => ProcessValue.Of(text),
        };
    }
}
