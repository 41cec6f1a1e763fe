using KerjaSama.Documents.Comparing;
using KerjaSama.Documents.Texts;
using KerjaSama.Web.Infrastructure.Dokumen;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Remarks follow their pasal from the version that they were made on to the one that is read, whatever its number is there.</summary>
internal sealed class LetakKomentar(TeksBerkas teks)
{
    /// <param name="versi">The version that is read.</param>
    /// <param name="terbaca">Its text; null where it has none: a remark is then known by the name of its part only.</param>
    public async Task<IReadOnlyList<UtasKomentar>> IkutiAsync(DrafBacaan draf, VersiDraf versi, TeksNaskah? terbaca, CancellationToken cancellationToken)
    {
        var beda = new Dictionary<int, Perbandingan?>();
        var hasil = new List<UtasKomentar>();
        foreach (var utas in draf.Komentar)
        {
            if (utas.Awal.Bagian is { } && utas.Versi != versi.Nomor && !beda.ContainsKey(utas.Versi))
            {
                beda[utas.Versi] = await BandingkanAsync(draf.Dengan(utas.Versi), terbaca, cancellationToken);
            }

            hasil.Add(utas with { Letak = Letak(utas, terbaca, beda.GetValueOrDefault(utas.Versi)) });
        }

        return hasil;
    }

    private async Task<Perbandingan?> BandingkanAsync(VersiDraf? asal, TeksNaskah? terbaca, CancellationToken cancellationToken) =>
        terbaca is not null && asal is not null && (await teks.BacaAsync(asal.Dokumen.Sha256, asal.Dokumen.MediaType, cancellationToken)).Teks is { } lama
            ? PembandingNaskah.Compare(lama, terbaca)
            : null;

    private static LetakUtas Letak(UtasKomentar utas, TeksNaskah? terbaca, Perbandingan? beda)
    {
        var (bagian, butir) = (utas.Awal.Bagian, utas.Awal.Butir);
        var asal = $"{bagian} {butir}".Trim();
        if (bagian is null)
        {
            return new(null, null);
        }

        if (beda is null)
        {
            return terbaca?.Bagian.Any(b => b.Sebutan == bagian) == true ? new(bagian, butir) : new(null, null, asal, Hilang: true);
        }

        if (beda.Bagian.FirstOrDefault(b => b.Lama?.Sebutan == bagian) is not { Baru: { } kini } padanan)
        {
            return new(null, null, asal, Hilang: true);
        }

        var butirKini = butir is null ? null : padanan.Butir.FirstOrDefault(b => b.LetakLama?.Sebutan == asal)?.LetakBaru is { } letak && letak.Sebutan.StartsWith(kini.Sebutan + " ", StringComparison.Ordinal)
            ? letak.Sebutan[(kini.Sebutan.Length + 1)..]
            : null;
        return new(kini.Sebutan, butirKini, (kini.Sebutan, butirKini) == (bagian, butir) ? null : asal);
    }
}
