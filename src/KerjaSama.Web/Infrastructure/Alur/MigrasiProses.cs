using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Which running instances go to which version, and what has taken the place of steps (and flows) that are gone.</summary>
/// <param name="Dari">Null: every older version.</param>
/// <param name="Ke">Null: the newest.</param>
/// <param name="Peta">Old id → new id.</param>
internal sealed record MasukanMigrasi(string Proses, int? Dari, int? Ke, IReadOnlyDictionary<string, string> Peta);

/// <summary>One running instance of the plan, or what became of it.</summary>
/// <param name="Langkah">Where it waits, as <c>lama → baru</c> where the step is called otherwise in the new version.</param>
/// <param name="Halangan">Why it stays on its version; null: it can go, or has gone.</param>
internal sealed record PerkaraMigrasi(Guid InstanceId, string Kode, string Judul, int Dari, IReadOnlyList<string> Langkah, string? Halangan);

/// <summary>
/// Carries running instances to a newer version of their process by an explicit map: first a plan that changes nothing, then one
/// transaction a case. What has no place in the new version stays on the old one (engine-lessons.md 7).
/// </summary>
internal sealed class MigrasiProses(KerjaSamaDbContext db, DefinitionCatalog catalog, CaseLock kunci, CaseEngine engine, KemajuanPermohonan kemajuan)
{
    /// <summary>The dry run.</summary>
    /// <returns>Every running instance that is not on the version yet, in the order of the requests.</returns>
    /// <exception cref="IsianTidakSahException">No such process or version, or a map that names what is not there.</exception>
    public async Task<IReadOnlyList<PerkaraMigrasi>> RencanaAsync(MasukanMigrasi masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        PastikanBerhak(pelaku);
        var ke = Tujuan(masukan);
        PastikanPeta(masukan, ke);
        var baris = await db.ProcessInstance.AsNoTracking()
            .Where(i => i.DefinitionKey == ke.Key && i.Status == ProcessStatus.Running && i.DefinitionVersion < ke.Version && (masukan.Dari == null || i.DefinitionVersion == masukan.Dari))
            .Join(db.Permohonan, i => i.SubjectId, p => p.Id, (i, p) => new
            {
                i.Id,
                i.DefinitionVersion,
                Pemanggil = db.ProcessInstance.Where(x => x.Id == i.ParentId).Select(x => new { x.DefinitionKey, x.DefinitionVersion }).FirstOrDefault(),
                p.Kode,
                p.Judul,
                p.Urut,
            })
            .OrderBy(x => x.Urut).ToListAsync(cancellationToken);
        var id = baris.Select(b => b.Id).ToList();
        var token = (await db.ProcessToken.AsNoTracking().Where(t => id.Contains(t.InstanceId)).OrderBy(t => t.Number).ToListAsync(cancellationToken)).ToLookup(t => t.InstanceId);
        var migrasi = baris.Select(b => b.DefinitionVersion).Distinct().ToDictionary(v => v, v => Migrasi(masukan, v, ke));
        var dariPemanggil = baris.Where(b => b.Pemanggil is not null).Select(b => (b.Pemanggil!.DefinitionKey, Pemanggil: b.Pemanggil.DefinitionVersion, b.DefinitionVersion)).Distinct()
            .ToDictionary(x => x, x => catalog.FindCallProblems(catalog.Get(x.DefinitionKey, x.Pemanggil), migrasi[x.DefinitionVersion]));
        return
        [
            .. from b in baris
               let m = migrasi[b.DefinitionVersion]
               let berdiri = token[b.Id].Select(t => new Token(t.Number, t.ElementId, t.ArrivedBy, t.Scope, t.Iteration, t.Instances)).ToList()
               let halangan = m.FindProblems(berdiri).Concat(b.Pemanggil is null ? [] : dariPemanggil[(b.Pemanggil.DefinitionKey, b.Pemanggil.DefinitionVersion, b.DefinitionVersion)].Select(h => $"{b.Pemanggil.DefinitionKey} versi {b.Pemanggil.DefinitionVersion} yang memanggilnya: {h} Pindahkan pemanggilnya lebih dahulu.")).ToList()
               select new PerkaraMigrasi(b.Id, b.Kode, b.Judul, b.DefinitionVersion, [.. berdiri.Where(t => t.Instances == 0).Select(t => Langkah(m, t))], halangan.Count == 0 ? null : string.Join(' ', halangan)),
        ];
    }

    /// <summary>Carries over what the plan allows, each case in a transaction of its own; run again, it takes up what is left.</summary>
    /// <returns>The plan, with the reason where a case has stayed after all.</returns>
    /// <exception cref="IsianTidakSahException">As for the plan; or no reason.</exception>
    public async Task<IReadOnlyList<PerkaraMigrasi>> JalankanAsync(MasukanMigrasi masukan, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var isi = AlasanPerintah.Wajib(alasan);
        var hasil = new List<PerkaraMigrasi>();
        foreach (var perkara in await RencanaAsync(masukan, pelaku, cancellationToken))
        {
            hasil.Add(perkara.Halangan is null ? perkara with { Halangan = await PindahkanAsync(masukan, perkara, isi, pelaku, cancellationToken) } : perkara);
        }

        return hasil;
    }

