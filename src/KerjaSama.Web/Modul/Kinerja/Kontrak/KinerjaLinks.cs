using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Modul.Kinerja.Kontrak;

/// <summary>Addresses of the pages of the figures.</summary>
internal static class KinerjaLinks
{
    public const string Iku = "/kinerja";
    public const string Alur = "/kinerja/alur";

    public static string AlurTahun(int tahun) => $"{Alur}?tahun={tahun}";

    /// <summary>The rounds behind a line of the bottlenecks.</summary>
    public static string Putaran(int tahun, WaktuLangkah? langkah) =>
        $"{Alur}/putaran?tahun={tahun}" + (langkah is null ? "" : $"&proses={langkah.Proses}&langkah={langkah.Langkah}&unit={langkah.Unit}");

    /// <summary>The tabs of Kinerja, of which a reader sees those that are his.</summary>
    public static IReadOnlyList<TabHalaman> Tab(bool bolehIku, bool bolehAlur, bool diAlur) =>
    [
        .. bolehIku ? (TabHalaman[])[new("Indikator", Iku, !diAlur)] : [],
        .. bolehAlur ? (TabHalaman[])[new("Jalannya permohonan", Alur, diAlur)] : [],
    ];
}
