using KerjaSama.Domain.Pengguna;
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

    /// <summary>Figures per person, which the module Telaahan shows among the tabs.</summary>
    public const string Rekap = "/telaahan/rekap";

    /// <summary>The tabs of Kinerja, of which a reader sees those that are his.</summary>
    /// <param name="boleh">Whether the reader may do this.</param>
    /// <param name="kini">Address of the open tab.</param>
    public static IReadOnlyList<TabHalaman> Tab(Func<Aksi, bool> boleh, string kini) =>
    [
        .. boleh(Aksi.LihatKinerja) ? (TabHalaman[])[new("Indikator", Iku, kini == Iku)] : [],
        .. boleh(Aksi.LihatPemantauan) ? (TabHalaman[])[new("Jalannya permohonan", Alur, kini == Alur)] : [],
        .. boleh(Aksi.LihatRekap) ? (TabHalaman[])[new("Rekap per orang", Rekap, kini == Rekap)] : [],
    ];
}
