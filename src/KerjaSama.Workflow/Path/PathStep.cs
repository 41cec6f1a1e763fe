namespace KerjaSama.Workflow;

/// <summary>
/// A step of the ordinary way: a user task or a call activity. Steps with the same <paramref name="Kelompok"/> may be open at the
/// same time; null stands alone. <paramref name="CalledKey"/> is set for a call activity.
/// </summary>
public sealed record PathStep(
    string Id,
    string Nama,
    string? Tahap,
    IReadOnlyList<string> Peran,
    int? Kelompok,
    string? CalledKey);
