using System.Diagnostics;
using System.Text;
using KerjaSama.Documents.Texts.PdfText;

namespace KerjaSama.Documents.Texts;

/// <summary>Reads the text of a PDF by <c>pdftotext</c> (poppler), where it is installed. One instance may be shared.</summary>
/// <param name="pdftotextPath">Path of the program; null looks in PATH and the usual places.</param>
/// <param name="timeout">After this the reading is ended; null: half a minute.</param>
public sealed class PdfTextReader(string? pdftotextPath = null, TimeSpan? timeout = null)
{
    /// <summary>What an administrator has to install, in Indonesian.</summary>
    public const string InstallHint =
        "Teks PDF dibaca dengan pdftotext. Pasang dengan \"apt-get install poppler-utils\" (Debian, Ubuntu) atau Poppler untuk Windows, lalu mulai ulang aplikasi. Sementara itu unggah berkas Word (.docx).";

    private const int MaxCharacters = 20_000_000;

    private static readonly string[] UsualPlaces =
        ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext", @"C:\Program Files\poppler\Library\bin\pdftotext.exe"];

    private readonly string? _program = ProgramLocator.Find(pdftotextPath, "pdftotext", UsualPlaces);
    private readonly TimeSpan _timeout = timeout ?? TimeSpan.FromSeconds(30);

    /// <summary>Whether pdftotext is there; where not, show <see cref="InstallHint"/>.</summary>
    public bool IsAvailable => _program is not null;

    /// <summary>
    /// Reads <paramref name="pdf"/>, which stays open. Headers, footers and page numbers are left out and lines joined to paragraphs; a scan
    /// has no text and says so by <see cref="TeksNaskah.AdaTeks"/>. Layout is guessed: a line may be placed otherwise than in the .docx.
    /// </summary>
    /// <exception cref="NaskahTextException">pdftotext is absent, took too long, or refused the file (also one locked by a password).</exception>
    public async Task<TeksNaskah> ReadAsync(Stream pdf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        if (_program is null)
        {
            throw new NaskahTextException("teks.pdf-tidak-tersedia", InstallHint);
        }

        var path = Path.Combine(Path.GetTempPath(), $"kerjasama-teks-{Guid.NewGuid():N}.pdf");
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                await pdf.CopyToAsync(file, cancellationToken);
            }

            var parsed = NaskahParser.Parse(PdfParagraphs.Read(await RunAsync(_program, path, cancellationToken)));
            return new TeksNaskah(parsed.Bagian, parsed.BagianAsing);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<string> RunAsync(string program, string path, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program)
        {
            ArgumentList = { "-layout", "-enc", "UTF-8", "-eol", "unix", path, "-" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await ReadAsync(process.StandardOutput, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0
                ? text
                : throw new NaskahTextException("teks.pdf-gagal", "Teks PDF ini tidak dapat dibaca: berkas rusak atau dikunci dengan sandi. Simpan ulang tanpa sandi, atau unggah berkas Word (.docx).", await error);
        }
        catch (Exception exception) when (exception is OperationCanceledException or NaskahTextException && !process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            throw exception as NaskahTextException
                ?? new NaskahTextException("teks.pdf-terlalu-lama", "Pembacaan teks PDF terlalu lama dan dihentikan. Unggah berkas Word (.docx) bila ada.");
        }
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Append(buffer, 0, read).Length > MaxCharacters)
            {
                throw new NaskahTextException("teks.terlalu-besar", "Teks PDF ini terlalu panjang untuk dibaca. Pisahkan lampirannya, lalu unggah kembali.");
            }
        }

        return text.ToString();
    }
}
