using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The object side of <see cref="Izin"/> for permohonan and naskah: what is the mitra's or the PD's own.</summary>
internal static class PermohonanRights
{
    public static bool Boleh(Pelaku pelaku, Aksi aksi, PermohonanKerjaSama permohonan) => pelaku.LingkupUntuk(aksi) switch
    {
        Lingkup.Semua => true,
        Lingkup.Miliknya => aksi == Aksi.CabutPermohonan ? Pemohon(pelaku, permohonan) : Miliknya(pelaku, permohonan),
        null => false,
    };

    /// <summary>The role of the side that the request came from; its contact person holds the tracking code and gets the messages.</summary>
    public static Peran PeranPemohon(PermohonanKerjaSama permohonan) => permohonan.Pemrakarsa == Pemrakarsa.PerangkatDaerah ? Peran.PerangkatDaerah : Peran.Mitra;

    /// <summary>Speaks for the side that the request came from: the others named in it take part, but do not decide whether it goes on.</summary>
    public static bool Pemohon(Pelaku pelaku, PermohonanKerjaSama permohonan) => PeranPemohon(permohonan) == Peran.PerangkatDaerah
        ? permohonan.Pengusul is { } pd && pd == pelaku.PerangkatDaerah
        : permohonan.MitraUtama.MitraId == pelaku.MitraId;

    /// <summary>Permohonan that the actor may see: all of them inside, its own outside.</summary>
    public static IQueryable<PermohonanKerjaSama> YangBolehDilihat(this IQueryable<PermohonanKerjaSama> permohonan, Pelaku pelaku) => pelaku.LingkupUntuk(Aksi.LihatPermohonan) switch
    {
        Lingkup.Semua => permohonan,
        Lingkup.Miliknya => permohonan.Where(p =>
            (pelaku.MitraId != null && p.Mitra.Any(m => m.MitraId == pelaku.MitraId))
            || (pelaku.PerangkatDaerah != null && p.PerangkatDaerah.Any(d => d.PerangkatDaerah == pelaku.PerangkatDaerah))),
        null => permohonan.Where(_ => false),
    };

    /// <summary>Naskah that the actor may see: all of them inside; outside those of the own side, by party or by the request.</summary>
    public static IQueryable<NaskahKerjaSama> YangBolehDilihat(this IQueryable<NaskahKerjaSama> naskah, IQueryable<PermohonanKerjaSama> permohonan, Pelaku pelaku) =>
        pelaku.LingkupUntuk(Aksi.LihatNaskah) switch
        {
            Lingkup.Semua => naskah,
            Lingkup.Miliknya => naskah.Where(n =>
                (pelaku.MitraId != null && n.Pihak.Any(p => p.MitraId == pelaku.MitraId))
                || (pelaku.PerangkatDaerah != null && permohonan.Any(p => p.Id == n.PermohonanId && p.PerangkatDaerah.Any(d => d.PerangkatDaerah == pelaku.PerangkatDaerah)))),
            null => naskah.Where(_ => false),
        };

    private static bool Miliknya(Pelaku pelaku, PermohonanKerjaSama permohonan) =>
        (pelaku.MitraId is { } mitra && permohonan.Mitra.Any(m => m.MitraId == mitra))
        || (pelaku.PerangkatDaerah is { } pd && permohonan.PerangkatDaerah.Any(p => p.PerangkatDaerah == pd));
}
