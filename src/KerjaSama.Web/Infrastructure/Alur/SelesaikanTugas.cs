using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// The one way in (decisions.md 1): whoever finishes a task, by page, API, command line or import, does it here. One transaction:
/// lock the case, load, rights and version, the domain action, the engine's step, one save, commit.
/// </summary>
internal sealed class SelesaikanTugas(
    KerjaSamaDbContext db, CaseEngine engine, DefinitionCatalog catalog, IsianParser isianParser, KemajuanPermohonan kemajuan,
    IServiceProvider services, OfficeClock clock)
{
    /// <param name="isian">The answers as typed, by field name.</param>
    /// <param name="versi">The version of the task that the form was made from; null: not checked, which only the API and the command line may ask for (keputusan 0011).</param>
    /// <param name="atasNama">Who decided on paper, when it is recorded on behalf.</param>
    /// <exception cref="TidakDitemukanException">No such task, or not the partner's.</exception>
    /// <exception cref="TidakBerhakException">Not theirs to do.</exception>
    /// <exception cref="AturanDilanggarException">Already done (<c>tugas.sudah-selesai</c>), or a rule of the domain says no.</exception>
    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    public async Task<PermohonanKerjaSama> ExecuteAsync(
        Guid tugasId, string? hasil, IReadOnlyDictionary<string, string?> isian, int? versi, Pelaku pelaku, AtasNama? atasNama, CancellationToken cancellationToken)
    {
        atasNama?.PastikanMuat();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var rootId = await db.Tugas.Where(t => t.Id == tugasId).Select(t => (Guid?)t.RootId).SingleOrDefaultAsync(cancellationToken) ?? throw new TidakDitemukanException("Tugas");
        await engine.LockAsync(rootId, cancellationToken);

        var tugas = await db.Tugas.SingleAsync(t => t.Id == tugasId, cancellationToken);
        var permohonan = await db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleAsync(p => p.Id == tugas.SubjectId, cancellationToken);
        var instance = await db.ProcessInstance.SingleAsync(i => i.Id == tugas.InstanceId, cancellationToken);
        var langkah = (UserTask)catalog.Of(instance).Nodes[tugas.Kunci];
        await PastikanBolehAsync(tugas, permohonan, versi, pelaku, atasNama, cancellationToken);

        var pilihan = hasil ?? langkah.Hasil[0].Nilai;
        var nilai = await isianParser.ParseAsync(langkah, pilihan, isian, permohonan, cancellationToken);
        var konteks = new KonteksTindakan
        {
            Permohonan = permohonan,
            Tugas = tugas,
            Langkah = langkah,
            Hasil = pilihan,
            Isian = nilai,
            Pelaku = pelaku,
            AtasNama = atasNama,
            Sekarang = clock.GetUtcNow(),
            HariIni = clock.HariIni,
        };

        Catat(konteks, instance, await isianParser.BacaanAsync(langkah, nilai, cancellationToken));
        if (langkah.Tindakan is { } kunci)
        {
            await services.GetRequiredKeyedService<ITindakan>(kunci).JalankanAsync(konteks, cancellationToken);
        }

        Tutup(konteks);
        await engine.StepAsync(instance.Id, new CompleteTask(tugas.Token, pilihan, Variabel(konteks)), permohonan, cancellationToken);
        if (konteks.MulaiProses is { } proses)
        {
            await engine.StartAsync(proses, permohonan, await kemajuan.VariabelAwalAsync(permohonan, cancellationToken), cancellationToken);
        }

        await kemajuan.PerbaruiAsync(permohonan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return permohonan;
    }

    private async Task PastikanBolehAsync(Tugas tugas, PermohonanKerjaSama permohonan, int? versi, Pelaku pelaku, AtasNama? atasNama, CancellationToken cancellationToken)
    {
        var pencatat = TugasRights.PencatatAtasNama(pelaku, tugas, permohonan);
        if (atasNama is null ? !TugasRights.Pelaksana(pelaku, tugas, permohonan) : !pencatat)
        {
            throw new TidakBerhakException(pelaku, (atasNama, pencatat) switch
            {
                (null, true) => "Tugas ini milik pihak lain: catat atas nama siapa keputusan itu, kapan, dan buktinya.",
                (null, false) => "Tugas ini bukan wewenang Anda.",
                _ => "Keputusan pihak lain hanya dicatat oleh analis perkara ini, agenda, atau administrator.",
            });
        }

        if (atasNama?.Tanggal > clock.HariIni)
        {
            throw new IsianTidakSahException("atasNama.tanggal", "Tanggal keputusan tidak boleh di masa depan.");
        }

        if (tugas.Status != StatusTugas.Terbuka)
        {
            var oleh = tugas.SelesaiOleh is { } id ? await db.Users.Where(u => u.Id == id).Select(u => u.Nama).SingleOrDefaultAsync(cancellationToken) : null;
            throw new AturanDilanggarException("tugas.sudah-selesai", tugas.Status == StatusTugas.Selesai
                ? $"Tugas ini sudah diselesaikan{(oleh is null ? "" : $" oleh {oleh}")} pada {clock.WaktuSetempat(tugas.SelesaiPada!.Value):d MMMM yyyy HH.mm} dengan hasil \"{tugas.Hasil}\"."
                : "Tugas ini sudah dibatalkan karena permohonannya tidak lagi berada pada langkah ini.");
        }

        Aturan.Pastikan(tugas.DiambilOleh is not { } pengambil || pelaku.Adalah(pengambil) || atasNama is not null,
            "tugas.diambil-orang-lain", "Tugas ini sedang dikerjakan orang lain.");
        if (versi is { } dibaca && dibaca != tugas.Versi)
        {
            throw new VersiBerubahException("Tugas ini berubah sejak Anda membukanya.", tugas.Versi);
        }
    }

    private void Catat(KonteksTindakan k, ProcessInstance instance, IReadOnlyList<KeyValuePair<string, string?>> bacaan)
    {
        db.Jejak.Proses = $"{instance.DefinitionKey} v{instance.DefinitionVersion} / {k.Tugas.Kunci} #{k.Tugas.Putaran}";
        db.Jejak.AtasNama = k.AtasNama?.ToString();
        var hasil = k.Langkah.Hasil.First(h => h.Nilai == k.Hasil).Label;
        db.Jejak.Catat(k.Permohonan, "tugas.selesai", k.Isian.Teks("alasan") ?? k.Isian.Teks("catatan"), [new("Langkah", k.Langkah.Name), new("Hasil", hasil), .. bacaan]);
    }

    private static void Tutup(KonteksTindakan k)
    {
        k.Tugas.Status = StatusTugas.Selesai;
        k.Tugas.Hasil = k.Hasil;
        k.Tugas.SelesaiPada = k.Sekarang;
        k.Tugas.SelesaiOleh = k.Pelaku.PenggunaId;
        k.Tugas.AtasNama = k.AtasNama?.ToString();
        k.Tugas.Versi++;
    }

    private static Dictionary<string, ProcessValue> Variabel(KonteksTindakan k)
    {
        var variabel = new Dictionary<string, ProcessValue>(k.Isian.Nilai, StringComparer.Ordinal);
        foreach (var (nama, nilai) in k.Variabel)
        {
            variabel[nama] = nilai;
        }

        return variabel;
    }
}
