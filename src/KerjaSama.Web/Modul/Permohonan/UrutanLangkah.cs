using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>A step of the way with the tasks that were opened for it, oldest first.</summary>
internal sealed record LangkahJalan(string Kunci, string Nama, string? Tahap, string Peran, string? Kelompok, IReadOnlyList<Workflow.Tugas> Tugas)
{
    public Workflow.Tugas? Kini => Tugas.FirstOrDefault(t => t.Status == StatusTugas.Terbuka);

    public Workflow.Tugas? Terakhir => Tugas.LastOrDefault(t => t.Status == StatusTugas.Selesai);
}

/// <summary>Puts ordinary steps and tasks into one order.</summary>
internal sealed class UrutanLangkah(DefinitionCatalog catalog)
{
    public IReadOnlyList<LangkahJalan> Susun(
        IReadOnlyList<ProcessInstance> instances, IReadOnlyDictionary<Guid, Dictionary<string, ProcessValue>> variabel, string? lanjutan, IReadOnlyList<Workflow.Tugas> tugas)
    {
        var perInstance = instances.ToDictionary(i => i.Id);
        var kunci = tugas.ToLookup(t => (Proses: perInstance[t.InstanceId].DefinitionKey, t.Kunci));
        var langkah = new List<LangkahJalan>();
        foreach (var akar in instances.Where(i => i.ParentId is null))
        {
            Jalan(catalog.Of(akar), variabel.GetValueOrDefault(akar.Id), langkah, instances, variabel);
        }

        if (lanjutan is not null)
        {
            Jalan(catalog.NewestOf(lanjutan), variabel.GetValueOrDefault(Guid.Empty), langkah, instances, variabel);
        }

        var dikenal = langkah.Select(l => l.Kunci).ToHashSet(StringComparer.Ordinal);
        var bertugas = langkah.Select(l => l with { Tugas = [.. kunci.Where(k => Id(k.Key.Proses, k.Key.Kunci) == l.Kunci).SelectMany(k => k)] }).ToList();
        foreach (var lain in kunci.Where(k => !dikenal.Contains(Id(k.Key.Proses, k.Key.Kunci))))
        {
            Sisipkan(bertugas, new(Id(lain.Key.Proses, lain.Key.Kunci), lain.First().Nama, lain.First().Tahap, lain.First().Peran, null, [.. lain]));
        }

        return bertugas;
    }

    private void Jalan(
        ProcessDefinition definisi, Dictionary<string, ProcessValue>? nilai, List<LangkahJalan> langkah, IReadOnlyList<ProcessInstance> instances,
        IReadOnlyDictionary<Guid, Dictionary<string, ProcessValue>> variabel)
    {
        foreach (var satu in ProcessPath.Ordinary(definisi, nilai))
        {
            if (satu.CalledKey is { } dipanggil)
            {
                var anak = instances.LastOrDefault(i => i.DefinitionKey == dipanggil);
                Jalan(anak is null ? catalog.NewestOf(dipanggil) : catalog.Of(anak), anak is null ? nilai : variabel.GetValueOrDefault(anak.Id), langkah, instances, variabel);
            }
            else if (langkah.TrueForAll(l => l.Kunci != Id(definisi.Key, satu.Id)))
            {
                langkah.Add(new(Id(definisi.Key, satu.Id), satu.Nama, satu.Tahap, string.Join(' ', satu.Peran), satu.Kelompok is { } k ? $"{definisi.Key} {k}" : null, []));
            }
        }
    }

    /// <summary>A step off the ordinary way stands after the step that was finished before it was opened.</summary>
    private static void Sisipkan(List<LangkahJalan> langkah, LangkahJalan lain)
    {
        var sebelum = langkah.FindLastIndex(l => l.Tugas.Any(t => t.Urut < lain.Tugas[0].Urut));
        langkah.Insert(sebelum + 1, lain);
    }

    private static string Id(string proses, string kunci) => $"{proses}/{kunci}";
}
