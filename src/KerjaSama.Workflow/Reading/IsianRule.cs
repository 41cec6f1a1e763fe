using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>A field must make sense in itself; its example must be a value that would be accepted (docs: API, <c>contoh</c>).</summary>
internal static class IsianRule
{
    public static void Check(Isian isian, Action<string, string> add)
    {
        if (isian.Tipe == TipeIsian.Pilihan != isian.Pilihan.Count > 0)
        {
            add($"Isian '{isian.Nama}': kerjasama:pilihan harus ada pada tipe pilihan, dan hanya di sana.", "Tambahkan daftar pilihan, atau ubah tipe.");
        }

        foreach (var batas in new[] { isian.Sejak, isian.Sampai }.OfType<string>())
        {
            if (isian.Tipe != TipeIsian.Tanggal || (batas != Isian.AwalPerkara && ContohTanggal.Parse(batas, default) is null))
            {
                add($"Batas '{batas}' pada isian '{isian.Nama}' tidak dapat dipakai.", $"Pada tanggal saja: 2026-01-31, hari-ini, hari-ini+14, atau {Isian.AwalPerkara}.");
            }
        }

        if (isian.JenisDokumen is { } jenis && (isian.Tipe != TipeIsian.Berkas || !jenis.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            add($"jenisDokumen '{jenis}' pada isian '{isian.Nama}' tidak dapat dipakai.", "Pada tipe berkas saja; huruf kecil, angka, dan tanda hubung, misalnya berita-acara.");
        }

        if (isian.Contoh is { } contoh && !Accepts(isian, contoh))
        {
            add($"Contoh '{contoh}' pada isian '{isian.Nama}' bukan nilai yang diterima.", "Tulis contoh sesuai tipe, min, maks dan pilihan.");
        }
    }

    private static bool Accepts(Isian isian, string contoh) => isian.Tipe switch
    {
        TipeIsian.Teks or TipeIsian.Paragraf => contoh.Length <= (isian.Maks ?? int.MaxValue),
        TipeIsian.Tanggal => ContohTanggal.Parse(contoh, default) is not null,
        TipeIsian.Angka => decimal.TryParse(contoh, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var angka)
            && angka >= (isian.Min ?? decimal.MinValue) && angka <= (isian.Maks ?? decimal.MaxValue),
        TipeIsian.Boolean => contoh is "true" or "false",
        TipeIsian.Pilihan => isian.Pilihan.Any(pilihan => pilihan.Nilai == contoh),
        // ids of uploaded files and of users are made at run time: the API gives its own example
        TipeIsian.Berkas or TipeIsian.Pengguna => true,
    };
}
