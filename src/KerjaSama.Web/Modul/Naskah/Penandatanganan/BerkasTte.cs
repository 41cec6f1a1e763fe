using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Pdf;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>The PDF that is signed next.</summary>
/// <param name="Draf">The draft in force, whose text it is.</param>
/// <param name="Dokumen">A PDF among the papers; null: the one that is made of the draft.</param>
/// <param name="Sha256">Null while it is being made, or cannot be.</param>
/// <param name="Keadaan">How far it is; null: nobody has asked for it yet.</param>
/// <param name="Pesan">Why it cannot be made.</param>
internal sealed record PdfTte(DokumenPermohonan Draf, DokumenPermohonan? Dokumen, string? Sha256, KeadaanPdf? Keadaan, string? Pesan);

/// <summary>
/// Which PDF is signed: the one that somebody has signed before; otherwise the one that the office brought for this draft; otherwise the one that is
/// made of it.
/// </summary>
internal sealed class BerkasTte(KerjaSamaDbContext db, PdfDokumen pdf)
{
    /// <summary>The PDF as it was signed last, if anybody has.</summary>
    public static DokumenPermohonan? Hasil(PermohonanKerjaSama permohonan, PenandatangananNaskah? rencana) =>
        rencana?.TteDokumenId is { } id ? permohonan.Dokumen.Single(d => d.Id == id) : null;

    /// <exception cref="AturanDilanggarException"><c>tte.draf-berubah</c>: what was signed is no longer the draft in force.</exception>
    public static void PastikanDrafBerlaku(PermohonanKerjaSama permohonan, DokumenPermohonan hasil) => Aturan.Pastikan(
        hasil.DasarId == DrafBerlaku.Dari(permohonan.Dokumen)?.Dokumen.Id, "tte.draf-berubah", "Drafnya berganti sesudah ada yang menandatangani secara elektronik. Mulai ulang tanda tangan elektroniknya.");

    /// <param name="permohonan">With its documents.</param>
    /// <returns>Null: there is no draft.</returns>
    /// <exception cref="AturanDilanggarException"><c>tte.draf-berubah</c>: what was signed is no longer the draft in force.</exception>
    public async Task<PdfTte?> CariAsync(PermohonanKerjaSama permohonan, PenandatangananNaskah? rencana, CancellationToken cancellationToken)
    {
        if (DrafBerlaku.Dari(permohonan.Dokumen)?.Dokumen is not { } draf)
        {
            return null;
        }

        if (Hasil(permohonan, rencana) is { } hasil)
        {
            PastikanDrafBerlaku(permohonan, hasil);
            return new(draf, hasil, hasil.Sha256, KeadaanPdf.Siap, null);
        }

        if (Terakhir(permohonan, JenisDokumenNaskah.SiapTte, d => d.DasarId == draf.Id) is { } siap)
        {
            return new(draf, siap, siap.Sha256, KeadaanPdf.Siap, null);
        }

        var jadi = await db.PdfRendition.AsNoTracking().SingleOrDefaultAsync(r => r.SourceSha256 == draf.Sha256, cancellationToken);
        return jadi is null
            ? new(draf, null, null, null, null)
            : new(draf, null, jadi.Status == PdfStatus.Done ? jadi.PdfSha256 : null, pdf.Keadaan(jadi.Status), jadi.Message);
    }

    /// <summary>Sees to it that the PDF of the draft is made.</summary>
    public Task MintaAsync(DokumenPermohonan draf, CancellationToken cancellationToken) => pdf.MintaAsync(draf.Sha256, cancellationToken);

    private static DokumenPermohonan? Terakhir(PermohonanKerjaSama permohonan, string jenis, Func<DokumenPermohonan, bool> yang) =>
        permohonan.Dokumen.Where(d => d.Jenis == jenis && yang(d)).OrderBy(d => d.DiunggahPada).ThenBy(d => d.Id).LastOrDefault();
}
