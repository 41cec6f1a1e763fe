using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>
/// <c>Idempotency-Key</c> (decisions.md 23): per token, or per address on the portal, for 48 hours. Same body, same answer; another body
/// 409. The answer is stored in the act's own transaction, so a repeat after a crash finds either both or neither. The forms of the office that
/// make something new carry a key of their own (<c>_KunciFormulir</c>), so that a button pressed twice makes one.
/// </summary>
internal sealed class Idempotency(KerjaSamaDbContext db, DokumenSiap dokumenSiap, OfficeClock clock)
{
    public const string Tajuk = "Idempotency-Key";
    public const int KunciMaxLength = 120;
    private static readonly TimeSpan Berlaku = TimeSpan.FromHours(48);

    /// <param name="masukan">The request's body as read; its JSON is compared.</param>
    /// <param name="act">Does it, joining the transaction; its answer must serialise to JSON.</param>
    /// <returns>The answer, new or repeated.</returns>
    public Task<T> RunAsync<T>(HttpContext http, object masukan, Func<Task<T>> act, CancellationToken cancellationToken) => RunAsync(
        http.User.FindFirstValue(TokenAuthenticationHandler.TokenIdClaim) ?? $"alamat {http.Connection.RemoteIpAddress}",
        http.Request.Headers[Tajuk].ToString(), $"{http.Request.Method} {http.Request.Path}", masukan, act, cancellationToken);

    /// <summary>For a form of a signed-in person.</summary>
    /// <param name="kunci">The key that was drawn with the form.</param>
    /// <param name="formulir">Which form it is.</param>
    /// <inheritdoc cref="RunAsync{T}(HttpContext, object, Func{Task{T}}, CancellationToken)"/>
    public Task<T> RunFormAsync<T>(string? kunci, string formulir, object masukan, Pelaku pelaku, Func<Task<T>> act, CancellationToken cancellationToken) =>
        RunAsync($"pengguna {pelaku.PenggunaId:N}", kunci ?? "", formulir, masukan, act, cancellationToken);

    private async Task<T> RunAsync<T>(string pemilik, string kunci, string tujuan, object masukan, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        if (kunci.Length == 0)
        {
            return await act();
        }

        if (kunci.Length > KunciMaxLength)
        {
            throw new IsianTidakSahException(Tajuk, $"Paling banyak {KunciMaxLength} karakter.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tujuan}\n{JsonSerializer.Serialize(masukan, JsonSerializerOptions.Web)}")));
        try
        {
            return await dokumenSiap.JalankanAsync(() => OnceAsync(pemilik, kunci, hash, act, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // Somebody with the same key was quicker, and this one rolled back; any other unique key is not ours to explain.
            if (await FindAsync(pemilik, kunci, cancellationToken) is { } menang)
            {
                return Answer<T>(menang, hash);
            }

            throw;
        }
    }

    private async Task<T> OnceAsync<T>(string pemilik, string kunci, string hash, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await FindAsync(pemilik, kunci, cancellationToken) is { } ada)
        {
            if (ada.DibuatPada > clock.GetUtcNow() - Berlaku)
            {
                return Answer<T>(ada, hash);
            }

            db.Remove(ada);
            await db.SaveChangesAsync(cancellationToken);
        }

        // Taken before the act: whoever comes with the same key waits here for this transaction, not at the case that it has already changed.
        var catatan = new IdempotencyRecord
        {
            Pemilik = pemilik,
            Kunci = kunci,
            BodyHash = hash,
            StatusCode = StatusCodes.Status200OK,
            Response = "",
            DibuatPada = clock.GetUtcNow(),
        };
        db.Add(catatan);
        await db.SaveChangesAsync(cancellationToken);
        var jawaban = await act();
        catatan.Response = JsonSerializer.Serialize(jawaban, JsonSerializerOptions.Web);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return jawaban;
    }

    private Task<IdempotencyRecord?> FindAsync(string pemilik, string kunci, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return db.IdempotencyRecord.SingleOrDefaultAsync(r => r.Pemilik == pemilik && r.Kunci == kunci, cancellationToken);
    }

    private static T Answer<T>(IdempotencyRecord ada, string hash) => ada.BodyHash == hash
        ? JsonSerializer.Deserialize<T>(ada.Response, JsonSerializerOptions.Web)!
        : throw new AturanDilanggarException("idempotensi.isi-berbeda", "Kiriman ini sudah diterima sebelumnya dengan isi yang berbeda. Periksa dahulu hasilnya; untuk mengirim yang baru, kirim sekali lagi (API: dengan Idempotency-Key lain).");
}
