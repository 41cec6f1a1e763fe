using System.Collections.Concurrent;
using System.Diagnostics;

namespace KerjaSama.Documents.Pdf;

/// <summary>
/// Makes a PDF of a .docx or .xlsx by LibreOffice, where it is installed. One instance per process; it is safe to share, and
/// disposing it removes its profiles.
/// </summary>
public sealed class PdfConverter : IDisposable
{
    /// <summary>What an administrator has to install, in Indonesian, for the place where the PDF button would be.</summary>
    public const string InstallHint =
        "PDF memerlukan LibreOffice di server. Pasang dengan \"apt-get install libreoffice-writer-nogui fonts-liberation\" (Debian, Ubuntu) atau dari libreoffice.org (Windows), lalu mulai ulang aplikasi.";

    private readonly PdfOptions _options;
    private readonly string? _soffice;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kerjasama-pdf-" + Guid.NewGuid().ToString("N"));
    private readonly ConcurrentBag<string> _profiles;
    private readonly SemaphoreSlim _free;

    /// <summary>Looks for LibreOffice once; nothing is started.</summary>
    public PdfConverter(PdfOptions? options = null)
    {
        _options = options ?? new PdfOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Workers, 1, nameof(options));

        _soffice = SofficeLocator.Find(_options.SofficePath);
        _profiles = [.. Enumerable.Range(1, _options.Workers).Select(n => Path.Combine(_folder, $"profil{n}"))];
        _free = new SemaphoreSlim(_options.Workers);
    }

    /// <summary>Whether LibreOffice is there; where not, show <see cref="InstallHint"/> in the button's place.</summary>
    public bool IsAvailable => _soffice is not null;

    /// <summary>Converts <paramref name="document"/> and writes the PDF to <paramref name="pdf"/>; both stay open.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extension">What it is: <c>.docx</c> or <c>.xlsx</c>.</param>
    /// <param name="pdf">Written only when the conversion has succeeded.</param>
    /// <param name="cancellationToken">Ends LibreOffice too.</param>
    /// <exception cref="PdfException">LibreOffice is absent, took too long, or refused the document.</exception>
    public async Task ConvertAsync(Stream document, string extension, Stream pdf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pdf);
        if (extension is not (".docx" or ".xlsx"))
        {
            throw new ArgumentException("Only .docx and .xlsx become PDF.", nameof(extension));
        }

        if (_soffice is null)
        {
            throw new PdfException("pdf.tidak-tersedia", InstallHint);
        }

        await _free.WaitAsync(cancellationToken);
        var profile = _profiles.TryTake(out var taken) ? taken : throw new InvalidOperationException("More conversions than profiles.");
        var work = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            await ConvertInAsync(_soffice, work, profile, document, extension, pdf, cancellationToken);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
            _profiles.Add(profile);
            _free.Release();
        }
    }

    /// <summary>Removes the profiles.</summary>
    public void Dispose()
    {
        _free.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task ConvertInAsync(
        string soffice, string work, string profile, Stream document, string extension, Stream pdf, CancellationToken cancellationToken)
    {
        var source = Path.Combine(work, "dokumen" + extension);
        await using (var file = File.Create(source))
        {
            await document.CopyToAsync(file, cancellationToken);
        }

        var said = await RunAsync(soffice, work, profile, source, cancellationToken);
        var result = Path.Combine(work, "dokumen.pdf");
        if (!File.Exists(result))
        {
            throw new PdfException("pdf.gagal", "Dokumen tidak dapat dijadikan PDF. Buka dengan Word, simpan kembali, lalu coba lagi.", said);
        }

        await using var made = File.OpenRead(result);
        await made.CopyToAsync(pdf, cancellationToken);
    }

    private async Task<string> RunAsync(string soffice, string work, string profile, string source, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(soffice)
        {
            ArgumentList =
            {
                $"-env:UserInstallation={new Uri(profile)}", "--headless", "--norestore", "--nolockcheck",
                "--convert-to", "pdf", "--outdir", work, source,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = work,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return $"exit {process.ExitCode}: {await output}{await error}";
        }
        catch (OperationCanceledException)
        {
            // soffice is a script that starts the real program
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            throw new PdfException("pdf.terlalu-lama", "Pembuatan PDF terlalu lama dan dihentikan. Coba lagi, atau unduh .docx dan simpan sebagai PDF dari Word.");
        }
    }
}
