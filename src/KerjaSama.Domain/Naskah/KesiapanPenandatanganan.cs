using System.Globalization;

namespace KerjaSama.Domain.Naskah;

/// <summary>One thing that must be in order before a naskah is signed.</summary>
/// <param name="Kurang">What is missing; null: it is ready.</param>
public sealed record ButirKesiapan(string Nama, string? Kurang)
{
    public bool Siap => Kurang is null;
}

/// <summary>
/// What the signing day asks for (domain.md section 3.7). It informs and never stops anybody: paper is signed where people meet, and what must
/// not be signed is refused at the act itself.
/// </summary>
public static class KesiapanPenandatanganan
{
    /// <param name="rencana">Null: nothing is planned yet.</param>
    /// <param name="nomor">The number reserved for the naskah.</param>
    /// <param name="pihak">How many parties there are.</param>
    /// <param name="bolehDelegasi">The kind of naskah may be signed by somebody with a surat kuasa.</param>
    /// <returns>In the order in which a person would prepare it.</returns>
    public static IReadOnlyList<ButirKesiapan> Periksa(PenandatangananNaskah? rencana, string? nomor, int pihak, bool bolehDelegasi)
    {
        var butir = new List<ButirKesiapan>
        {
            new("Jadwal", rencana switch
            {
                null or { Tanggal: null } => "Tanggalnya belum ditetapkan.",
                { Tempat: null } => "Tempatnya belum ditetapkan.",
                { Cara: null } => "Cara tanda tangannya belum ditetapkan.",
                _ => null,
            }),
            new("Nomor naskah", nomor is null ? "Nomornya belum dipesan." : null),
            new("Penandatangan", Penandatangan(rencana, pihak, bolehDelegasi)),
            new("Kesiapan penandatangan", rencana is not { Penandatangan.Count: > 0 } ? "Penandatangannya belum ditetapkan."
                : Nama(rencana, p => p.SiapPada is null && p.DitandatanganiPada is null) is { Length: > 0 } belum ? $"Belum menyatakan siap: {belum}."
                : null),
        };
        if (rencana?.Cara != CaraTandaTangan.Elektronik)
        {
            butir.AddRange(Asli(rencana?.Asli ?? [], pihak));
        }

        return butir;
    }

    private static string? Penandatangan(PenandatangananNaskah? rencana, int pihak, bool bolehDelegasi)
    {
        var orang = rencana?.Penandatangan ?? [];
        return orang.Count < pihak || orang.Any(p => p.Nama is null || p.Jabatan is null) ? "Nama dan jabatan setiap pihak belum lengkap."
            : orang.FirstOrDefault(p => p is { PihakKami: true, Kewenangan: Kewenangan.Kuasa }) is not null && !bolehDelegasi ? "Naskah jenis ini hanya dapat ditandatangani kepala daerah."
            : Nama(rencana, p => p.Kewenangan == Kewenangan.Kuasa && (p.DasarNomor is null || p.DasarTanggal is null)) is { Length: > 0 } tanpa ? $"Surat kuasanya belum disebut: {tanpa}."
            : null;
    }

    private static IEnumerable<ButirKesiapan> Asli(IReadOnlyList<NaskahAsli> asli, int pihak)
    {
        yield return new("Naskah asli", asli.Count == 0 ? "Jumlah rangkapnya belum ditetapkan." : asli.Count < pihak ? string.Create(CultureInfo.InvariantCulture, $"{asli.Count} rangkap untuk {pihak} pihak.") : null);
        if (asli.Count == 0)
        {
            yield break;
        }

        yield return new("Penyimpan naskah asli", Rangkap(asli, a => a.Penyimpan is null));
        yield return new("Paraf basah", Rangkap(asli, a => !a.ParafBasah));
        yield return new("Meterai", Rangkap(asli, a => !a.Meterai));
        yield return new("Stempel", Rangkap(asli, a => !a.Stempel));
    }

    private static string? Rangkap(IReadOnlyList<NaskahAsli> asli, Func<NaskahAsli, bool> belum) =>
        asli.Where(belum).OrderBy(a => a.Nomor).Select(a => a.Nomor).ToList() is { Count: > 0 } nomor ? $"Belum pada rangkap {string.Join(", ", nomor)}." : null;

    private static string Nama(PenandatangananNaskah? rencana, Func<PenandatanganNaskah, bool> yang) =>
        string.Join(", ", (rencana?.Penandatangan ?? []).Where(yang).OrderBy(p => p.Urutan).Select(p => p.Nama ?? p.Pihak));
}