    private static void PastikanBerhak(Pelaku pelaku)
    {
        if (pelaku != Pelaku.Sistem && !pelaku.Boleh(Aksi.KelolaPengaturan))
        {
            throw new TidakBerhakException(pelaku, "Hanya administrator yang memindahkan permohonan ke versi alur yang lain.");
        }
    }

    /// <returns>Null when it was done, otherwise why not.</returns>
    private async Task<string?> PindahkanAsync(MasukanMigrasi masukan, PerkaraMigrasi perkara, string alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        db.ForgetChanges();
        db.Jejak.Pelaku = pelaku;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var rootId = await db.ProcessInstance.Where(i => i.Id == perkara.InstanceId).Select(i => i.RootId).SingleAsync(cancellationToken);
        await kunci.LockAsync(rootId, cancellationToken);
        var instance = await db.ProcessInstance.SingleAsync(i => i.Id == perkara.InstanceId, cancellationToken);
        if (instance.Status != ProcessStatus.Running || instance.DefinitionVersion != perkara.Dari)
        {
            return "Perkara ini berubah sejak rencana disusun; jalankan sekali lagi.";
        }

        var (ke, permohonan) = (Tujuan(masukan), await db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSplitQuery().SingleAsync(p => p.Id == instance.SubjectId, cancellationToken));
        try
        {
            await engine.MigrateAsync(instance.Id, Migrasi(masukan, perkara.Dari, ke), permohonan, cancellationToken);
        }
        catch (ProcessStepException e)
        {
            // also where an expression of the new version fails on what this case has answered
            return e.Message;
        }

        db.Jejak.Catat(permohonan, "permohonan.versi-alur", alasan, [new("Proses", ke.Name), new("Versi", $"{ke.Version} (semula {perkara.Dari})"), new("Menunggu", string.Join("; ", perkara.Langkah))]);
        await kemajuan.PerbaruiAsync(permohonan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private ProcessDefinition Tujuan(MasukanMigrasi masukan)
    {
        var versi = catalog.Versions(masukan.Proses);
        if (versi.Count == 0)
        {
            throw new IsianTidakSahException("proses", $"Alur '{masukan.Proses}' tidak ada. Yang ada: {string.Join(", ", catalog.Newest.Select(d => d.Key).Order(StringComparer.Ordinal))}.");
        }

        foreach (var (bidang, nomor) in new[] { ("dari", masukan.Dari), ("ke", masukan.Ke) })
        {
            if (nomor is not null && versi.All(d => d.Version != nomor))
            {
                throw new IsianTidakSahException(bidang, $"Versi {nomor} dari alur '{masukan.Proses}' tidak ada. Yang ada: {string.Join(", ", versi.Select(d => d.Version))}.");
            }
        }

        var tujuan = versi.First(d => masukan.Ke is null || d.Version == masukan.Ke);
        return masukan.Dari >= tujuan.Version
            ? throw new IsianTidakSahException("ke", $"Versi tujuan ({tujuan.Version}) harus lebih baru daripada versi asal ({masukan.Dari}).")
            : tujuan;
    }

    /// <summary>One map serves several old versions: an entry must be known to one of them.</summary>
    private void PastikanPeta(MasukanMigrasi masukan, ProcessDefinition ke)
    {
        var lama = catalog.Versions(ke.Key).Where(d => d.Version < ke.Version && (masukan.Dari is null || d.Version == masukan.Dari)).ToList();
        var salah = masukan.Peta.Keys.Where(id => !lama.Exists(d => d.Knows(id))).Select(id => $"'{id}' tidak ada dalam versi {string.Join(", ", lama.Select(d => d.Version).Order())}.")
            .Concat(masukan.Peta.Values.Where(id => !ke.Knows(id)).Select(id => $"'{id}' tidak ada dalam versi {ke.Version}.")).ToList();
        if (salah.Count > 0)
        {
            throw new IsianTidakSahException("peta", string.Join(' ', salah));
        }
    }

    private ProcessMigration Migrasi(MasukanMigrasi masukan, int dari, ProcessDefinition ke)
    {
        var lama = catalog.Get(masukan.Proses, dari);
        return new(lama, ke, masukan.Peta.Where(p => lama.Knows(p.Key)).ToDictionary(StringComparer.Ordinal));
    }

    private static string Langkah(ProcessMigration migrasi, Token token)
    {
        var lama = migrasi.From.Nodes[token.ElementId];
        var baru = migrasi.Target(token.ElementId) is { } id ? migrasi.To.Nodes.GetValueOrDefault(id) : null;
        return baru is null || (baru.Id, baru.Name) == (lama.Id, lama.Name) ? lama.Name : $"{lama.Name} → {baru.Name}";
    }
}
