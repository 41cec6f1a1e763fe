using System.Net.Mail;

namespace KerjaSama.Domain.Umum;

/// <summary>Mail addresses as people type them, wherever they are typed.</summary>
public static class AlamatSurel
{
    /// <summary>The longest that can be delivered to (RFC 5321).</summary>
    public const int MaxLength = 254;

    /// <param name="teks">Trimmed.</param>
    public static bool Sah(string teks)
    {
        ArgumentNullException.ThrowIfNull(teks);
        return teks.Length <= MaxLength && MailAddress.TryCreate(teks, out _);
    }

    /// <returns>What is wrong with it; null where nothing is, or where it is empty.</returns>
    public static string? Galat(string? teks) => Teks.Isi(teks) switch
    {
        null => null,
        { Length: > MaxLength } => $"Surel paling banyak {MaxLength} karakter.",
        var isi => Sah(isi) ? null : $"\"{isi}\" bukan alamat surel.",
    };
}
