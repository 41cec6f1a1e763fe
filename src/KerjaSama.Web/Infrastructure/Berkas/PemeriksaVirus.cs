using KerjaSama.Documents.Uploads;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>Why the virus scanner does not let a file in.</summary>
internal sealed record PenolakanVirus(string Kode, string Pesan);

/// <summary>
/// Asks the virus scanner where one is configured (<c>KerjaSama:Antivirus</c>). One that is configured and gives no verdict lets nothing in.
/// </summary>
internal sealed partial class PemeriksaVirus(KerjaSamaOptions options, ILogger<PemeriksaVirus> logger)
{
    private readonly ClamdScanner? _scanner = options.Antivirus is { } clamd ? new(clamd) : null;

    public bool Terpasang => _scanner is not null;

    /// <param name="isi">Read from its beginning; left anywhere.</param>
    /// <returns>Null: let in.</returns>
    public async Task<PenolakanVirus?> PeriksaAsync(Stream isi, CancellationToken cancellationToken)
    {
        if (_scanner is null)
        {
            return null;
        }

        isi.Position = 0;
        try
        {
            if (await _scanner.FindVirusAsync(isi, cancellationToken) is not { } virus)
            {
                return null;
            }

            Log.Found(logger, virus);
            return new("unggahan.virus", $"Berkas mengandung program berbahaya ({virus}) dan tidak disimpan. Bersihkan perangkat Anda dengan antivirus, lalu unggah berkas yang bersih.");
        }
        catch (ScannerException exception)
        {
            Log.NoVerdict(logger, exception);
            return exception.TooLarge
                ? new("unggahan.pemeriksa-virus", "Berkas lebih besar daripada yang dapat diperiksa pemeriksa virus, sehingga belum dapat diterima. Perkecil berkas, atau hubungi kantor kami.")
                : new("unggahan.pemeriksa-virus", "Pemeriksa virus sedang tidak dapat dihubungi, sehingga berkas belum dapat diterima. Coba lagi beberapa menit lagi, atau hubungi kantor kami.");
        }
    }

    /// <returns>Null where none is configured.</returns>
    public async Task<bool?> TerjangkauAsync(CancellationToken cancellationToken) => _scanner is null ? null : await _scanner.AnswersAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An upload was refused: the scanner found {Virus}.")]
        public static partial void Found(ILogger logger, string virus);

        [LoggerMessage(Level = LogLevel.Error, Message = "An upload was refused: the virus scanner gave no verdict.")]
        public static partial void NoVerdict(ILogger logger, Exception exception);
    }
}
