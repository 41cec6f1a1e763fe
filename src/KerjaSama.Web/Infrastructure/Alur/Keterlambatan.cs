using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>How far an open step is past its limit; each is told once.</summary>
internal enum AmbangTenggat
{
    [Kode("lewat", "lewat tenggat")] Lewat = 1,
    [Kode("dua-kali", "lewat dua kali waktunya")] DuaKali = 2,
}

internal static class Keterlambatan
{
    /// <summary>
    /// Past the limit from the day after it; past twice the limit from the day after as many working days again as there were from the
    /// opening to the limit (one at least).
    /// </summary>
    /// <returns>Null: in time, or without a limit.</returns>
    public static AmbangTenggat? Dari(DateOnly dibuka, DateOnly? tenggat, DateOnly hariIni, HariKerja hari) =>
        tenggat is not { } batas || hariIni <= batas ? null
        : hariIni > hari.Tambah(batas, Math.Max(1, hari.Antara(dibuka, batas))) ? AmbangTenggat.DuaKali
        : AmbangTenggat.Lewat;
}
