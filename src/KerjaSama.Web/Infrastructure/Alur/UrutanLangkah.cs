using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A step of the way with the tasks that were opened for it, oldest first. <paramref name="Kunci"/> is the text of its <see cref="TitikAlur"/>.</summary>
internal sealed record LangkahJalan(string Kunci, string Nama, string? Tahap, string Peran, string? Kelompok, IReadOnlyList<Tugas> Tugas)
{
    public Tugas? Kini => Tugas.FirstOrDefault(t => t.Status == StatusTugas.Terbuka);

    public Tugas? Terakhir => Tugas.LastOrDefault(t => t.Status == StatusTugas.Selesai);
}

/// <summary>Puts ordinary steps and tasks into one order.</summary>
internal sealed class UrutanLangkah(DefinitionCatalog catalog)
{
    /// <param name="akar">The outermost processes whose way is drawn, oldest first.</param>
    /// <param name="lanjutan">The process that is still to start; null when it runs or is not known.</param>
    /// <param name="pengganti">Key of the process whose steps stand for those of the processes that were left (the track was corrected).</param>
    public IReadOnlyList<LangkahJalan> Susun(
        IReadOnlyList<ProcessInstance> instances, IReadOnlyList<ProcessInstance> akar, IReadOnlyDictionary<Guid, Dictionary<string, ProcessValue>> variabel,
        string? lanjutan, string? pengganti, IReadOnlyList<Tugas> tugas)
    {
        var perInstance = instances.ToDictionary(i => i.Id);
        var dipakai = akar.Select(a => a.Id).ToHashSet();
        string Proses(ProcessInstance i) => i.ParentId is null && !dipakai.Contains(i.Id) ? pengganti ?? i.DefinitionKey : i.DefinitionKey;
        var kunci = tugas.ToLookup(t => new TitikAlur(Proses(perInstance[t.InstanceId]), t.Kunci).ToString());
        var langkah = new List<LangkahJalan>();
        foreach (var satu in akar)
        {
            Jalan(catalog.Of(satu), variabel.GetValueOrDefault(satu.Id), langkah, instances, variabel);
        }

        if (lanjutan is not null)
        {
            Jalan(catalog.NewestOf(lanjutan), variabel.GetValueOrDefault(Guid.Empty), langkah, instances, variabel);
        }

        var dikenal = langkah.Select(l => l.Kunci).ToHashSet(StringComparer.Ordinal);
        var bertugas = langkah.Select(l => l with { Tugas = [.. kunci[l.Kunci]] }).ToList();
        foreach (var lain in kunci.Where(k => !dikenal.Contains(k.Key)))
        {
            Sisipkan(bertugas, new(lain.Key, lain.First().Nama, lain.First().Tahap, lain.First().Peran, null, [.. lain]));
        }

        return bertugas;
    }

    private void Jalan(
        ProcessDefinition definisi, Dictionary<string, ProcessValue>? nilai, List<LangkahJalan> langkah, IReadOnlyList<ProcessInstance> instances,
        IReadOnlyDictionary<Guid, Dictionary<string, ProcessValue>> variabel)
    {
        foreach (var satu in ProcessPath.Ordinary(definisi, nilai))
        {
            var titik = new TitikAlur(definisi.Key, satu.Id).ToString();
            if (satu.CalledKey is { } dipanggil)
            {
                var anak = instances.LastOrDefault(i => i.DefinitionKey == dipanggil);
                Jalan(anak is null ? catalog.NewestOf(dipanggil) : catalog.Of(anak), anak is null ? nilai : variabel.GetValueOrDefault(anak.Id), langkah, instances, variabel);
            }
            else if (langkah.TrueForAll(l => l.Kunci != titik))
            {
                langkah.Add(new(titik, satu.Nama, satu.Tahap, string.Join(' ', satu.Peran), satu.Kelompok is { } k ? $"{definisi.Key} {k}" : null, []));
            }
        }
    }

    /// <summary>A step off the ordinary way stands after the step that was finished before it was opened.</summary>
    private static void Sisipkan(List<LangkahJalan> langkah, LangkahJalan lain)
    {
        var sebelum = langkah.FindLastIndex(l => l.Tugas.Any(t => t.Urut < lain.Tugas[0].Urut));
        langkah.Insert(sebelum + 1, lain);
    }
}
