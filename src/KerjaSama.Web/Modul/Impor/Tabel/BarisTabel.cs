using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Modul.Impor.Tabel;

/// <summary>One data row, asked by our columns.</summary>
internal sealed class BarisTabel(TableRow baris, KepalaTabel kepala)
{
    private static readonly string[] GalatExcel = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "N/A", "NULL"];

    public int Nomor => baris.Number;

    public bool Ada(KolomImpor kolom) => kepala.Kolom.ContainsKey(kolom.Nama);

    public TableCell Sel(KolomImpor kolom) => kepala.Kolom.TryGetValue(kolom.Nama, out var tempat) ? baris[tempat] : TableCell.Empty;

    /// <summary>As typed, trimmed.</summary>
    public string Mentah(KolomImpor kolom) => Sel(kolom).Text.Trim();

    /// <summary>Null for nothing, a lone "-" and what Excel writes where a formula failed.</summary>
    public string? Isi(KolomImpor kolom) => Kosong(Mentah(kolom)) ? null : Mentah(kolom);

    public static bool Kosong(string teks) => teks.All(c => c is '-' or '–' or '—' or ';' || char.IsWhiteSpace(c)) || SelGalat(teks);

    /// <summary>Excel's word for a formula that failed.</summary>
    public static bool SelGalat(string teks) => GalatExcel.Contains(teks.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every cell as typed, under its header: what the history keeps of the row.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asli() => baris.Cells
        .Select((sel, i) => new KeyValuePair<string, string?>(kepala.Judul.ElementAtOrDefault(i) is { Length: > 0 } judul ? judul : $"Kolom {i + 1}", sel.Text.Trim()))
        .Where(p => p.Value!.Length > 0);

    /// <summary>A total under the table is no data.</summary>
    public bool Jumlah() => baris.Cells.FirstOrDefault(s => !string.IsNullOrWhiteSpace(s.Text)) is { } pertama
        && NamaKolom.Normal(pertama.Text) is "jumlah" or "total" or "jumlah total" or "jumlah seluruhnya"
        && baris.Cells.Count(s => !string.IsNullOrWhiteSpace(s.Text)) <= 3;
}
