using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Hands an open task to another holder of its role, with a reason: leave, too much work, or it went to the wrong person. The Kepala
/// Bagian does it for every task of the office, a sub koordinator for those of the own sub-unit. A step of the case's analis or
/// perancang takes the case along: the receiver is its analis or perancang from now on, so the later steps open with him.
/// </summary>
internal sealed class SerahkanTugas(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog)
{
    /// <summary>Outside roles answer for themselves: nobody in the office hands their tasks around.</summary>
    private static readonly Peran[] Luar = [Peran.Mitra, Peran.PerangkatDaerah, Peran.Hukum, Peran.Pimpinan];

    public static bool Boleh(Pelaku pelaku, Workflow.Tugas tugas) => !TugasRights.PeranDari(tugas).All(Luar.Contains) && pelaku.LingkupUntuk(Aksi.SerahkanTugas) switch
    {
        Lingkup.Semua => true,
        Lingkup.Miliknya => tugas.SubUnit is { } subUnit && pelaku.DiSubUnit(subUnit),
        null => false,
    };

    /// <summary>Active people who hold a role of the task, without the present holder and without the actor, who takes it instead.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Nama)>> CalonAsync(Workflow.Tugas tugas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var peran = TugasRights.PeranDari(tugas).Except(Luar).ToList();
        var pemegang = tugas.DiambilOleh ?? tugas.PelaksanaId;
        var calon = await db.Users.IgnoreAutoIncludes().Where(u => u.Aktif && u.Id != pemegang && u.Id != pelaku.PenggunaId && u.Peran.Any(p => peran.Contains(p.Peran)))
            .OrderBy(u => u.Nama).Select(u => new { u.Id, u.Nama }).ToListAsync(cancellationToken);
        return [.. calon.Select(c => (c.Id, c.Nama))];
    }

    /// <exception cref="IsianTidakSahException">No reason, or the receiver does not hold the role.</exception>
    /// <exception cref="AturanDilanggarException"><c>tugas.sudah-selesai</c>.</exception>
    /// <exception cref="TidakBerhakException">Not a task that the actor may hand over.</exception>
    public async Task ExecuteAsync(Guid tugasId, Guid? kepada, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (tugas, permohonan) = await perkara.TugasAsync(tugasId, cancellationToken);
        if (!Boleh(pelaku, tugas))
        {
            throw new TidakBerhakException(pelaku, "Tugas ini tidak dapat Anda serahkan kepada orang lain.");
        }

        Aturan.Pastikan(tugas.Status == StatusTugas.Terbuka, "tugas.sudah-selesai", "Tugas ini sudah diselesaikan, jadi tidak dapat diserahkan.");
        if (versi != tugas.Versi)
        {
            throw new VersiBerubahException("Tugas ini berubah sejak Anda membukanya.", tugas.Versi);
        }

        var isi = Teks.Isi(alasan) ?? throw new IsianTidakSahException("alasanSerah", "Alasan penyerahan wajib diisi.");
        var penerima = (await CalonAsync(tugas, pelaku, cancellationToken)).Where(c => c.Id == kepada).Select(c => c.Nama).FirstOrDefault()
            ?? throw new IsianTidakSahException("kepada", "Pilih orang lain yang memegang peran tugas ini.");

        (tugas.PelaksanaId, tugas.DiambilOleh) = (kepada, kepada);
        if (await PeranPerkaraAsync(tugas, cancellationToken) is { } peran)
        {
            permohonan.GantiPelaksana(peran, kepada!.Value);
        }

        tugas.Versi++;
        db.Jejak.Catat(permohonan, "tugas.diserahkan", isi, [new("Langkah", tugas.Nama), new("Kepada", penerima)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The role that the step takes from the case; null where anybody of the lane does it.</summary>
    public async Task<Peran?> PeranPerkaraAsync(Workflow.Tugas tugas, CancellationToken cancellationToken)
    {
        var instance = await db.ProcessInstance.SingleAsync(i => i.Id == tugas.InstanceId, cancellationToken);
        return DaftarKode.TryParse<Peran>(catalog.StepOf(instance, tugas.Kunci).Pelaksana, out var peran) ? peran : null;
    }
}
