using System.Security.Cryptography;
using System.Text.Json;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using Microsoft.AspNetCore.DataProtection;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>A stored file that came with a form and that no row names yet.</summary>
/// <param name="Segel">What the form carries instead of the file.</param>
internal sealed record BerkasTertitip(string Segel, string Nama);

/// <summary>
/// Keeps the upload of a form that could not be carried out: inspected and stored, it goes back to the browser as a sealed text, because a
/// browser cannot fill a file field again. Only the same person can use it, for the same form, for a day; the sweep of contents that no
/// row names (<see cref="SapuBerkas"/>) waits longer.
/// </summary>
internal sealed class TitipanBerkas(IDataProtectionProvider protection, OfficeClock clock)
{
    public static readonly TimeSpan Berlaku = TimeSpan.FromDays(1);
    private const string Awalan = "titipan.";

    /// <param name="untuk">Name of the form.</param>
    public BerkasTertitip Titip(BerkasUnggahan berkas, string untuk, Pelaku pelaku) =>
        new(Awalan + Protector(untuk, pelaku).Protect(JsonSerializer.Serialize(new Isi(berkas, clock.GetUtcNow() + Berlaku))), berkas.Nama);

    /// <returns>Null when the text is no seal, has grown old, or is another person's or form's.</returns>
    public BerkasUnggahan? Ambil(string? segel, string untuk, Pelaku pelaku)
    {
        if (segel is null || !segel.StartsWith(Awalan, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var isi = JsonSerializer.Deserialize<Isi>(Protector(untuk, pelaku).Unprotect(segel[Awalan.Length..]))!;
            return isi.Sampai > clock.GetUtcNow() ? isi.Berkas : null;
        }
        catch (CryptographicException)
        {
            // changed on the way, or sealed for somebody else: as good as none
            return null;
        }
    }

    private IDataProtector Protector(string untuk, Pelaku pelaku) =>
        protection.CreateProtector("titipan-berkas", untuk, pelaku.PenggunaId is { } id ? $"{id:N}" : $"luar {pelaku.MitraId:N} {pelaku.PerangkatDaerah}");

    private sealed record Isi(BerkasUnggahan Berkas, DateTimeOffset Sampai);
}
