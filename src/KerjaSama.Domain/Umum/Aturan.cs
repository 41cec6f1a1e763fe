using System.Diagnostics.CodeAnalysis;

namespace KerjaSama.Domain.Umum;

/// <summary>Guards of the entities: a rule is a sentence with a stable code at the place where it is checked.</summary>
public static class Aturan
{
    /// <exception cref="AturanDilanggarException">When <paramref name="terpenuhi"/> is false.</exception>
    public static void Pastikan([DoesNotReturnIf(false)] bool terpenuhi, string kode, string pesan)
    {
        if (!terpenuhi)
        {
            throw new AturanDilanggarException(kode, pesan);
        }
    }
}
