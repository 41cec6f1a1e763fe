using System.Security.Cryptography;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Impor.Baca;
using KerjaSama.Web.Modul.Impor.Tabel;
using KerjaSama.Web.Modul.Impor.Tulis;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor;

/// <summary>What is imported.</summary>
internal enum JenisImpor
{
    [Kode("permohonan", "Permohonan")] Permohonan = 1,
    [Kode("naskah", "Naskah")] Naskah = 2,
}

/// <summary>
/// Imports a register, from page and command line. One transaction holds the whole file, so it is there entirely or not at all; a
/// trial run is the same work, rolled back, so its report is the one the import will give.
/// </summary>
internal sealed class ImporData(KerjaSamaDbContext db, TulisPermohonan tulisPermohonan, TulisNaskah tulisNaskah, OfficeClock clock)
{
    /// <param name="isi">Seekable.</param>
    /// <param name="peta">JSON object header → column, or null.</param>
    public async Task<LaporanImpor> ExecuteAsync(JenisImpor jenis, Stream isi, string nama, string? peta, bool ujiCoba, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var mulai = clock.GetUtcNow();
        TabelRegister tabel;
        try
        {
            tabel = jenis == JenisImpor.Naskah
                ? TabelRegister.Baca(isi, nama, KolomDikenal.Naskah, KolomDikenal.WajibNaskah, peta)
                : TabelRegister.Baca(isi, nama, KolomDikenal.Permohonan, KolomDikenal.WajibPermohonan, peta);
        }
        catch (BerkasTidakTerbacaException exception)
        {
            return LaporanImpor.Gagal(exception.Temuan);
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var referensi = await ReferensiImpor.LoadAsync(db, clock.HariIni, cancellationToken);
        var hasil = await (jenis == JenisImpor.Naskah ? tulisNaskah.ExecuteAsync(tabel, referensi, cancellationToken) : tulisPermohonan.ExecuteAsync(tabel, referensi, cancellationToken));
        var laporan = LaporanImpor.Dari(hasil);
        if (ujiCoba)
        {
            db.ChangeTracker.Clear();
            return laporan;
        }

        isi.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(isi, cancellationToken));
        await CatatAsync(jenis, nama, sha256, mulai, hasil, laporan, pelaku, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return laporan;
    }

    private async Task CatatAsync(
        JenisImpor jenis, string nama, string sha256, DateTimeOffset mulai, HasilImpor hasil, LaporanImpor laporan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        // a file that brought nothing new has nothing new to settle either
        var kode = jenis.Kode;
        var ulangan = hasil.Diterima == 0 && await db.ImporBerkas.AnyAsync(b => b.Sha256 == sha256 && b.Jenis == kode, cancellationToken);
        var berkas = new ImporBerkas
        {
            Jenis = kode,
            Nama = nama,
            Sha256 = sha256,
            DimulaiPada = mulai,
            Oleh = pelaku.PenggunaId,
            SelesaiPada = clock.GetUtcNow(),
            Dibaca = laporan.Dibaca,
            Diterima = laporan.Diterima,
            Sama = laporan.Sama,
            Ditolak = laporan.Ditolak,
            Peringatan = laporan.Peringatan,
        };
        db.Add(berkas);
        db.AddRange(ulangan ? [] : hasil.Temuan.Select(t => new ImporTemuan
        {
            ImporBerkasId = berkas.Id,
            Urut = TimeSequence.Next(berkas.SelesaiPada!.Value),
            Baris = t.Temuan.Baris,
            Kolom = t.Temuan.Kolom,
            Nilai = t.Temuan.Nilai,
            Tingkat = t.Temuan.Tingkat.Kode,
            Pesan = t.Temuan.Pesan,
            ObjekId = t.ObjekId,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
