using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>What the check of the draft in force says to the Kepala Bagian before the paraf. Model of <c>Draf/_PenghalangParaf</c>.</summary>
/// <param name="Kode">Of the permohonan.</param>
/// <param name="Versi">Number of the draft in force.</param>
/// <param name="Temuan">What stands in the way; empty: the paraf may be given.</param>
internal sealed record PenghalangParaf(string Kode, int Versi, IReadOnlyList<TemuanDraf> Temuan)
{
    /// <summary>The act of the step that is held back by them.</summary>
    public const string Tindakan = "paraf.kepala-bagian";

    private const int Disebut = 3;

    /// <summary>Why the paraf is refused, and where the findings are mended or answered for.</summary>
    public string Pesan
    {
        get
        {
            var daftar = string.Join(" ", Temuan.Take(Disebut).Select((t, i) => $"{i + 1}) {t.Tempat}: {t.Isi.Pesan}"));
            var sisa = Temuan.Count > Disebut ? $" Masih ada {Temuan.Count - Disebut} temuan lain." : "";
            return $"Draf versi {Versi} belum dapat diparaf: {Temuan.Count} temuan aturan masih menghalangi. {daftar}{sisa} Kembalikan untuk diperbaiki, atau kesampingkan temuan itu dengan alasan di tab Draf, versi {Versi}.";
        }
    }
}

/// <summary>Reads it for the page of the step.</summary>
internal sealed class PenghalangParafReader(TeksBerkas teks, PeriksaDraf periksa)
{
    /// <param name="permohonan">With its documents.</param>
    /// <returns>Null while there is no draft: a case that came on paper has none.</returns>
    public async Task<PenghalangParaf?> FindAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        DrafBerlaku.Dari(permohonan.Dokumen) is { } draf
            ? new(permohonan.Kode, draf.Versi, await periksa.PenghalangAsync(permohonan, (await teks.BacaAsync(draf.Dokumen.Sha256, draf.Dokumen.MediaType, cancellationToken)).Teks, cancellationToken))
            : null;
}
