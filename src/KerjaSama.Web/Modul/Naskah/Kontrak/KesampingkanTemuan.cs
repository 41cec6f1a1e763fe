using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Answers with a reason for it that a finding of the rules does not stand in the way, or lets it count again.</summary>
internal sealed class KesampingkanTemuan(KerjaSamaDbContext db, KunciDraf kunci, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">No reason.</exception>
    public async Task ExecuteAsync(string kode, string kunciTemuan, string aturan, string tempat, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (Teks.Isi(alasan) is not { Length: <= RancanganNaskah.CatatanMaxLength } isi)
        {
            throw new IsianTidakSahException("alasan", $"Alasan wajib diisi, paling banyak {RancanganNaskah.CatatanMaxLength} karakter.");
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (_, rancangan) = await kunci.BukaAsync(kode, Aksi.KesampingkanTemuan, pelaku, cancellationToken);
        db.Add(rancangan.Kesampingkan(kunciTemuan, aturan, tempat, isi, pelaku.PenggunaId, clock.GetUtcNow()));
        db.Jejak.Catat(rancangan, "draf.temuan-dikesampingkan", isi, [new("Aturan", aturan), new("Pada", tempat)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task BatalkanAsync(string kode, string kunciTemuan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (_, rancangan) = await kunci.BukaAsync(kode, Aksi.KesampingkanTemuan, pelaku, cancellationToken);
        var ada = rancangan.Dikesampingkan.FirstOrDefault(t => t.Kunci == kunciTemuan);
        rancangan.BatalkanKesampingan(kunciTemuan);
        db.Jejak.Catat(rancangan, "draf.temuan-dihitung-lagi", rincian: [new("Aturan", ada!.Aturan), new("Pada", ada.Tempat)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
