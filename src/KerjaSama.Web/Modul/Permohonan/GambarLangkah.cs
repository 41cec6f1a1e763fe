using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Tugas.Kontrak;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Says of each step whether it is done, now, next or not needed, and in whose hands.</summary>
internal sealed class GambarLangkah(OfficeClock clock, IReadOnlyDictionary<Guid, string>? nama, bool berakhir, string? catatan)
{
    public IReadOnlyList<LangkahRel> Gambar(IReadOnlyList<LangkahJalan> langkah)
    {
        var kini = langkah.Select((l, i) => (l, i)).FirstOrDefault(x => x.l.Kini is not null);
        var rel = new List<LangkahRel>();
        for (var i = 0; i < langkah.Count; i++)
        {
            var satu = Satu(langkah[i], kini.l, i > kini.i) with { Kunci = TitikAlur.Parse(langkah[i].Kunci).Elemen, Tahap = langkah[i].Tahap };
            // what is missing is said once, also where several steps are open side by side
            rel.Add(i == kini.i ? satu with { Catatan = satu.Keadaan == KeadaanLangkah.Kini ? catatan : null } : satu);
        }

        return rel;
    }

    /// <summary>The same by stage, for the rail that fits on one line.</summary>
    public static IReadOnlyList<LangkahRel> PerTahap(IReadOnlyList<LangkahJalan> langkah, IReadOnlyList<LangkahRel> rel) =>
        [.. langkah.Zip(rel).Where(x => x.First.Tahap is not null).GroupBy(x => x.First.Tahap!)
            .OrderBy(g => DaftarKode.Parse<Tahap>(g.Key)).Select(g => Tahapan(g.Key, [.. g.Select(x => x.Second)]))];

    private static LangkahRel Tahapan(string tahap, IReadOnlyList<LangkahRel> isi)
    {
        var judul = DaftarKode.Parse<Tahap>(tahap).Label;
        if (isi.FirstOrDefault(l => l.Keadaan == KeadaanLangkah.Kini) is { } kini)
        {
            return kini with { Judul = judul };
        }

        if (isi.All(l => l.Keadaan is KeadaanLangkah.Selesai or KeadaanLangkah.Dilewati) && isi.Any(l => l.Keadaan == KeadaanLangkah.Selesai))
        {
            var selesai = isi.Where(l => l.Keadaan == KeadaanLangkah.Selesai).ToList();
            return new(judul, KeadaanLangkah.Selesai, null, selesai.Min(l => l.Sejak), selesai.Max(l => l.Sampai));
        }

        return new(judul, isi.All(l => l.Keadaan == KeadaanLangkah.Dilewati) ? KeadaanLangkah.Dilewati : KeadaanLangkah.Berikut);
    }

    private LangkahRel Satu(LangkahJalan l, LangkahJalan? kini, bool sesudahKini)
    {
        if (l.Kini is { } tugas)
        {
            return new(l.Nama, KeadaanLangkah.Kini, Pemegang(tugas), clock.TanggalDari(tugas.DibukaPada), tugas.Tenggat) { Giliran = nama is null ? PeranTugas.GiliranUntukLuar(tugas.Peran) : PeranTugas.Giliran(tugas.Peran, tugas.Tahap) };
        }

        // done in an earlier round, but the case was sent back before it: it comes again
        var diulang = kini is not null && sesudahKini && l.Terakhir is { } lama && lama.SelesaiPada <= kini.Kini!.DibukaPada && (l.Kelompok is null || l.Kelompok != kini.Kelompok);
        if (l.Terakhir is { } selesai && !diulang)
        {
            return new(l.Nama, KeadaanLangkah.Selesai, Pelaku(selesai), clock.TanggalDari(l.Tugas[0].DibukaPada), clock.TanggalDari(selesai.SelesaiPada!.Value));
        }

        return new(l.Nama, berakhir || (kini is not null && !sesudahKini) ? KeadaanLangkah.Dilewati : KeadaanLangkah.Berikut, PeranTugas.Label(l.Peran));
    }

    private string Pemegang(Workflow.Tugas tugas) => nama is null ? PeranTugas.LabelUntukLuar(tugas.Peran)
        : (tugas.DiambilOleh ?? tugas.PelaksanaId) is { } id ? nama.GetValueOrDefault(id, "?")
        : PeranTugas.Label(tugas.Peran);

    private string? Pelaku(Workflow.Tugas tugas) => nama is null ? PeranTugas.LabelUntukLuar(tugas.Peran)
        : tugas.AtasNama is { } atasNama ? $"atas nama {atasNama.Split(',')[0]}"
        : tugas.SelesaiOleh is { } id ? nama.GetValueOrDefault(id) : "Mitra";
}
