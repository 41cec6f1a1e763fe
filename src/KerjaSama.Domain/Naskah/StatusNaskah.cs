using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>Derived as of a date by one query, never stored (decisions.md 12). <c>draf</c>: not signed yet on that date.</summary>
public enum StatusNaskah
{
    [Kode("draf", "Draf")] Draf = 1,
    [Kode("aktif", "Aktif")] Aktif = 2,
    [Kode("akan-berakhir", "Akan berakhir")] AkanBerakhir = 3,
    [Kode("berakhir", "Berakhir")] Berakhir = 4,
    [Kode("diperpanjang", "Diperpanjang")] Diperpanjang = 5,
    [Kode("dihentikan", "Dihentikan")] Dihentikan = 6,
}
