using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// What must hold of the whole database between any two acts, whatever was killed, refused or raced in between. Every finding is a
/// sentence that names the row.
/// </summary>
internal static class KeadaanInvariants
{
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(KerjaSamaDbContext db)
    {
        var temuan = new List<string>();
        await PeriksaAlurAsync(db, temuan);
        await PeriksaPermohonanAsync(db, temuan);
        await PeriksaNomorAsync(db, temuan);
        await RiwayatChain.PeriksaAsync(db, temuan);
        return temuan;
    }

    /// <summary>Each fact is stored once, so tokens, tasks, called processes and their status must tell one story.</summary>
    private static async Task PeriksaAlurAsync(KerjaSamaDbContext db, List<string> temuan)
    {
        var instances = await db.ProcessInstance.AsNoTracking().ToListAsync();
        var tokens = (await db.ProcessToken.AsNoTracking().ToListAsync()).ToLookup(t => t.InstanceId);
        var terbuka = (await db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka).ToListAsync()).ToLookup(t => t.InstanceId);
        var layanan = (await MenungguMesinAsync(db)).ToLookup(j => j.InstanceId);
        var peristiwa = (await db.ProcessTimer.Select(t => t.InstanceId).ToListAsync()).Concat(await db.MessageSubscription.Select(m => m.InstanceId).ToListAsync()).ToHashSet();
        temuan.AddRange(instances.Where(i => i.Status != ProcessStatus.Running && peristiwa.Contains(i.Id)).Select(i => $"{i.DefinitionKey} {i.Id:N} is {i.Status} but still listens."));
        var anak = instances.Where(i => i.ParentId is not null && i.Status == ProcessStatus.Running).ToLookup(i => i.ParentId!.Value);
        foreach (var i in instances)
        {
            var nama = $"{i.DefinitionKey} {i.Id:N}";
            if (i.Status != ProcessStatus.Running)
            {
                temuan.AddRange(tokens[i.Id].Select(t => $"{nama} is {i.Status} but a token waits at {t.ElementId}."));
                temuan.AddRange(terbuka[i.Id].Select(t => $"{nama} is {i.Status} but its task {t.Kunci} is open."));
                temuan.AddRange(layanan[i.Id].Select(j => $"{nama} is {i.Status} but its job {j.ElementId} is {j.Status}."));
                continue;
            }

            var menunggu = terbuka[i.Id].Select(t => (t.Token, t.Kunci)).Concat(layanan[i.Id].Select(j => (j.Token, j.ElementId))).Concat(anak[i.Id].Select(a => (a.ParentToken!.Value, ""))).ToDictionary(x => x.Item1, x => x.Item2);
            if (menunggu.Count == 0 && !peristiwa.Contains(i.Id))
            {
                temuan.Add($"{nama} runs but waits for nobody.");
            }

            var diam = tokens[i.Id].ToDictionary(t => t.Number);
            temuan.AddRange(menunggu.Where(m => !diam.ContainsKey(m.Key)).Select(m => $"{nama}: {m.Value} waits without a token."));
            temuan.AddRange(menunggu.Where(m => m.Value.Length > 0 && diam.TryGetValue(m.Key, out var t) && t.ElementId != m.Value).Select(m => $"{nama}: token {m.Key} stands at {diam[m.Key].ElementId}, its task is {m.Value}."));
            temuan.AddRange(diam.Values.Where(t => t.ArrivedBy is null && !menunggu.ContainsKey(t.Number)).Select(t => $"{nama}: the token at {t.ElementId} has no task."));
        }

