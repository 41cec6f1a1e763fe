using System.Buffers;

namespace KerjaSama.Documents.Blobs;

/// <summary>The form of a content's name: 64 lower-case hexadecimal digits, so that a name can never be a path.</summary>
public static class BlobName
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether <paramref name="name"/> is a lower-case SHA-256.</summary>
    public static bool IsValid(string? name) => name is { Length: 64 } && !name.AsSpan().ContainsAnyExcept(Digits);

    /// <summary>Throws unless <paramref name="name"/> is a lower-case SHA-256.</summary>
    /// <exception cref="ArgumentException"/>
    public static void Check(string name)
    {
        if (!IsValid(name))
        {
            throw new ArgumentException("Not a lower-case SHA-256.", nameof(name));
        }
    }
}
