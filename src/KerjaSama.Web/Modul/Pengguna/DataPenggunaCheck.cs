using System.ComponentModel.DataAnnotations;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>What must hold of a person's data whoever types it.</summary>
internal sealed class DataPenggunaCheck(KerjaSamaDbContext db)
{
    private const int NamaMaxLength = 200;

    /// <exception cref="IsianTidakSahException">By field name of <see cref="DataPengguna"/>.</exception>
    public async Task EnsureAsync(DataPengguna data, CancellationToken ct)
    {
        var galat = new Dictionary<string, string[]>();
        void Periksa(bool sah, string bidang, string pesan)
        {
            if (!sah)
            {
                galat.TryAdd(bidang, [pesan]);
            }
        }

        Periksa(!string.IsNullOrWhiteSpace(data.Surel), nameof(data.Surel), "Surel wajib diisi.");
        Periksa(new EmailAddressAttribute().IsValid(data.Surel?.Trim()), nameof(data.Surel), "Alamat surel tidak sah.");
        Periksa(!string.IsNullOrWhiteSpace(data.Nama), nameof(data.Nama), "Nama wajib diisi.");
        Periksa(data.Nama?.Length <= NamaMaxLength, nameof(data.Nama), $"Nama paling banyak {NamaMaxLength} karakter.");
        Periksa(data.Peran.Count > 0, nameof(data.Peran), "Pilih paling sedikit satu peran.");

        var luar = data.Peran.Count(p => p is Peran.Mitra or Peran.PerangkatDaerah);
        Periksa(luar == 0 || data.Peran.Count == 1, nameof(data.Peran), "Peran mitra dan perangkat daerah tidak dapat digabung dengan peran lain.");
        Periksa(!data.Peran.Contains(Peran.Mitra) || data.MitraId is not null, nameof(data.MitraId), "Pilih mitra yang diwakili.");
        Periksa(!data.Peran.Contains(Peran.PerangkatDaerah) || data.PerangkatDaerah is not null, nameof(data.PerangkatDaerah), "Pilih perangkat daerah yang diwakili.");
        Periksa(data.PerangkatDaerah is null || await db.PerangkatDaerah.AnyAsync(p => p.Kode == data.PerangkatDaerah, ct), nameof(data.PerangkatDaerah), "Perangkat daerah tidak dikenal.");
        Periksa(data.MitraId is null || await db.Mitra.AnyAsync(m => m.Id == data.MitraId, ct), nameof(data.MitraId), "Mitra tidak dikenal.");
        Periksa(data.SubUnit is null || await db.SubUnit.AnyAsync(s => s.Kode == data.SubUnit, ct), nameof(data.SubUnit), "Sub-unit tidak dikenal.");

        if (galat.Count > 0)
        {
            throw new IsianTidakSahException(galat);
        }
    }
}

internal static class IdentityRefusal
{
    /// <summary>What Identity refuses, at the field it is about.</summary>
    /// <exception cref="IsianTidakSahException">The result is a failure.</exception>
    public static void PastikanBerhasil(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new IsianTidakSahException(result.Errors
                .DistinctBy(e => e.Description)
                .GroupBy(e => e.Code switch
                {
                    nameof(IdentityErrorDescriber.PasswordMismatch) => "SandiLama",
                    _ when e.Code.StartsWith("Password", StringComparison.Ordinal) => "Sandi",
                    _ => nameof(DataPengguna.Surel),
                })
                .ToDictionary(g => g.Key, g => g.Select(e => e.Description).ToArray()));
        }
    }
}
