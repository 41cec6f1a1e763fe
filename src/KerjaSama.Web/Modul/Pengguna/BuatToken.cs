using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Makes a personal access token: page and command line.</summary>
internal sealed class BuatToken(KerjaSamaDbContext db, OfficeClock clock)
{
    public const int HariBawaan = 90;
    public const int HariMaks = 366;
    public const int NamaMaxLength = 100;

    /// <param name="akun">Loaded with change tracking: the token is part of its history.</param>
    /// <returns>The token; only its hash is kept, so this is the one time it can be shown.</returns>
    /// <exception cref="IsianTidakSahException">At <c>Nama</c> or <c>Hari</c>.</exception>
    public async Task<string> ExecuteAsync(AkunPengguna akun, string nama, int hari, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(nama) || nama.Trim().Length > NamaMaxLength)
        {
            throw new IsianTidakSahException("Nama", $"Nama token wajib diisi, paling banyak {NamaMaxLength} karakter.");
        }

        if (hari is < 1 or > HariMaks)
        {
            throw new IsianTidakSahException("Hari", $"Masa berlaku 1 sampai {HariMaks} hari.");
        }

        var teks = TokenText.Create();
        var sekarang = clock.GetUtcNow();
        db.Add(new TokenAkses
        {
            PenggunaId = akun.Id,
            Hash = TokenText.Hash(teks),
            Nama = nama.Trim(),
            DibuatPada = sekarang,
            KedaluwarsaPada = sekarang.AddDays(hari),
        });
        db.Jejak.Catat(akun, "token.dibuat", rincian: [new("Nama", nama.Trim())]);
        await db.SaveChangesAsync(ct);
        return teks;
    }
}
