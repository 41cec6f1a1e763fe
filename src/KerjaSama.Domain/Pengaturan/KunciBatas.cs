namespace KerjaSama.Domain.Pengaturan;

/// <summary>Keys of the limits that the program itself reads.</summary>
public static class KunciBatas
{
    public const string NaskahAkanBerakhirHari = "naskah-akan-berakhir-hari";
    public const string NaskahJangkaWaktuTahun = "naskah-jangka-waktu-tahun";
}
