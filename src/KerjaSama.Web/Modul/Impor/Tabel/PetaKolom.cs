using System.Text.Json;

namespace KerjaSama.Web.Modul.Impor.Tabel;

/// <summary>What a person says about an unusual file: <c>{"Judul kolom di berkas": "Nama kolom kami"}</c>.</summary>
internal static class PetaKolom
{
    /// <returns>Normalised header → our column.</returns>
    /// <exception cref="BerkasTidakTerbacaException">No JSON object of texts, or an unknown column of ours.</exception>
    public static IReadOnlyDictionary<string, KolomImpor> Parse(string? json, IReadOnlyList<KolomImpor> dikenal)
    {
        var hasil = new Dictionary<string, KolomImpor>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(json))
        {
            return hasil;
        }

        foreach (var (judul, nama) in Baca(json))
        {
            hasil[NamaKolom.Normal(judul)] = NamaKolom.Indeks(dikenal).GetValueOrDefault(NamaKolom.Normal(Pisah(nama)))
                ?? throw new BerkasTidakTerbacaException(Temuan.Galat(
                    0, judul, nama, $"Peta kolom menyebut \"{nama}\" yang tidak dikenal. Pilih salah satu dari: {string.Join(", ", dikenal.Select(k => k.Nama))}."));
        }

        return hasil;
    }

    private static Dictionary<string, string> Baca(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new BerkasTidakTerbacaException(Temuan.Galat(
                0, null, null, $"Peta kolom bukan objek JSON berisi teks (baris {exception.LineNumber + 1}). Contoh: {{\"No. Surat\": \"Nomor Naskah\"}}."));
        }
    }

    // nomorNaskah is understood as Nomor Naskah
    private static string Pisah(string nama) => string.Concat(nama.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(nama[i - 1]) ? $" {c}" : $"{c}"));
}
