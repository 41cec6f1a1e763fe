using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Takes a task, or gives it back: one winner, by the task's version.</summary>
internal sealed class AmbilTugas(KerjaSamaDbContext db, KunciPerkara perkara, KlaimTugas klaim)
{
    /// <exception cref="AturanDilanggarException"><c>tugas.sudah-selesai</c> or <c>tugas.diambil-orang-lain</c>.</exception>
    public async Task<Tugas> ExecuteAsync(Guid tugasId, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (tugas, permohonan) = await perkara.TugasAsync(tugasId, cancellationToken);
        if (!TugasRights.Pelaksana(pelaku, tugas, permohonan))
        {
            throw new TidakBerhakException(pelaku, "Tugas ini bukan wewenang Anda.");
        }

        Aturan.Pastikan(tugas.Status == StatusTugas.Terbuka, "tugas.sudah-selesai", "Tugas ini sudah diselesaikan orang lain.");
        Aturan.Pastikan(
            tugas.DiambilOleh is not { } pemegang || pelaku.Adalah(pemegang) || (await klaim.GugurAsync([tugas], cancellationToken)).Count > 0, "tugas.diambil-orang-lain", "Tugas ini sudah diambil orang lain.");
        if (tugas.DiambilOleh != pelaku.PenggunaId)
        {
            tugas.DiambilOleh = pelaku.PenggunaId;
            tugas.Versi++;
            db.Jejak.Catat(permohonan, "tugas.diambil", rincian: [new("Langkah", tugas.Nama)]);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return tugas;
    }

    /// <summary>Gives a task back to everybody who may do it; nothing happens when somebody else holds it.</summary>
    /// <exception cref="TidakBerhakException">Not a task that the actor could hold.</exception>
    public async Task LepasAsync(Guid tugasId, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (tugas, permohonan) = await perkara.TugasAsync(tugasId, cancellationToken);
        if (!TugasRights.Pelaksana(pelaku, tugas, permohonan))
        {
            throw new TidakBerhakException(pelaku, "Tugas ini bukan wewenang Anda.");
        }

        if (tugas.Status == StatusTugas.Terbuka && tugas.DiambilOleh is { } pemegang && pelaku.Adalah(pemegang))
        {
            tugas.DiambilOleh = null;
            tugas.Versi++;
            db.Jejak.Catat(permohonan, "tugas.dilepas", rincian: [new("Langkah", tugas.Nama)]);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
