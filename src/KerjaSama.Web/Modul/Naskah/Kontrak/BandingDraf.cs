using KerjaSama.Documents.Comparing;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>One side of a comparison.</summary>
/// <param name="Nomor">Of a version of the draft; null for an answer.</param>
internal sealed record SisiBanding(DokumenPermohonan Dokumen, string Sebutan, int? Nomor);

/// <summary>What <paramref name="Ke"/> says otherwise than <paramref name="Dari"/>. Model of <c>Draf/_BandingDraf</c>.</summary>
/// <param name="Beda">Null where one of the files has no text; <paramref name="Sebab"/> says why.</param>
internal sealed record BandingBacaan(SisiBanding Dari, SisiBanding Ke, Perbandingan? Beda, string? Sebab)
{
    /// <summary>What Word recorded in the newer file, apart from what the texts say; null where it has no text.</summary>
    public Documents.Texts.TeksNaskah? CatatanWord { get; init; }

    /// <summary>The parts in order; neighbours of which nothing is to be shown, or a new number only, come as one group.</summary>
    public static IEnumerable<IReadOnlyList<PerbandinganBagian>> Kelompok(IEnumerable<PerbandinganBagian> bagian)
    {
        var ringkas = new List<PerbandinganBagian>();
        foreach (var b in bagian)
        {
            if (Ringkas(b))
            {
                ringkas.Add(b);
                continue;
            }

            if (ringkas.Count > 0)
            {
                yield return ringkas;
                ringkas = [];
            }

            yield return [b];
        }

        if (ringkas.Count > 0)
        {
            yield return ringkas;
        }
    }

    /// <summary>One line is enough for it.</summary>
    public static bool Ringkas(PerbandinganBagian bagian) => bagian.JumlahPerubahan == 0;
}

/// <summary>Compares any two of the versions and answers that somebody may see.</summary>
internal sealed class BandingDraf(TeksBerkas teks)
{
    /// <param name="dari">Null: the version before the newest, or the only one.</param>
    /// <param name="ke">Null: the newest version.</param>
    /// <exception cref="TidakDitemukanException">One of them is not there, or not theirs.</exception>
    public async Task<BandingBacaan> BandingkanAsync(DrafBacaan draf, Guid? dari, Guid? ke, CancellationToken cancellationToken)
    {
        var terakhir = draf.Versi.TakeLast(2).Select(v => v.Dokumen.Id).ToList();
        var (lama, baru) = (Sisi(draf, dari ?? terakhir.FirstOrDefault()), Sisi(draf, ke ?? terakhir.LastOrDefault()));
        var terbacaLama = await teks.BacaAsync(lama.Dokumen.Sha256, lama.Dokumen.MediaType, cancellationToken);
        var terbacaBaru = await teks.BacaAsync(baru.Dokumen.Sha256, baru.Dokumen.MediaType, cancellationToken);
        return terbacaLama.Teks is { } a && terbacaBaru.Teks is { } b
            ? new(lama, baru, PembandingNaskah.Compare(a, b), null) { CatatanWord = b }
            : new(lama, baru, null, terbacaBaru.Sebab ?? terbacaLama.Sebab);
    }

    private static SisiBanding Sisi(DrafBacaan draf, Guid dokumen) =>
        draf.Versi.FirstOrDefault(v => v.Dokumen.Id == dokumen) is { } versi ? new(versi.Dokumen, $"versi {versi.Nomor}", versi.Nomor)
        : draf.Tanggapan.FirstOrDefault(t => t.Dokumen.Id == dokumen) is { } tanggapan ? new(tanggapan.Dokumen, $"tanggapan {tanggapan.Pihak.Label}: {tanggapan.Dokumen.Nama}", null)
        : throw new TidakDitemukanException("Versi draf");
}