        var ada = instances.Select(i => i.Id).ToHashSet();
        temuan.AddRange(terbuka.Where(t => !ada.Contains(t.Key)).Select(t => $"Task {t.First().Kunci} belongs to no process."));
    }

    private static async Task PeriksaPermohonanAsync(KerjaSamaDbContext db, List<string> temuan)
    {
        var berjalan = (await db.ProcessInstance.AsNoTracking().Where(i => i.Status == ProcessStatus.Running && i.ParentId == null).ToListAsync()).ToLookup(i => i.SubjectId);
        var terbuka = (await db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka).ToListAsync()).ToLookup(t => t.SubjectId);
        var mesin = (await MenungguMesinAsync(db)).Join(await db.ProcessInstance.AsNoTracking().ToListAsync(), j => j.InstanceId, i => i.Id, (_, i) => i.SubjectId).ToHashSet();
        var naskah = (await db.Naskah.AsNoTracking().Where(n => n.PermohonanId != null).Select(n => n.PermohonanId!.Value).ToListAsync()).ToLookup(id => id);
        var pesan = (await db.OutboxMessage.AsNoTracking().ToListAsync()).ToLookup(m => m.SubjekId);
        foreach (var p in await db.Permohonan.AsNoTracking().Where(p => p.Status != StatusPermohonan.Arsip).ToListAsync())
        {
            var hidup = !p.SudahBerakhir;
            var jumlahBerjalan = berjalan[p.Id].Count();
            if (jumlahBerjalan != (hidup ? 1 : 0))
            {
                temuan.Add($"{p.Kode} is {p.Status} with {jumlahBerjalan} running processes.");
            }

            if ((terbuka[p.Id].Any() || mesin.Contains(p.Id)) != hidup)
            {
                temuan.Add($"{p.Kode} is {p.Status} with {terbuka[p.Id].Count()} open tasks.");
            }

            if (hidup != (p.BerakhirPada is null) || (hidup && ((terbuka[p.Id].Any() && p.Tahap != Terawal(terbuka[p.Id])) || MenungguMitra(terbuka[p.Id]) != (p.Status == StatusPermohonan.MenungguMitra))))
            {
                temuan.Add($"{p.Kode} is {p.Status} at tahap {p.Tahap}, ended {p.BerakhirPada:O}; open: {string.Join(", ", terbuka[p.Id].Select(t => t.Kunci))}.");
            }

            if (naskah[p.Id].Count() > 1 || (p.Status == StatusPermohonan.Selesai && !naskah[p.Id].Any()))
            {
                temuan.Add($"{p.Kode} is {p.Status} with {naskah[p.Id].Count()} naskah.");
            }

            PeriksaPesan(p, naskah[p.Id].Any(), [.. pesan[p.Id]], temuan);
        }

        temuan.AddRange(pesan.SelectMany(m => m).GroupBy(m => m.Kunci).Where(g => g.Count() > 1).Select(g => $"Message {g.Key} stands {g.Count()} times in the outbox."));
    }

    /// <summary>Jobs of service tasks that are not done: being tried, or an incident.</summary>
    private static Task<List<ServiceJob>> MenungguMesinAsync(KerjaSamaDbContext db) =>
        db.ServiceJob.AsNoTracking().Where(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Failed).ToListAsync();

    /// <summary>decisions.md 11: the earliest among the open tasks.</summary>
    private static Tahap? Terawal(IEnumerable<Workflow.Tugas> terbuka) =>
        terbuka.Select(t => (Tahap?)DaftarKode.Parse<Tahap>(t.Tahap!)).Min();

    private static bool MenungguMitra(IEnumerable<Workflow.Tugas> terbuka) => terbuka.Any() && terbuka.All(t => t.Peran == "mitra");

    /// <summary>One message per event and address of the contact (issue 2, deliverable 9).</summary>
    private static void PeriksaPesan(PermohonanKerjaSama p, bool adaNaskah, IReadOnlyList<OutboxMessage> pesan, List<string> temuan)
    {
        void Jumlah(string jenis, bool terjadi)
        {
            foreach (var (saluran, alamat) in new[] { ("surel", p.KontakSurel), ("whatsapp", p.KontakTelepon) })
            {
                var (ada, seharusnya) = (pesan.Count(m => m.Jenis == jenis && m.Saluran == saluran), terjadi && alamat is not null ? 1 : 0);
                if (ada != seharusnya)
                {
                    temuan.Add($"{p.Kode} has {ada} messages {jenis} by {saluran} instead of {seharusnya}.");
                }
            }
        }

        Jumlah("permohonan-diterima", true);
        Jumlah("naskah-ditandatangani", adaNaskah);
        Jumlah("permohonan-ditolak", p.Status == StatusPermohonan.Ditolak);
    }

    /// <summary>No number twice, none missing, each with a state that its owner confirms.</summary>
    private static async Task PeriksaNomorAsync(KerjaSamaDbContext db, List<string> temuan)
    {
        var counter = await db.Counter.AsNoTracking().ToDictionaryAsync(c => c.Nama, c => c.Nilai);
        void Rapat(string nama, IEnumerable<int> nomor)
        {
            var urut = nomor.Order().ToList();
            if (!urut.SequenceEqual(Enumerable.Range(1, urut.Count)) || counter.GetValueOrDefault(nama) != urut.Count)
            {
                temuan.Add($"{nama}: {string.Join(',', urut)}, counter {counter.GetValueOrDefault(nama)}.");
            }
        }

        var buku = await db.NomorBuku.AsNoTracking().ToListAsync();
        foreach (var b in buku.Where(n => n.Sisipan == 0).GroupBy(n => (n.Buku, n.Tahun)))
        {
            Rapat($"nomor-{b.Key.Buku}-{b.Key.Tahun}", b.Select(n => n.Urut));
        }

        foreach (var p in (await db.Permohonan.AsNoTracking().Select(p => p.Kode).ToListAsync()).Select(k => k.Split('-')).GroupBy(k => k[1]))
        {
            Rapat($"permohonan-{p.Key}", p.Select(k => int.Parse(k[2], System.Globalization.CultureInfo.InvariantCulture)));
        }

        foreach (var s in (await db.SuratMasuk.AsNoTracking().ToListAsync()).GroupBy(s => s.Tahun))
        {
            Rapat($"agenda-masuk-{s.Key}", s.Select(x => x.NomorAgenda));
        }

        var naskah = (await db.Naskah.AsNoTracking().Select(n => n.Id).ToListAsync()).ToHashSet();
        var surat = (await db.SuratKeluar.AsNoTracking().Select(s => s.Id).ToListAsync()).ToHashSet();
        var hidup = (await db.ProcessInstance.AsNoTracking().Where(i => i.Status == ProcessStatus.Running).Select(i => i.SubjectId).ToListAsync()).ToHashSet();
        temuan.AddRange(buku.Where(n => n.Keadaan switch
        {
            KeadaanNomor.Terpakai => (n.NaskahId is { } id && naskah.Contains(id)) == (n.SuratKeluarId is { } s && surat.Contains(s)),
            KeadaanNomor.Dipesan => n.PermohonanId is { } p && !hidup.Contains(p),
            KeadaanNomor.Batal => n.AlasanBatal is null || n.NaskahId is not null,
        }).Select(n => $"Nomor {n.Nomor} is {n.Keadaan} without its owner."));
    }
}
