using System.Globalization;
using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>A date as understood, and what a person should look at.</summary>
internal readonly record struct TanggalTerbaca(DateOnly? Nilai, string? Pesan);

/// <summary>
/// Reads one column of dates. Whether 03/04/2012 is a day in March or in April is decided by the column's own evidence: the values
/// with a number above 12, counted apart for each mark between the numbers, since one column may hold 31-07-2012 and 07/31/2012.
/// Where the column mixes the orders, the other dates of the row speak first: one hand wrote them.
/// </summary>
internal sealed class PembacaTanggal
{
    private const int TahunPertama = 1945;
    private const int TahunTerakhir = 2100;
    private static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    private readonly Dictionary<char, (int HariDulu, int BulanDulu)> _bukti = [];
    private readonly PembacaTanggal? _cadangan;

    /// <param name="nilai">The column.</param>
    /// <param name="cadangan">All date columns of the file together, asked where this one is silent.</param>
    public PembacaTanggal(IEnumerable<string> nilai, PembacaTanggal? cadangan = null)
    {
        _cadangan = cadangan;
        foreach (var teks in nilai)
        {
            if (PolaTanggal.Angka(teks) is { } t && (t.A > 12) != (t.B > 12))
            {
                var (hari, bulan) = _bukti.GetValueOrDefault(t.Tanda);
                _bukti[t.Tanda] = t.A > 12 ? (hari + 1, bulan) : (hari, bulan + 1);
            }
        }
    }

    /// <param name="baris">The dates of the same row, if it has more than this one.</param>
    public TanggalTerbaca Baca(TableCell sel, PembacaTanggal? baris = null)
    {
        var teks = string.Join(' ', sel.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (sel.Date is { } nyata)
        {
            return Sah(nyata.Day, nyata.Month, nyata.Year);
        }

        if (PolaTanggal.Pasti(teks) is { } pasti)
        {
            return Sah(pasti.Hari, pasti.Bulan, pasti.Tahun);
        }

        if (PolaTanggal.Angka(teks) is { } angka)
        {
            return DariAngka(angka.A, angka.B, angka.Tahun, angka.Tanda, baris);
        }

        return PolaTanggal.HitunganExcel(teks) is { } hitungan
            ? new(hitungan, $"Angka hari Excel tanpa format tanggal; dibaca {Tulis(hitungan)}.")
            : new(null, "Bukan tanggal yang dapat dibaca; dikosongkan.");
    }

    private TanggalTerbaca DariAngka(int a, int b, int tahun, char tanda, PembacaTanggal? baris)
    {
        if (a > 12 || b > 12 || a == b)
        {
            return a > 12 ? Sah(a, b, tahun) : Sah(b, a, tahun);
        }

        var (hari, bulan) = Bukti(tanda);
        if ((hari == 0) == (bulan == 0) && baris?._bukti.GetValueOrDefault(tanda) is { } sebaris && (sebaris.HariDulu == 0) != (sebaris.BulanDulu == 0))
        {
            (hari, bulan) = sebaris;
        }

        var hasil = bulan > hari ? Sah(b, a, tahun) : Sah(a, b, tahun);
        var lain = bulan > hari ? Sah(a, b, tahun) : Sah(b, a, tahun);
        if (hasil.Nilai is not { } tanggal || (hari == 0) != (bulan == 0))
        {
            return hasil;
        }

        var sebab = hari + bulan == 0
            ? "kolom ini tidak memberi petunjuk"
            : string.Create(Indonesia, $"kolom ini memuat kedua urutan ({hari} kali hari dulu, {bulan} kali bulan dulu)");
        return new(tanggal, $"Hari dan bulan dapat tertukar: {sebab}. Dibaca {Tulis(tanggal)}, mungkin {Tulis(lain.Nilai!.Value)}.");
    }

    private (int HariDulu, int BulanDulu) Bukti(char tanda) =>
        _bukti.TryGetValue(tanda, out var b) ? b : _cadangan?.Bukti(tanda) ?? default;

    private static TanggalTerbaca Sah(int hari, int bulan, int tahunTertulis)
    {
        var tahun = tahunTertulis < 100 ? tahunTertulis + 2000 : tahunTertulis;
        if (tahun is < TahunPertama or > TahunTerakhir)
        {
            return new(null, $"Tahun {tahunTertulis:D4} tidak mungkin; tanggal dikosongkan.");
        }

        if (bulan is < 1 or > 12 || hari < 1 || hari > DateTime.DaysInMonth(tahun, bulan))
        {
            return new(null, "Tanggal ini tidak ada di kalender; dikosongkan.");
        }

        var tanggal = new DateOnly(tahun, bulan, hari);
        return new(tanggal, tahunTertulis < 100 ? $"Tahun dua angka; dibaca {Tulis(tanggal)}." : null);
    }

    private static string Tulis(DateOnly tanggal) => tanggal.ToString("d MMMM yyyy", Indonesia);
}
