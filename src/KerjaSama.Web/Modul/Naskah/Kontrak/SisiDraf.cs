using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>For which side of a draft somebody speaks, and what that side sends.</summary>
internal static class SisiDraf
{
    private static readonly Peran[] Luar = [Peran.Mitra, Peran.PerangkatDaerah, Peran.Hukum];

    /// <summary>Kinds of document by which a side answers (<c>jenisDokumen</c> in <c>tinjauan-draf.bpmn</c>).</summary>
    private static readonly Dictionary<PemegangDraf, string> Jenis = new()
    {
        [PemegangDraf.Hukum] = "tanggapan-hukum",
        [PemegangDraf.PerangkatDaerah] = "tanggapan-perangkat-daerah",
        [PemegangDraf.Mitra] = "tanggapan-mitra",
    };

    /// <summary>Whoever has any role of the office speaks for the office.</summary>
    public static PemegangDraf Dari(Pelaku pelaku) =>
        pelaku.Peran.Count == 0 || pelaku.Peran.Any(p => !Luar.Contains(p)) ? PemegangDraf.BagianKerjaSama
        : pelaku.Punya(Peran.Hukum) ? PemegangDraf.Hukum
        : pelaku.Punya(Peran.PerangkatDaerah) ? PemegangDraf.PerangkatDaerah
        : PemegangDraf.Mitra;

    /// <summary>The role that a review step of that side asks for.</summary>
    public static Peran PeranDari(PemegangDraf sisi) => sisi switch
    {
        PemegangDraf.Mitra => Peran.Mitra,
        PemegangDraf.PerangkatDaerah => Peran.PerangkatDaerah,
        PemegangDraf.Hukum => Peran.Hukum,
        PemegangDraf.BagianKerjaSama => Peran.Perancang,
    };

    public static string JenisTanggapan(PemegangDraf sisi) => Jenis[sisi];

    public static PemegangDraf? DariJenis(string jenis) => Jenis.Where(j => j.Value == jenis).Select(j => (PemegangDraf?)j.Key).FirstOrDefault();
}
