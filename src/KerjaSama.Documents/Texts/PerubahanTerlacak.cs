namespace KerjaSama.Documents.Texts;

/// <summary>What Word's track-changes recorded.</summary>
public enum JenisPerubahanTerlacak
{
    Disisipkan,
    Dihapus,
    Dipindahkan,
    Format,
}

/// <summary>One tracked change; neighbouring ones of the same kind and person are one.</summary>
/// <param name="Jenis">What was done.</param>
/// <param name="Oleh">The name that Word wrote; null where it wrote none.</param>
/// <param name="Pada">Word writes the clock of the person's computer and calls it UTC.</param>
/// <param name="Teks">The text inserted, deleted, moved (at its new place) or formatted.</param>
/// <param name="Letak">Where; a deleted paragraph is placed at what follows it. Null in an empty document.</param>
public sealed record PerubahanTerlacak(JenisPerubahanTerlacak Jenis, string? Oleh, DateTimeOffset? Pada, string Teks, LetakNaskah? Letak);
