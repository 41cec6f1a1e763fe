using KerjaSama.Data;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Documents.Rules;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Pengaturan.Kontrak;

/// <summary>Which rules of the naskah check stand in the way today, as the office has set it.</summary>
internal sealed class BeratTerbaca(KerjaSamaDbContext db, OfficeClock clock)
{
    private const string KodeMenghalangi = "menghalangi";
    private const string KodeSaran = "saran";

    public static IReadOnlyList<(string Nilai, string Label)> Pilihan { get; } = [(KodeMenghalangi, "Menghalangi"), (KodeSaran, "Saran")];

    /// <returns>Null for a weight that there is not.</returns>
    public static bool? Baca(string? kode) => kode switch
    {
        KodeMenghalangi => true,
        KodeSaran => false,
        _ => null,
    };

    public static string Kata(bool menghalangi) => menghalangi ? KodeMenghalangi : KodeSaran;

    /// <returns>Codes of the rules.</returns>
    public async Task<IReadOnlySet<string>> MenghalangiAsync(CancellationToken cancellationToken)
    {
        var kantor = await db.BeratAturan.PadaAsync(clock.HariIni, cancellationToken);
        return DaftarAturanNaskah.Semua.Where(a => kantor.GetValueOrDefault(a.Kode, a.Berat == BeratTemuan.Menghalangi)).Select(a => a.Kode).ToHashSet(StringComparer.Ordinal);
    }
}
