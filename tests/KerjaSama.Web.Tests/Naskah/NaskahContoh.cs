using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>Naskah in the register without the way that leads there.</summary>
internal static class NaskahContoh
{
    public static readonly DateOnly Tanda = new(2024, 5, 6);

    /// <summary>Registers a naskah of our region with the partner of the demo's account <c>mitra</c>.</summary>
    public static async Task<NaskahKerjaSama> BuatNaskahAsync(
        this KantorFactory kantor, string judul = "Pelayanan kesehatan rujukan", DateOnly? tanda = null, DateOnly? sampai = null, Guid? pendahulu = null, Guid? induk = null, string jenis = "KSB", DateOnly? henti = null)
    {
        await kantor.EnsureDemoAsync();
        return await kantor.DenganAsync<PenomoranNaskah, NaskahKerjaSama>(async (db, penomoran) =>
        {
            await using var transaction = await db.BeginWriteAsync();
            var tanggal = tanda ?? Tanda;
            var mitra = await db.Mitra.OrderBy(m => m.Urut).FirstAsync(m => db.Users.Any(u => u.Email == "mitra@contoh.go.id" && u.MitraId == m.Id));
            var (kode, urut) = await penomoran.BerikutnyaAsync(tanggal.Year, default);
            var naskah = NaskahKerjaSama.Daftarkan(
                new NaskahBaru
                {
                    Jenis = jenis,
                    Judul = judul,
                    Tentang = judul,
                    Sifat = pendahulu is null ? "baru" : "perpanjangan",
                    TanggalTandaTangan = tanggal,
                    BerlakuMulai = tanggal,
                    BerlakuSampai = sampai,
                    Terbuka = true,
                    Pihak = [new(null, "Pemerintah Kabupaten Sumberarum", "119/001/KSB/35.99.022/2024"), new(mitra.Id, mitra.Nama, "7/X/2024")],
                    PendahuluId = pendahulu,
                    IndukId = induk,
                },
                kode, urut, kantor.OfficeClock.GetUtcNow());
            if (henti is { } h)
            {
                naskah.Hentikan(h, "Kesepakatan para pihak.");
            }

            db.Add(naskah);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return naskah;
        });
    }
}
