namespace KerjaSama.Documents.Texts;

/// <summary>A place in a text.</summary>
/// <param name="Bagian">Index in <see cref="TeksNaskah.Bagian"/>, or in <see cref="TeksNaskah.BagianAsing"/> where <paramref name="Asing"/>.</param>
/// <param name="Butir">Index of the line in the part; null for the part as a whole.</param>
/// <param name="Sebutan">For people: <c>Pasal 7 ayat (2) huruf a</c>, <c>Pembukaan</c>.</param>
/// <param name="Asing">The place is in the foreign text.</param>
public sealed record LetakNaskah(int Bagian, int? Butir, string Sebutan, bool Asing = false);
