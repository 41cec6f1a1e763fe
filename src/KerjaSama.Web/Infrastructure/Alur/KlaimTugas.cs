using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// A claim binds the others only while its holder may still do the task: it ends with the term of a stand-in, with the role, and with
/// the account. The row keeps who took it.
/// </summary>
internal sealed class KlaimTugas(KerjaSamaDbContext db, PelakuReader pelakuReader, GiliranLangkah giliran)
{
    /// <summary>Of these open tasks those whose claim no longer binds. Asked by index, holders of the same roles together: they are few, their claims may be many.</summary>
    public async Task<IReadOnlySet<Guid>> GugurAsync(IQueryable<Tugas> tugas, CancellationToken cancellationToken)
    {
        var pemegang = await db.Users.IgnoreAutoIncludes().Where(u => tugas.Any(t => t.DiambilOleh == u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        var pelaku = await pelakuReader.ListAsync(pemegang, cancellationToken);
        var berhak = pemegang.Select(pelaku.GetValueOrDefault).OfType<Pelaku>().Where(p => p.Boleh(Aksi.SelesaikanTugas)).ToList();
        var tanpaHak = pemegang.Except(berhak.Select(p => p.PenggunaId!.Value)).ToArray();
        List<IQueryable<Tugas>> lepas =
        [
            .. tanpaHak.Length == 0 ? [] : new[] { Milik(tanpaHak) },
            .. berhak.GroupBy(p => (Sendiri: p.Mewakili.Count == 0, Teks: TugasRights.TeksPeranLain(p, giliran.TeksPeran) is { } teks ? string.Join('|', teks) : null))
                .SelectMany(g => g.Key is { Sendiri: true, Teks: { } teks } ? BukanPeran([.. g.Select(p => p.PenggunaId!.Value)], teks.Split('|')) : g.Select(BukanMilik)),
        ];
        return lepas.Count == 0 ? new HashSet<Guid>() : (await lepas.Select(l => l.Select(t => t.Id)).Aggregate(Queryable.Concat).ToListAsync(cancellationToken)).ToHashSet();

        IQueryable<Tugas> Milik(Guid[] orang) => tugas.Where(t => t.DiambilOleh != null && orang.Contains(t.DiambilOleh.Value));

        IEnumerable<IQueryable<Tugas>> BukanPeran(Guid[] orang, string[] teks) =>
            [Milik(orang).Where(t => teks.Contains(t.Peran)), Milik(orang).Where(t => t.PelaksanaId != null && t.PelaksanaId != t.DiambilOleh)];

        IQueryable<Tugas> BukanMilik(Pelaku orang) => tugas.Where(t => t.DiambilOleh == orang.PenggunaId).BukanUntukPeran(db, orang, giliran.TeksPeran);
    }

    /// <inheritdoc cref="GugurAsync(IQueryable{Tugas}, CancellationToken)"/>
    public async Task<IReadOnlySet<Guid>> GugurAsync(IReadOnlyCollection<Tugas> tugas, CancellationToken cancellationToken)
    {
        var diambil = tugas.Where(t => t.DiambilOleh is not null && t.Status == StatusTugas.Terbuka).ToList();
        if (diambil.Count == 0)
        {
            return new HashSet<Guid>();
        }

        var pemegang = await pelakuReader.ListAsync([.. diambil.Select(t => t.DiambilOleh!.Value).Distinct()], cancellationToken);
        var subjek = diambil.Select(t => t.SubjectId).Distinct().ToList();
        var permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSplitQuery()
            .Where(p => subjek.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return diambil.Where(t => !pemegang.TryGetValue(t.DiambilOleh!.Value, out var p) || !TugasRights.Pelaksana(p, t, permohonan[t.SubjectId])).Select(t => t.Id).ToHashSet();
    }

    /// <summary>For a page: a claim that no longer binds is not shown as one.</summary>
    /// <param name="tugas">Not tracked.</param>
    public async Task LepaskanYangGugurAsync(IReadOnlyCollection<Tugas> tugas, CancellationToken cancellationToken)
    {
        var gugur = await GugurAsync(tugas, cancellationToken);
        foreach (var satu in tugas.Where(t => gugur.Contains(t.Id)))
        {
            satu.DiambilOleh = null;
        }
    }
}
