using System.Text;

namespace KerjaSama.Web.Modul.Impor.Tabel;

/// <summary>Column names as they can be compared: small letters and digits, one space between words.</summary>
internal static class NamaKolom
{
    public static string Normal(string teks)
    {
        var hasil = new StringBuilder(teks.Length);
        foreach (var huruf in teks)
        {
            if (char.IsLetterOrDigit(huruf))
            {
                hasil.Append(char.ToLowerInvariant(huruf));
            }
            else if (hasil.Length > 0 && hasil[^1] != ' ')
            {
                hasil.Append(' ');
            }
        }

        return hasil.ToString().TrimEnd().Replace("kerjasama", "kerja sama", StringComparison.Ordinal);
    }

    public static Dictionary<string, KolomImpor> Indeks(IReadOnlyList<KolomImpor> kolom)
    {
        var indeks = new Dictionary<string, KolomImpor>(StringComparer.Ordinal);
        foreach (var k in kolom)
        {
            indeks[Normal(k.Nama)] = k;
        }

        foreach (var (nama, k) in kolom.SelectMany(k => k.Sinonim.Select(s => (Normal(s), k))))
        {
            indeks.TryAdd(nama, k);
        }

        return indeks;
    }
}
