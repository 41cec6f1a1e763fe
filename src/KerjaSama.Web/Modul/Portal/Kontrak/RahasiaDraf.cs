using System.Security.Cryptography;
using System.Text;
using KerjaSama.Data;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>
/// The secret in the address of an unfinished form: the form's id, then an HMAC of it with the office's key. As with the tracking code
/// only its hash is stored, and it is computed again when the address is mailed (decisions.md 8).
/// </summary>
internal sealed class RahasiaDraf(KerjaSamaDbContext db)
{
    private const int IdPanjang = 32;
    private const int MacBytes = 20;
    private const int Panjang = IdPanjang + (MacBytes * 2);

    private byte[]? _kunci;

    public Task<string> BaruAsync(CancellationToken cancellationToken) => UntukAsync(Guid.CreateVersion7(), cancellationToken);

    public async Task<string> UntukAsync(Guid draf, CancellationToken cancellationToken)
    {
        _kunci ??= await db.OfficeSecret.Where(s => s.Nama == KodeLacak.SecretName).Select(s => s.Nilai).SingleAsync(cancellationToken);
        var mac = HMACSHA256.HashData(_kunci, Encoding.UTF8.GetBytes($"draf-portal|{draf:N}"));
        return $"{draf:N}{Convert.ToHexStringLower(mac.AsSpan(0, MacBytes))}";
    }

    /// <returns>The form's id; null when we did not make this secret.</returns>
    public async Task<Guid?> DrafAsync(string? rahasia, CancellationToken cancellationToken)
    {
        if (rahasia is not { Length: Panjang } || !Guid.TryParseExact(rahasia[..IdPanjang], "N", out var draf))
        {
            return null;
        }

        var milikKami = await UntukAsync(draf, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(rahasia), Encoding.ASCII.GetBytes(milikKami)) ? draf : null;
    }
}
