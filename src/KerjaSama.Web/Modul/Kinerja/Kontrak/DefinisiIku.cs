using KerjaSama.Web.Infrastructure.Startup;

namespace KerjaSama.Web.Modul.Kinerja.Kontrak;

/// <summary>An indicator as data: <c>seeds/referensi/indikator.json</c>. Only those with <c>dihitung</c> have their queries yet.</summary>
internal sealed record DefinisiIku(
    string Kunci, string Nama, string TeksRumus, string? VarianBawaan, IReadOnlyList<VarianIku>? Varian, int Desimal, string Arah,
    IReadOnlyDictionary<string, decimal> Target, int Versi, bool Dihitung)
{
    private static readonly Lazy<IReadOnlyList<DefinisiIku>> Berkas = new(() => SeedFile.ReadJson<List<DefinisiIku>>("referensi/indikator.json"));

    public static IEnumerable<DefinisiIku> YangDihitung => Berkas.Value.Where(d => d.Dihitung);
}

/// <summary>What stands above and below the line; the basis is printed with the figure.</summary>
internal sealed record VarianIku(string Kode, string Nama, string Pembilang, string Penyebut, string Keterangan);
