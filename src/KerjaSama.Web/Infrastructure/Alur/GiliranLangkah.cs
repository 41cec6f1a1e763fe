using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Whose turn a step is: the office's, or that of somebody for whom the office waits.</summary>
internal enum PihakLangkah
{
    [Kode("kantor", "Bagian Kerja Sama")] Kantor = 1,
    [Kode("mitra", "Mitra")] Mitra = 2,
    [Kode("perangkat-daerah", "Perangkat Daerah")] PerangkatDaerah = 3,
    [Kode("hukum", "Bagian Hukum")] Hukum = 4,
    [Kode("pimpinan", "Pimpinan")] Pimpinan = 5,
    [Kode("dprd", "DPRD")] Dprd = 6,
    [Kode("kementerian", "Kementerian")] Kementerian = 7,
}

/// <summary>Tells whose turn a step is, by its role, and where the office writes down the answer of a body without a role, by what it does.</summary>
internal sealed class GiliranLangkah(DefinitionCatalog catalog)
{
    private volatile Terbaca? _terbaca;

    /// <summary>Roles outside the Bagian.</summary>
    public static readonly IReadOnlyList<Peran> PeranLain = [Peran.Mitra, Peran.PerangkatDaerah, Peran.Hukum, Peran.Pimpinan];

    private static readonly Dictionary<string, PihakLangkah> PerTindakan = new Dictionary<string, PihakLangkah>(StringComparer.Ordinal)
    {
        ["persetujuan.dprd"] = PihakLangkah.Dprd,
        ["persetujuan.kementerian"] = PihakLangkah.Kementerian,
    };

    private static readonly Dictionary<string, PihakLangkah> PerPeran = PeranLain.ToDictionary(p => p.Kode, p => DaftarKode.Parse<PihakLangkah>(p.Kode), StringComparer.Ordinal);

    /// <summary>Keys of the steps that wait for the DPRD or a ministry although the analis writes down the answer, in whatever version.</summary>
    public IReadOnlyDictionary<string, PihakLangkah> KunciLain => Baca().KunciLain;

    /// <summary>Every text that <see cref="Tugas.Peran"/> may hold: of all steps of all versions.</summary>
    public IReadOnlyList<string> TeksPeran => Baca().TeksPeran;

    /// <param name="kunciLain"><see cref="KunciLain"/>, read once for many tasks.</param>
    public static PihakLangkah Dari(string peran, string kunci, IReadOnlyDictionary<string, PihakLangkah> kunciLain) =>
        kunciLain.TryGetValue(kunci, out var lain) ? lain : PerPeran.GetValueOrDefault(peran, PihakLangkah.Kantor);

    /// <summary>The tasks that are a party's turn; the same answer as <see cref="Dari"/>, asked of the database.</summary>
    public IQueryable<Tugas> Milik(IQueryable<Tugas> tugas, PihakLangkah pihak)
    {
        var (kunciLain, peranLain, peran) = (KunciLain, PeranLain.Select(p => p.Kode).ToArray(), pihak.Kode);
        var (semua, miliknya) = (kunciLain.Keys.ToArray(), kunciLain.Where(k => k.Value == pihak).Select(k => k.Key).ToArray());
        return pihak switch
        {
            PihakLangkah.Kantor => tugas.Where(t => !peranLain.Contains(t.Peran) && !semua.Contains(t.Kunci)),
            PihakLangkah.Dprd or PihakLangkah.Kementerian => tugas.Where(t => miliknya.Contains(t.Kunci)),
            PihakLangkah.Mitra or PihakLangkah.PerangkatDaerah or PihakLangkah.Hukum or PihakLangkah.Pimpinan => tugas.Where(t => t.Peran == peran && !semua.Contains(t.Kunci)),
        };
    }

    /// <summary>A version once loaded stays as it is: only another number of them has to be read again.</summary>
    private Terbaca Baca()
    {
        var versi = catalog.All.OrderByDescending(d => d.Version).ToList();
        if (_terbaca is { } ada && ada.Versi == versi.Count)
        {
            return ada;
        }

        var langkah = versi.SelectMany(d => d.Nodes.Values.OfType<UserTask>()).ToList();
        return _terbaca = new(
            versi.Count,
            [.. langkah.SelectMany(TugasFactory.KemungkinanPeran).Distinct(StringComparer.Ordinal)],
            langkah.Where(t => t.Tindakan is not null && PerTindakan.ContainsKey(t.Tindakan)).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => PerTindakan[t.Tindakan!], StringComparer.Ordinal));
    }

    private sealed record Terbaca(int Versi, IReadOnlyList<string> TeksPeran, IReadOnlyDictionary<string, PihakLangkah> KunciLain);
}
