using System.Security.Cryptography;
using System.Text;
using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>
/// The applicant's secret: sixteen letters and digits from an HMAC over the request and the round, with the office's key. Only its SHA-256 is stored; the code
/// is computed again whenever it has to be shown to its owner (decisions.md 8).
/// </summary>
internal sealed class KodeLacak(KerjaSamaDbContext db)
{
    public const string SecretName = "kode-lacak";

    // without 0, 1, I, L, O, U: what people misread or misspell
    private const string Huruf = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Panjang = 16;

    private byte[]? _kunci;

    public Task<string> UntukAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        HitungAsync(permohonan.Id, permohonan.PutaranLacak, cancellationToken);

    /// <returns>Sixteen letters and digits.</returns>
    public async Task<string> HitungAsync(Guid permohonanId, int putaran, CancellationToken cancellationToken)
    {
        _kunci ??= await db.OfficeSecret.Where(s => s.Nama == SecretName).Select(s => s.Nilai).SingleAsync(cancellationToken);
        var mac = HMACSHA256.HashData(_kunci, Encoding.UTF8.GetBytes($"{permohonanId:N}|{putaran}"));
        return string.Concat(mac.Take(Panjang).Select(b => Huruf[b % Huruf.Length]));
    }

    /// <summary>What is stored and looked up; typing it in lower case, with spaces or dashes does not matter.</summary>
    public static string Hash(string kode) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rapi(kode))));

    /// <summary>The code as it stands in an address: its letters and digits, upper case.</summary>
    public static string Rapi(string kode) => string.Concat(kode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Whether a text that somebody typed could be a tracking code.</summary>
    public static bool Mirip(string teks) => Rapi(teks) is { Length: Panjang } rapi && rapi.All(Huruf.Contains);
}
