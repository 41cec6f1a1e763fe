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
        await AlurInvariants.PeriksaAsync(db, temuan);
        await PeriksaPermohonanAsync(db, temuan);
        await PeriksaNomorAsync(db, temuan);
        await RiwayatChain.PeriksaAsync(db, temuan);
        return temuan;
    }

    private static async Task PeriksaPermohonanAsync(KerjaSamaDbContext db, List<string> temuan)
    {
        var berjalan = (await db.ProcessInstance.AsNoTracking().Where(i => i.Status == ProcessStatus.Running && i.ParentId == null).ToListAsync()).ToLookup(i => i.SubjectId);
        var terbuka = (await db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka).ToListAsync()).ToLookup(t => t.SubjectId);
        var mesin = (await MenungguMesinAsync(db)).ToHashSet();
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
                temuan.Add($"{p.Kode} is {p.Status} with {terbuka[p.Id].Count()} open tasks and {(mesin.Contains(p.Id) ? "work" : "no work")} of the machine.");
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

        var ada = (await db.Permohonan.Select(p => p.Id).ToListAsync()).ToHashSet();
        temuan.AddRange(berjalan.Where(b => !ada.Contains(b.Key)).Select(b => $"{b.First().DefinitionKey} {b.First().Id:N} runs for no request."));
        temuan.AddRange(pesan.SelectMany(m => m).GroupBy(m => m.Kunci).Where(g => g.Count() > 1).Select(g => $"Message {g.Key} stands {g.Count()} times in the outbox."));
    }

    /// <summary>Whose case waits for a service task that is being tried or an incident, for an instant or for a message.</summary>
    private static async Task<IEnumerable<Guid>> MenungguMesinAsync(KerjaSamaDbContext db)
    {
        var instance = db.ServiceJob.Where(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Failed).Select(j => j.InstanceId)
            .Union(db.ProcessTimer.Select(t => t.InstanceId)).Union(db.MessageSubscription.Select(m => m.InstanceId));
        return await db.ProcessInstance.Where(i => instance.Contains(i.Id)).Select(i => i.SubjectId).ToListAsync();
    }

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
