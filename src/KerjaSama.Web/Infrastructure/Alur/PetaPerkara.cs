using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Where a case can be moved to. A step that is open side by side with others is reached by their fork: all of them open again.</summary>
internal sealed class PetaPerkara(DefinitionCatalog catalog)
{
    /// <summary>Steps of this case that were finished and lie before the one that is open, the latest first.</summary>
    public IReadOnlyList<TujuanAlur> Sebelumnya(Perkara perkara)
    {
        var kelompok = perkara.Langkah.ElementAtOrDefault(perkara.Kini)?.Kelompok;
        return Tujuan(
            perkara.Langkah.Where((l, i) => l.Terakhir is not null && (i < perkara.Kini || (kelompok is not null && l.Kelompok == kelompok))).Reverse(),
            titik => RuteKe(perkara.Proses, titik));
    }

    /// <summary>The first step of every stage that is still to come. What is signed already is entered in the register, not here.</summary>
    public IReadOnlyList<TujuanAlur> TahapBerikut(Perkara perkara, Tahap? kini)
    {
        var berikut = perkara.Langkah.Skip(perkara.Kini + 1)
            .Where(l => l.Tahap is { } kode && DaftarKode.Parse<Tahap>(kode) is var tahap && tahap > kini && tahap < Tahap.Register)
            .GroupBy(l => l.Tahap).Select(g => g.First());
        return Tujuan(berikut, titik => RuteKe(perkara.Proses, titik) ?? RuteBaru(perkara, titik));
    }

    /// <summary>
    /// Where a case can go on after its track was corrected: the step where it is, where the new track has it, and those before; the latest
    /// first. Signing is not among them: the number reserved on the old track is given up, and one is reserved before.
    /// </summary>
    /// <param name="perkara">Drawn for the new track.</param>
    public IReadOnlyList<TujuanAlur> DalamJalur(Perkara perkara) =>
        [.. Tujuan(perkara.Langkah.Take(perkara.Kini + 1).Reverse(), titik => RuteBaru(perkara, titik)).Where(t => t.Tugas.Tindakan != NomorTerpesan.DipakaiOleh)];

    /// <summary>The way to a place in what runs, or back into penerimaan; null when it cannot be opened alone.</summary>
    public Rute? RuteKe(IReadOnlyList<ProcessInstance> proses, TitikAlur titik)
    {
        var berjalan = proses.Where(i => i.Status == ProcessStatus.Running).ToList();
        return (from i in berjalan.OrderByDescending(i => i.ParentId is not null)
                let langkah = Langkah(catalog.Of(i), titik)
                where langkah is not null
                select new Rute(i.Id, i.DefinitionKey, langkah)).FirstOrDefault()
            ?? (from i in proses.Reverse()
                where i.ParentId is null && i.DefinitionKey == TerimaPermohonan.Proses && i.Status != ProcessStatus.Running
                let langkah = Langkah(catalog.NewestOf(i.DefinitionKey), titik)
                where langkah is not null
                select new Rute(null, i.DefinitionKey, langkah)).FirstOrDefault();
    }

    private Rute? RuteBaru(Perkara perkara, TitikAlur titik) =>
        perkara.ProsesJalur is { } jalur && Langkah(catalog.NewestOf(jalur), titik) is { } langkah ? new(null, jalur, langkah) : null;

    private List<TujuanAlur> Tujuan(IEnumerable<LangkahJalan> langkah, Func<TitikAlur, Rute?> rute)
    {
        var hasil = new List<TujuanAlur>();
        foreach (var satu in langkah)
        {
            if (Satu(TitikAlur.Parse(satu.Kunci), rute) is { } tujuan && hasil.TrueForAll(t => t.Titik != tujuan.Titik))
            {
                hasil.Add(tujuan);
            }
        }

        return hasil;
    }

    private TujuanAlur? Satu(TitikAlur titik, Func<TitikAlur, Rute?> rute)
    {
        var definisi = catalog.NewestOf(titik.Proses);
        if (definisi.Nodes.GetValueOrDefault(titik.Elemen) is not UserTask tugas)
        {
            return null;
        }

        if (rute(titik) is { } langsung)
        {
            return new(titik, tugas.Name, tugas.Tahap, tugas, langsung);
        }

        var cabang = definisi.Nodes.Values.OfType<ParallelGateway>().FirstOrDefault(g => g.Outgoing.Count > 1 && g.Outgoing.Any(f => f.TargetId == tugas.Id));
        return cabang is not null && rute(titik with { Elemen = cabang.Id }) is { } bersama
            ? new(titik with { Elemen = cabang.Id }, string.Join("; ", cabang.Outgoing.Select(f => definisi.Nodes[f.TargetId].Name)), tugas.Tahap, tugas, bersama)
            : null;
    }

    /// <summary>The elements to go by from this process to the place; null when it does not lie in it, or no single token can stand there.</summary>
    private IReadOnlyList<string>? Langkah(ProcessDefinition definisi, TitikAlur titik)
    {
        if (definisi.Key == titik.Proses)
        {
            return catalog.CanMoveTo(definisi, titik.Elemen) ? [titik.Elemen] : null;
        }

        foreach (var panggilan in definisi.Nodes.Values.OfType<CallActivity>())
        {
            if (Langkah(catalog.NewestOf(panggilan.CalledKey), titik) is { } dalam && catalog.CanMoveTo(definisi, panggilan.Id))
            {
                return [panggilan.Id, .. dalam];
            }
        }

        return null;
    }
}
