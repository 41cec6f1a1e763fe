using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Who stands in (Plh.) for whom, from when to when.</summary>
internal sealed record DataPengganti(Guid? PenggunaId, Guid? PenggantiId, DateOnly? Mulai, DateOnly? Sampai, string? Alasan);

/// <summary>Lets somebody have the roles of an absent colleague for a period.</summary>
internal sealed class TetapkanPengganti(KerjaSamaDbContext db, OfficeClock clock)
{
    private const int AlasanMaxLength = 200;

    /// <exception cref="IsianTidakSahException">By field name of <see cref="DataPengganti"/>.</exception>
    /// <exception cref="AturanDilanggarException"><c>pengganti.bertumpuk</c>, <c>pengganti.beda-pihak</c>.</exception>
    public async Task ExecuteAsync(DataPengganti data, CancellationToken ct)
    {
        var (mulai, sampai, alasan) = Lengkap(data);
        await using var transaction = await db.BeginWriteAsync(ct);
        var berhalangan = await AkunAsync(data.PenggunaId, nameof(data.PenggunaId), ct);
        var pengganti = await AkunAsync(data.PenggantiId, nameof(data.PenggantiId), ct);

        Aturan.Pastikan(SatuPihak(berhalangan, pengganti), "pengganti.beda-pihak", "Pengganti harus dari pihak yang sama: sesama pegawai bagian, perangkat daerah yang sama, atau mitra yang sama.");
        Aturan.Pastikan(
            !await db.PelaksanaHarian.AnyAsync(p => p.PenggunaId == berhalangan.Id && p.Mulai <= sampai && p.Sampai >= mulai, ct),
            "pengganti.bertumpuk", $"{berhalangan.Nama} sudah mempunyai pengganti pada sebagian masa itu.");

        db.Add(new PelaksanaHarian { PenggunaId = berhalangan.Id, PenggantiId = pengganti.Id, Mulai = mulai, Sampai = sampai, Alasan = alasan });
        db.Jejak.Catat(berhalangan, "pengguna.diganti", alasan, [new("Pengganti", pengganti.Nama)]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Ends it: what has not begun is removed, what runs ends with yesterday, so that the right is gone at once.</summary>
    /// <exception cref="TidakDitemukanException">There is none, or it is over.</exception>
    public async Task AkhiriAsync(Guid id, CancellationToken ct)
    {
        var hariIni = clock.HariIni;
        var masa = await db.PelaksanaHarian.SingleOrDefaultAsync(p => p.Id == id && p.Sampai >= hariIni, ct) ?? throw new TidakDitemukanException("Masa pengganti");
        var berhalangan = await db.Users.SingleAsync(u => u.Id == masa.PenggunaId, ct);
        if (masa.Mulai >= hariIni)
        {
            db.Remove(masa);
        }
        else
        {
            masa.Sampai = hariIni.AddDays(-1);
        }

        db.Jejak.Catat(berhalangan, "pengguna.pengganti-diakhiri");
        await db.SaveChangesAsync(ct);
    }

    private static (DateOnly Mulai, DateOnly Sampai, string Alasan) Lengkap(DataPengganti data)
    {
        var galat = new DaftarGalat();
        galat.Pastikan(data.PenggunaId is not null, nameof(data.PenggunaId), "Pilih yang berhalangan.");
        galat.Pastikan(data.PenggantiId is not null, nameof(data.PenggantiId), "Pilih penggantinya.");
        galat.Pastikan(data.PenggunaId != data.PenggantiId || data.PenggunaId is null, nameof(data.PenggantiId), "Pengganti harus orang lain.");
        galat.Pastikan(data.Mulai is not null, nameof(data.Mulai), "Tanggal mulai wajib diisi.");
        galat.Pastikan(data.Sampai is not null, nameof(data.Sampai), "Tanggal akhir wajib diisi.");
        galat.Pastikan(data.Sampai is null || data.Mulai is null || data.Sampai >= data.Mulai, nameof(data.Sampai), "Tanggal akhir tidak boleh mendahului tanggal mulai.");
        galat.Pastikan(Teks.Isi(data.Alasan) is { Length: <= AlasanMaxLength }, nameof(data.Alasan), $"Alasan wajib diisi, paling banyak {AlasanMaxLength} karakter.");
        galat.PastikanKosong();
        return (data.Mulai!.Value, data.Sampai!.Value, data.Alasan!.Trim());
    }

    private async Task<AkunPengguna> AkunAsync(Guid? id, string bidang, CancellationToken ct) =>
        await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.Aktif, ct) ?? throw new IsianTidakSahException(bidang, "Pilih pengguna yang aktif.");

    private static bool SatuPihak(AkunPengguna a, AkunPengguna b) => (Luar(a), Luar(b)) switch
    {
        (false, false) => true,
        (true, true) => a.MitraId == b.MitraId && a.PerangkatDaerah == b.PerangkatDaerah,
        _ => false,
    };

    private static bool Luar(AkunPengguna akun) => akun.Peran.Any(p => p.Peran is Peran.Mitra or Peran.PerangkatDaerah);
}
