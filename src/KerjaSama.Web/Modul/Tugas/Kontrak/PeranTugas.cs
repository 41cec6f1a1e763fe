using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Tugas.Kontrak;

/// <summary>A task's roles in words.</summary>
internal static class PeranTugas
{
    /// <param name="peran">Codes separated by a space, as stored.</param>
    /// <returns><c>Kepala Bagian atau Analis Kerja Sama</c>.</returns>
    public static string Label(string peran) =>
        string.Join(" atau ", peran.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => DaftarKode.Parse<Peran>(p).Label));

    /// <summary>Partners and PD are not told which desk of the Bagian has it.</summary>
    public static string LabelUntukLuar(string peran) => peran is "mitra" or "perangkat-daerah" or "hukum" or "pimpinan" ? Label(peran) : "Bagian Kerja Sama";

    /// <summary>Whose turn it is, said to partners and PD.</summary>
    public static string GiliranUntukLuar(string peran) => peran switch
    {
        "mitra" => "Menunggu mitra",
        "perangkat-daerah" => "Menunggu Perangkat Daerah",
        _ => "Sedang kami kerjakan",
    };

    /// <summary>Who waits for whom, seen from the office.</summary>
    public static string Giliran(string peran, string? tahap) => peran switch
    {
        "mitra" => "Kita menunggu mitra",
        "perangkat-daerah" => "Kita menunggu Perangkat Daerah",
        "hukum" => "Kita menunggu Bagian Hukum",
        "pimpinan" => "Kita menunggu pimpinan",
        _ => tahap == "persetujuan" ? "Kita menunggu persetujuan" : "Mitra menunggu kita",
    };
}
