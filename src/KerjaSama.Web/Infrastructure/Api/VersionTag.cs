using System.Globalization;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>The version of an object as its ETag, and back from <c>If-Match</c>.</summary>
internal static class VersionTag
{
    public static void Write(HttpResponse response, int versi) => response.Headers.ETag = $"\"{versi.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that a change was made from.</summary>
    /// <exception cref="SyaratVersiException">No <c>If-Match</c> (428).</exception>
    /// <exception cref="VersiBerubahException">One that is no version of ours (412).</exception>
    public static int Require(HttpRequest request) => Read(request) ?? throw new SyaratVersiException();

    public static int? Read(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        return header.Length == 0 ? null
            : int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var versi) ? versi
            : throw new VersiBerubahException("If-Match tidak cocok dengan versi mana pun.", null);
    }
}
