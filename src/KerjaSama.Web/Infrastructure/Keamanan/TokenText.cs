using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>The text of a personal access token. 256 random bits need no slow hash: its SHA-256 is what is stored.</summary>
internal static class TokenText
{
    /// <summary>Lets secret scanners recognise a leaked token.</summary>
    public const string Prefix = "kjs_";

    private const int Bytes = 32;

    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
