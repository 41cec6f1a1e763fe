using System.Net;
using System.Text.Json;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>
/// Calls BSrE's e-sign client service v2: HTTP Basic, JSON, files in base64. Questions are asked again when the line drops; what has an
/// effect is sent once. Answers are read only as far as their shape is known, and never repeated.
/// </summary>
internal sealed partial class BsreClient(HttpClient http, ILogger<BsreClient> logger)
{
    /// <summary>How often a question is asked when the line drops.</summary>
    public const int Percobaan = 3;

    /// <exception cref="EsignException">No usable answer.</exception>
    public async Task<StatusSertifikat> StatusAsync(Nik nik, CancellationToken cancellationToken) =>
        StatusSertifikatText.Baca((await TanyaAsync<BsreStatus>("api/v2/user/check/status", new BsreUser(nik.Utuh), cancellationToken)).Status);

    /// <exception cref="EsignException">No usable answer.</exception>
    public Task<BsreVerification> VerifyAsync(byte[] pdf, CancellationToken cancellationToken) =>
        TanyaAsync<BsreVerification>("api/v2/verify/pdf", new BsreVerifyRequest(pdf), cancellationToken);

    /// <summary>Sends once: each call sends the signer a code.</summary>
    /// <exception cref="EsignException">Refused, or no usable answer.</exception>
    public async Task TotpAsync(Nik nik, CancellationToken cancellationToken)
    {
        try
        {
            using var jawaban = await http.PostAsJsonAsync("api/v2/sign/get/totp", new BsreUser(nik.Utuh), cancellationToken);
            if (!jawaban.IsSuccessStatusCode)
            {
                throw await PenolakanAsync(jawaban, kunci: null);
            }
        }
        catch (Exception exception) when (Terputus(exception, cancellationToken))
        {
            Log.Dropped(logger, "totp");
            throw EsignException.TidakTersambung();
        }
    }

    /// <summary>Sends once. What is not known to have failed is reported as not known.</summary>
    /// <exception cref="EsignException">Not signed, or not known.</exception>
    public async Task<byte[]> SignAsync(BsreSignRequest permintaan, KunciTandaTangan kunci)
    {
        try
        {
            using var jawaban = await http.PostAsJsonAsync("api/v2/sign/pdf", permintaan, CancellationToken.None);
            if (!jawaban.IsSuccessStatusCode)
            {
                throw await PenolakanAsync(jawaban, kunci);
            }

            return (await jawaban.Content.ReadFromJsonAsync<BsreSignResponse>(CancellationToken.None))?.File is [{ Length: > 0 } pdf, ..] ? pdf : throw EsignException.TidakDiketahui();
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            Log.Dropped(logger, "sign");
            throw EsignException.TidakTersambung();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException || Terputus(exception, CancellationToken.None))
        {
            Log.Unknown(logger);
            throw EsignException.TidakDiketahui();
        }
    }

    private async Task<T> TanyaAsync<T>(string alamat, object isi, CancellationToken cancellationToken)
    {
        for (var ke = 1; ; ke++)
        {
            try
            {
                using var jawaban = await http.PostAsJsonAsync(alamat, isi, cancellationToken);
                if (jawaban.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout && ke < Percobaan)
                {
                    continue;
                }

                if (!jawaban.IsSuccessStatusCode)
                {
                    throw await PenolakanAsync(jawaban, kunci: null);
                }

                return await jawaban.Content.ReadFromJsonAsync<T>(cancellationToken) ?? throw TakTerbaca();
            }
            catch (Exception exception) when (Terputus(exception, cancellationToken))
            {
                Log.Dropped(logger, alamat);
                if (ke == Percobaan)
                {
                    throw EsignException.TidakTersambung();
                }
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                throw TakTerbaca();
            }
        }
    }

    private async Task<EsignException> PenolakanAsync(HttpResponseMessage jawaban, KunciTandaTangan? kunci)
    {
        Log.Refused(logger, (int)jawaban.StatusCode);
        return jawaban.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new("tte.pengaturan", "Layanan tanda tangan menolak sambungan dari kantor ini. Hubungi administrator."),
            >= HttpStatusCode.InternalServerError when kunci is not null => EsignException.TidakDiketahui(),
            >= HttpStatusCode.InternalServerError => EsignException.TidakTersambung(),
            >= HttpStatusCode.BadRequest when kunci is not null && await MenyebutKunciAsync(jawaban) => EsignException.KunciSalah(kunci.AdalahTotp),
            >= HttpStatusCode.BadRequest => new("tte.ditolak", "Layanan tanda tangan menolak permintaan ini. Naskah belum ditandatangani; hubungi administrator bila berulang."),
            _ => TakTerbaca(),
        };
    }

    private static async Task<bool> MenyebutKunciAsync(HttpResponseMessage jawaban)
    {
        try
        {
            var galat = await jawaban.Content.ReadFromJsonAsync<BsreError>();
            return $"{galat?.Error} {galat?.Message}" is var kata && (kata.Contains("passphrase", StringComparison.OrdinalIgnoreCase) || kata.Contains("totp", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or HttpRequestException)
        {
            return false;
        }
    }

    private static bool Terputus(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static EsignException TakTerbaca() => new("tte.jawaban-tak-terbaca", "Jawaban layanan tanda tangan tidak terbaca. Hubungi administrator.");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "E-sign service: no answer to {Call}.")]
        public static partial void Dropped(ILogger logger, string call);

        [LoggerMessage(Level = LogLevel.Warning, Message = "E-sign service refused with {StatusCode}.")]
        public static partial void Refused(ILogger logger, int statusCode);

        [LoggerMessage(Level = LogLevel.Error, Message = "E-sign service: it is not known whether the document was signed.")]
        public static partial void Unknown(ILogger logger);
    }
}
