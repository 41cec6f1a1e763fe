namespace KerjaSama.Web.Infrastructure;

/// <summary>Input that could be read but is not valid: 400 with the typing kept on pages, 422 with <c>errors</c> in the API.</summary>
#pragma warning disable CA1032 // always with the field it speaks of
public sealed class IsianTidakSahException(IReadOnlyDictionary<string, string[]> errors) : Exception(errors.Values.FirstOrDefault()?.FirstOrDefault() ?? "Isian tidak sah.")
#pragma warning restore CA1032
{
    public IsianTidakSahException(string bidang, string pesan) : this(new Dictionary<string, string[]> { [bidang] = [pesan] }) { }

    /// <summary>Field → messages in Indonesian.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
