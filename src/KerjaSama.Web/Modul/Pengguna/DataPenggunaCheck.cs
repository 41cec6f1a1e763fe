using System.ComponentModel.DataAnnotations;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>What must hold of a person's data whoever types it.</summary>
internal sealed class DataPenggunaCheck(KerjaSamaDbContext db)
{
    public const int NamaMaxLength = 200;

    /// <returns>Id of the partner that <see cref="DataPengguna.Mitra"/> names.</returns>
    /// <exception cref="IsianTidakSahException">By field name of <see cref="DataPengguna"/>.</exception>
    public async Task<Guid?> EnsureAsync(DataPengguna data, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        galat.Pastikan(!string.IsNullOrWhiteSpace(data.Surel), nameof(data.Surel), "Surel wajib diisi.");
        galat.Pastikan(new EmailAddressAttribute().IsValid(data.Surel.Trim()), nameof(data.Surel), "Alamat surel tidak sah.");
        galat.Pastikan(!string.IsNullOrWhiteSpace(data.Nama), nameof(data.Nama), "Nama wajib diisi.");
        galat.Pastikan(data.Nama.Length <= NamaMaxLength, nameof(data.Nama), $"Nama paling banyak {NamaMaxLength} karakter.");
        galat.Pastikan(data.Peran.Count > 0, nameof(data.Peran), "Pilih paling sedikit satu peran.");

        var luar = data.Peran.Count(p => p is Peran.Mitra or Peran.PerangkatDaerah);
        galat.Pastikan(luar == 0 || data.Peran.Count == 1, nameof(data.Peran), "Peran mitra dan perangkat daerah tidak dapat digabung dengan peran lain.");
        galat.Pastikan(data.Mitra is not null || !data.Peran.Contains(Peran.Mitra), nameof(data.Mitra), "Isi kode mitra yang diwakili.");
        galat.Pastikan(data.PerangkatDaerah is not null || !data.Peran.Contains(Peran.PerangkatDaerah), nameof(data.PerangkatDaerah), "Pilih perangkat daerah yang diwakili.");
        galat.Pastikan(data.PerangkatDaerah is null || await db.PerangkatDaerah.AnyAsync(p => p.Kode == data.PerangkatDaerah, ct), nameof(data.PerangkatDaerah), "Perangkat Daerah tidak dikenal.");
        galat.Pastikan(data.SubUnit is null || await db.SubUnit.AnyAsync(s => s.Kode == data.SubUnit, ct), nameof(data.SubUnit), "Sub-unit tidak dikenal.");

        var mitra = data.Mitra is null ? null : await db.Mitra.Where(m => m.Kode == data.Mitra).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);
        galat.Pastikan(data.Mitra is null || mitra is not null, nameof(data.Mitra), $"Mitra '{data.Mitra}' tidak dikenal.");
        galat.PastikanKosong();
        return mitra;
    }
}
