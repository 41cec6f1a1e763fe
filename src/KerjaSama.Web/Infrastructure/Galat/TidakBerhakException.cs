using KerjaSama.Domain.Pengguna;

namespace KerjaSama.Web.Infrastructure;

/// <summary>Not theirs to see or do: 403 inside the office; for a partner the object does not exist (404).</summary>
#pragma warning disable CA1032
public sealed class TidakBerhakException(Pelaku pelaku, string pesan) : Exception(pesan)
#pragma warning restore CA1032
{
    public bool SepertiTidakAda { get; } = pelaku?.OrangLuar ?? true;
}

/// <summary>There is no such thing.</summary>
#pragma warning disable CA1032
public sealed class TidakDitemukanException(string apa) : Exception($"{apa} tidak ditemukan.");
#pragma warning restore CA1032

/// <summary>The thing moved on since it was read: 412 in the API, 409 on pages.</summary>
#pragma warning disable CA1032
public sealed class VersiBerubahException(string pesan, int? versiKini) : Exception(pesan)
#pragma warning restore CA1032
{
    public int? VersiKini { get; } = versiKini;
}
