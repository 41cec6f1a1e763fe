using KerjaSama.Domain.Pengguna;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>One hit of the search over everything.</summary>
internal sealed record HasilCari(string Judul, string Keterangan, string Url);

/// <summary>The hits of one kind.</summary>
/// <param name="Jumlah">All of them; <paramref name="Hasil"/> holds the first.</param>
/// <param name="UrlSemua">The list of that kind, filtered by the same words.</param>
internal sealed record KelompokCari(string Judul, string Ikon, IReadOnlyList<HasilCari> Hasil, int Jumlah, string UrlSemua);

/// <summary>What a module offers to the search box on top; each registers its own.</summary>
internal interface IPencarian
{
    /// <summary>Hits shown per group.</summary>
    const int Terbanyak = 10;

    /// <summary>Place of its group on the page.</summary>
    int Urutan { get; }

    /// <returns>Null when the actor may not see anything of this kind.</returns>
    Task<KelompokCari?> CariAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken);

    /// <returns>The page of the one thing that has exactly this code and that the actor may see; otherwise null.</returns>
    Task<string?> LangsungAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken);
}
