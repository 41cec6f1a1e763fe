using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Pdf;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Pdf;

/// <summary>How far the PDF is that somebody asked for.</summary>
internal enum KeadaanPdf
{
    Dibuat,
    Siap,
    Gagal,

    /// <summary>Neither made nor going to be made here: LibreOffice is not installed.</summary>
    TanpaLibreOffice,
}

/// <summary>What the page shows while a PDF is made (<c>Modul/Umum/TungguPdf.cshtml</c>).</summary>
/// <param name="Alamat">Of the PDF.</param>
/// <param name="AlamatTunggu">Of this page, which never turns into the file.</param>
/// <param name="AlamatAsli">Of the Word document.</param>
/// <param name="Pesan">Why it failed, or what is missing.</param>
internal sealed record TungguPdf(string Nama, KeadaanPdf Keadaan, string Alamat, string AlamatTunggu, string AlamatAsli, string? Pesan);

/// <summary>
/// The PDF of a document, at the document's own address with <c>sebagai=pdf</c>, so that whoever may have the one may have the other. Asked for
/// once per content; whoever asks meanwhile waits for the same.
/// </summary>
internal sealed class PdfDokumen(KerjaSamaDbContext db, PdfConverter converter, PelakuAccessor accessor, OfficeClock clock)
{
    private const string Sebagai = "sebagai";
    private const string Tunggu = "tunggu";
    private const string Pdf = "pdf";

    /// <summary>An address with much typed in it (an invitation) is not kept; its PDF is made all the same.</summary>
    private const int AlamatMaxLength = 300;

    /// <summary>A failed one that is asked for again after this is tried again.</summary>
    private static readonly TimeSpan CobaLagi = TimeSpan.FromMinutes(10);

    public static bool Diminta(HttpRequest request) => request.Query[Sebagai] == Pdf;

    /// <summary>Whether the waiting page was asked for, whatever the state.</summary>
    public static bool Menunggu(HttpRequest request) => request.Query.ContainsKey(Tunggu);

    /// <summary>Address of the PDF of the document at <paramref name="alamat"/>.</summary>
    public static string Alamat(string alamat) => QueryHelpers.AddQueryString(Asli(alamat), Sebagai, Pdf);

    /// <summary>Makes sure that the PDF is made, has been made, or that it is known why not.</summary>
    public async Task<PdfRendition> MintaAsync(string sha256, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await CariAsync(sha256, cancellationToken) is not { } ada)
        {
            return await BaruAsync(sha256, now, cancellationToken);
        }

        if (ada.Status == PdfStatus.Failed && ada.EndedAt + CobaLagi <= now)
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            await db.PdfRendition.Where(r => r.Id == ada.Id && r.Status == PdfStatus.Failed).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Status, PdfStatus.Waiting).SetProperty(r => r.Attempts, 0).SetProperty(r => r.DueAt, now).SetProperty(r => r.RequestedAt, now), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return (await CariAsync(sha256, cancellationToken))!;
        }

        return ada;
    }

    /// <summary>What the waiting page shows; who is signed in finds it again under "Pekerjaan saya".</summary>
    public async Task<TungguPdf> HalamanAsync(HttpRequest request, PdfRendition pdf, string nama, CancellationToken cancellationToken)
    {
        var asli = Asli(request.GetEncodedPathAndQuery());
        var alamat = Alamat(asli);
        if (await accessor.AmbilAsync(cancellationToken) is { PenggunaId: { } pengguna })
        {
            await CatatAsync(pengguna, pdf.Id, nama, alamat, cancellationToken);
        }

        var keadaan = Keadaan(pdf.Status);
        var pesan = keadaan switch { KeadaanPdf.Gagal => pdf.Message, KeadaanPdf.TanpaLibreOffice => PdfConverter.InstallHint, _ => null };
        return new(nama, keadaan, alamat, QueryHelpers.AddQueryString(alamat, Tunggu, "1"), asli, pesan);
    }

    public KeadaanPdf Keadaan(PdfStatus status) => status switch
    {
        PdfStatus.Done => KeadaanPdf.Siap,
        PdfStatus.Failed => KeadaanPdf.Gagal,
        PdfStatus.Waiting => converter.IsAvailable ? KeadaanPdf.Dibuat : KeadaanPdf.TanpaLibreOffice,
    };

    private Task<PdfRendition?> CariAsync(string sha256, CancellationToken cancellationToken) =>
        db.PdfRendition.AsNoTracking().SingleOrDefaultAsync(r => r.SourceSha256 == sha256, cancellationToken);

    private async Task<PdfRendition> BaruAsync(string sha256, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var baris = db.Add(new PdfRendition { SourceSha256 = sha256, RequestedAt = now, DueAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // somebody else asked at the same moment: it is made once
        }

        baris.State = EntityState.Detached;
        return (await CariAsync(sha256, cancellationToken))!;
    }

    private async Task CatatAsync(Guid pengguna, Guid rendition, string nama, string alamat, CancellationToken cancellationToken)
    {
        if (alamat.Length > AlamatMaxLength || await db.PdfRequest.AsNoTracking().AnyAsync(r => r.PenggunaId == pengguna && r.Alamat == alamat && r.RenditionId == rendition, cancellationToken))
        {
            return;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.PdfRequest.Where(r => r.PenggunaId == pengguna && r.Alamat == alamat).ExecuteDeleteAsync(cancellationToken);
        var baris = db.Add(new PdfRequest { PenggunaId = pengguna, RenditionId = rendition, Nama = nama, Alamat = alamat, DimintaPada = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // the same person in another window
        }

        baris.State = EntityState.Detached;
    }

    private static string Asli(string alamat)
    {
        var tanda = alamat.IndexOf('?', StringComparison.Ordinal);
        return tanda < 0
            ? alamat
            : QueryHelpers.AddQueryString(
                alamat[..tanda], QueryHelpers.ParseQuery(alamat[tanda..]).Where(q => q.Key is not (Sebagai or Tunggu)).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))));
    }
}
