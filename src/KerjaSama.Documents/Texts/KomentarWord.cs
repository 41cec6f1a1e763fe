namespace KerjaSama.Documents.Texts;

/// <summary>A comment written in Word.</summary>
/// <param name="Oleh">The name that Word wrote; null where it wrote none.</param>
/// <param name="Pada">Word writes the clock of the person's computer and calls it UTC.</param>
/// <param name="Teks">The comment.</param>
/// <param name="TeksNaskah">The text that it is tied to; empty for a comment on a point.</param>
/// <param name="Letak">Where; null where its anchor is lost.</param>
/// <param name="Balasan">It answers another comment.</param>
/// <param name="Selesai">Marked as resolved in Word.</param>
public sealed record KomentarWord(string? Oleh, DateTimeOffset? Pada, string Teks, string TeksNaskah, LetakNaskah? Letak, bool Balasan, bool Selesai);
