using KerjaSama.Data;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Date of signing and term of a naskah against today and the longest term; the same at signing and at the desk.</summary>
internal sealed class MasaBerlaku(KerjaSamaDbContext db, OfficeClock clock)
{
    public const string TandaTangan = "tanggalTandaTangan";
    public const string Sampai = "berlakuSampai";

    /// <param name="mulai">Null: from the day of signing.</param>
    /// <param name="sampai">Null: no end.</param>
    /// <returns>Field → what is wrong; empty when all is well.</returns>
    public async Task<Dictionary<string, string>> GalatAsync(DateOnly? tandaTangan, DateOnly? mulai, DateOnly? sampai, CancellationToken cancellationToken)
    {
        var galat = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tandaTangan > clock.HariIni)
        {
            galat[TandaTangan] = "Tanggal tanda tangan tidak boleh di masa depan.";
        }

        if ((mulai ?? tandaTangan) is not { } sejak)
        {
            return galat;
        }

        var tahun = (int)await db.Batas.NilaiPadaAsync(KunciBatas.NaskahJangkaWaktuTahun, clock.HariIni, cancellationToken);
        if (sampai < sejak)
        {
            galat[Sampai] = "Tanggal berakhir tidak boleh mendahului tanggal mulai berlaku.";
        }
        else if (sampai > sejak.AddYears(tahun))
        {
            galat[Sampai] = $"Jangka waktu naskah paling lama {tahun} tahun (batas naskah-jangka-waktu-tahun).";
        }

        return galat;
    }
}
