using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Tests;

/// <summary>A request as an object only, for what needs one and stores nothing.</summary>
internal static class ObjekPermohonan
{
    public static PermohonanKerjaSama Buat(Pemrakarsa pemrakarsa = Pemrakarsa.Mitra) => PermohonanKerjaSama.Terima(
        new PermohonanBaru
        {
            Bentuk = BentukPermohonan.Permohonan,
            Pemrakarsa = pemrakarsa,
            Saluran = Saluran.Surat,
            Judul = "Uji",
            Tentang = "Uji",
            Bidang = "sosial",
            PerangkatDaerah = pemrakarsa == Pemrakarsa.PerangkatDaerah ? ["dinkes"] : [],
            Mitra = [(Guid.CreateVersion7(), "Mitra uji")],
            Sifat = "baru",
            TanggalDiterima = new DateOnly(2026, 3, 2),
            KontakNama = "Uji",
            KontakTelepon = "0800",
            KodeLacakHash = "uji",
        },
        "P-2026-00001",
        1,
        DateTimeOffset.UnixEpoch);
}
