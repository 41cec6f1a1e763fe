using System.Collections.Concurrent;
using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>What the signatures of stored PDFs say. A stored content never changes, so each is looked into once while the program runs.</summary>
internal sealed class TandaTanganBerkas(IBlobStore blobs, PdfTrust trust, LaporanTandaTangan laporan, OfficeClock clock)
{
    private const string Pdf = "application/pdf";

    /// <returns>Null when it is no PDF, carries no signature, or is not in the store.</returns>
    public async Task<PdfSignatureReport?> BacaAsync(string sha256, string mediaType, CancellationToken cancellationToken)
    {
        if (mediaType != Pdf)
        {
            return null;
        }

        if (!laporan.TryAmbil(sha256, out var ada))
        {
            ada = await PeriksaAsync(sha256, cancellationToken);
            if (ada is not null)
            {
                laporan.Simpan(sha256, ada);
            }
        }

        return ada is { Signatures.Count: > 0 } ? ada : null;
    }

    /// <summary>One line for the history: who, and what was found.</summary>
    public static string Ringkas(PdfSignatureReport laporan) => string.Join("; ", laporan.Signatures.Select(t => $"{t.Signer} ({t.Verdict.Label()})"));

    private async Task<PdfSignatureReport?> PeriksaAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var isi = await blobs.OpenAsync(sha256, cancellationToken);
        if (isi is null)
        {
            return null;
        }

        // the reader goes to and fro, which not every store's stream can
        await using var salinan = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await isi.CopyToAsync(salinan, cancellationToken);
        return PdfSignatureReader.Read(salinan, trust, clock.GetUtcNow());
    }
}

/// <summary>The reports that were made since the start, up to a number.</summary>
internal sealed class LaporanTandaTangan
{
    private const int Terbanyak = 500;
    private readonly ConcurrentDictionary<string, PdfSignatureReport> _laporan = new(StringComparer.Ordinal);

    public bool TryAmbil(string sha256, out PdfSignatureReport? laporan) => _laporan.TryGetValue(sha256, out laporan);

    public void Simpan(string sha256, PdfSignatureReport laporan)
    {
        if (_laporan.Count >= Terbanyak)
        {
            _laporan.Clear();
        }

        _laporan[sha256] = laporan;
    }
}
