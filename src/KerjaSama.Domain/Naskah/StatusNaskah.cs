using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>Derived as of a date, never stored (decisions.md 12). <c>draf</c> is a naskah still in the hands of its permohonan.</summary>
public enum StatusNaskah
{
    [Kode("draf", "Draf")] Draf = 1,
    [Kode("aktif", "Aktif")] Aktif = 2,
    [Kode("akan-berakhir", "Akan berakhir")] AkanBerakhir = 3,
    [Kode("berakhir", "Berakhir")] Berakhir = 4,
    [Kode("diperpanjang", "Diperpanjang")] Diperpanjang = 5,
    [Kode("dihentikan", "Dihentikan")] Dihentikan = 6,
}

public static class StatusNaskahPada
{
    /// <param name="ambangHari">Days before the end from which it counts as ending soon (<c>batas</c> key <c>naskah-akan-berakhir-hari</c>).</param>
    public static StatusNaskah Hitung(DateOnly? berlakuSampai, DateOnly? dihentikan, bool adaPenerus, DateOnly pada, int ambangHari) =>
        dihentikan <= pada ? StatusNaskah.Dihentikan
        : adaPenerus ? StatusNaskah.Diperpanjang
        : berlakuSampai < pada ? StatusNaskah.Berakhir
        : berlakuSampai <= pada.AddDays(ambangHari) ? StatusNaskah.AkanBerakhir
        : StatusNaskah.Aktif;
}
