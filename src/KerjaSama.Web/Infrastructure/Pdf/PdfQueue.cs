using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Pdf;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Pdf;

/// <summary>Makes the PDFs that wait: the tracked changes of a copy accepted, converted by LibreOffice, stored under its own hash.</summary>
internal sealed partial class PdfQueue(IServiceScopeFactory scopes, IBlobStore blobs, PdfConverter converter, OfficeClock clock, ILogger<PdfQueue> logger)
    : LeasedQueue<PdfRendition>(scopes, clock)
{
    /// <summary>A document that fails twice fails always; somebody who asks again later has it tried again.</summary>
    public const int MaxPercobaan = 2;
    private const string Gagal = "Dokumen tidak dapat dijadikan PDF sekarang. Coba lagi nanti, atau unduh dokumen Word-nya.";

    /// <summary>Longer than the converter's own limit and the way from and to the store.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    protected override LeaseColumns Columns { get; } = new(nameof(PdfRendition.Id), nameof(PdfRendition.DueAt), nameof(PdfRendition.LeasedUntil), nameof(PdfRendition.Attempts));

    protected override int MaxAttempts => MaxPercobaan;

    protected override TimeSpan LeaseTime => Lease;

    protected override IQueryable<PdfRendition> Waiting(KerjaSamaDbContext db) => db.PdfRendition.Where(r => r.Status == PdfStatus.Waiting);

    protected override async Task<bool> WorkAsync(IServiceProvider services, Lease lease, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<KerjaSamaDbContext>();
        var sumber = await db.PdfRendition.Where(r => r.Id == lease.Id).Select(r => r.SourceSha256).SingleAsync(cancellationToken);
        var pdf = await BuatAsync(sumber, cancellationToken);
        await SettleAsync(db, lease, s => s.SetProperty(r => r.Status, PdfStatus.Done).SetProperty(r => r.PdfSha256, pdf.Sha256)
            .SetProperty(r => r.EndedAt, Clock.GetUtcNow()).SetProperty(r => r.Message, (string?)null), cancellationToken);
        Log.Made(logger, lease.Id);
        return true;
    }

    protected override Task FailAsync(IServiceProvider services, Lease lease, Exception exception, bool last, CancellationToken cancellationToken)
    {
        Log.Failed(logger, lease.Id, lease.Attempt, (exception as PdfException)?.Detail ?? exception.Message);
        var db = services.GetRequiredService<KerjaSamaDbContext>();
        var pesan = exception is PdfException pdf ? pdf.Message : Gagal;
        return last || exception is PdfException { Kode: "pdf.gagal" } or DamagedBlobException
            ? SettleAsync(db, lease, s => s.SetProperty(r => r.Status, PdfStatus.Failed).SetProperty(r => r.EndedAt, Clock.GetUtcNow()).SetProperty(r => r.Message, pesan), cancellationToken)
            : RetryAsync(db, lease, Clock.GetUtcNow() + Backoff.WithJitter(lease.Attempt), s => s.SetProperty(r => r.Message, pesan), cancellationToken);
    }

    private async Task<BlobInfo> BuatAsync(string sumber, CancellationToken cancellationToken)
    {
        await using var docx = Aside();
        await using (var isi = await blobs.OpenAsync(sumber, cancellationToken) ?? throw new PdfException("pdf.gagal", "Dokumennya sudah tidak tersimpan."))
        {
            await isi.CopyToAsync(docx, cancellationToken);
        }

        docx.Position = 0;
        TrackedChanges.Accept(docx);
        await using var pdf = Aside();
        await converter.ConvertAsync(docx, ".docx", pdf, cancellationToken);
        pdf.Position = 0;
        return await blobs.SaveAsync(pdf, cancellationToken);
    }

    /// <summary>A file of its own, gone when closed.</summary>
    private static FileStream Aside() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "PDF {RenditionId} made.")]
        public static partial void Made(ILogger logger, Guid renditionId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "PDF {RenditionId} failed at try {Try}: {Fault}")]
        public static partial void Failed(ILogger logger, Guid renditionId, int @try, string fault);
    }
}

/// <summary>One worker per process; without LibreOffice it leaves the work to another node.</summary>
internal sealed class PdfWorker(PdfQueue queue, PdfConverter converter, ILogger<PdfWorker> logger) : PollingWorker(logger)
{
    protected override async Task RunDueAsync(CancellationToken stoppingToken)
    {
        if (converter.IsAvailable)
        {
            await queue.RunDueAsync(stoppingToken);
        }
    }
}
