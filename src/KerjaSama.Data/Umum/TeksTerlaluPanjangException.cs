using System.Globalization;

namespace KerjaSama.Data.Umum;

/// <summary>A text that is longer than its column.</summary>
/// <param name="Properti">Name of the property, e.g. <c>DasarHukum</c>.</param>
/// <param name="Isi">The text itself: the page finds the field that it was typed into by it.</param>
public sealed record TeksTerlaluPanjang(string Properti, string Isi, int Maks)
{
    /// <summary>What is wrong, in words.</summary>
    public string Pesan => string.Create(CultureInfo.InvariantCulture, $"{Label} paling banyak {Maks} karakter; yang diisi {Isi.Length}.");

    /// <summary><c>DasarHukum</c> → <c>Dasar hukum</c>.</summary>
    private string Label => string.Concat(Properti.Select((huruf, i) => i > 0 && char.IsUpper(huruf) ? " " + char.ToLowerInvariant(huruf) : huruf.ToString()));
}

/// <summary>
/// A save would store more than a column holds. Thrown before any statement is sent, so that all databases refuse alike: SQLite would keep the
/// text, the servers would fail with an error of their own.
/// </summary>
#pragma warning disable CA1032 // always with the texts it speaks of
public sealed class TeksTerlaluPanjangException(IReadOnlyList<TeksTerlaluPanjang> teks) : Exception(string.Join(" ", teks.Select(t => t.Pesan)))
#pragma warning restore CA1032
{
    public IReadOnlyList<TeksTerlaluPanjang> Teks { get; } = teks;
}
