using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>What a file turned out to be.</summary>
internal enum SimpulanBerkas
{
    /// <summary>Byte by byte a file of the register, its signatures (if any) intact.</summary>
    Terdaftar = 1,

    /// <summary>A file of the register whose signatures are not in order: the register itself took it so.</summary>
    TerdaftarBermasalah = 2,

    /// <summary>Changed or broken after it was signed.</summary>
    Diubah = 3,

    /// <summary>Not a file of the register; its signatures are intact.</summary>
    TidakTerdaftarUtuh = 4,

    /// <summary>Not a file of the register, and nothing vouches for it.</summary>
    TidakTerdaftar = 5,
}

/// <summary>The answer about a file that somebody brought; the file itself is not kept.</summary>
/// <param name="Naskah">The naskah that it belongs to; several when the register holds the same file at several.</param>
/// <param name="Asal">Where it was changed: the naskah whose file stands unchanged at its beginning.</param>
/// <param name="TandaTangan">Null when it is no PDF.</param>
internal sealed record HasilVerifikasi(
    string NamaBerkas, long Ukuran, string Sha256, IReadOnlyList<NaskahTercatat> Naskah, IReadOnlyList<NaskahTercatat> Asal, PdfSignatureReport? TandaTangan)
{
    public SimpulanBerkas Simpulan => (Naskah.Count > 0, TandaTangan?.Verdict) switch
    {
        (true, null or PdfSignatureVerdict.Valid or PdfSignatureVerdict.UnknownChain or PdfSignatureVerdict.NotChecked) => SimpulanBerkas.Terdaftar,
        (true, _) => SimpulanBerkas.TerdaftarBermasalah,
        (false, PdfSignatureVerdict.ChangedAfterwards or PdfSignatureVerdict.Invalid) => SimpulanBerkas.Diubah,
        (false, _) when Asal.Count > 0 => SimpulanBerkas.Diubah,
        (false, PdfSignatureVerdict.Valid or PdfSignatureVerdict.UnknownChain) => SimpulanBerkas.TidakTerdaftarUtuh,
        (false, _) => SimpulanBerkas.TidakTerdaftar,
    };
}
