namespace KerjaSama.Web.Infrastructure;

/// <summary>What is wrong with one field.</summary>
/// <param name="Pesan">In Indonesian.</param>
/// <param name="MenyebutKode">The words list the codes that the API allows; a form, where the choices are there to be read, says it shorter.</param>
public sealed record GalatBidang(string Bidang, string Pesan, bool MenyebutKode = false)
{
    /// <param name="boleh">The codes that are allowed.</param>
    /// <param name="sebab">What is wrong, as a sentence; null where there was no choice at all.</param>
    public static GalatBidang Pilihan(string bidang, IEnumerable<string> boleh, string? sebab = null) =>
        new(bidang, $"{(sebab is null ? "" : $"{sebab} ")}Pilih salah satu dari: {string.Join(", ", boleh)}.", MenyebutKode: true);
}

/// <summary>Input that could be read but is not valid: 400 with the typing kept on pages, 422 with <c>errors</c> in the API.</summary>
#pragma warning disable CA1032 // always with the field it speaks of
public sealed class IsianTidakSahException(IReadOnlyList<GalatBidang> galat) : Exception(galat.Count > 0 ? galat[0].Pesan : "Isian tidak sah.")
#pragma warning restore CA1032
{
    public IsianTidakSahException(GalatBidang galat) : this([galat]) { }

    public IsianTidakSahException(string bidang, string pesan) : this(new GalatBidang(bidang, pesan)) { }

    public IReadOnlyList<GalatBidang> Galat { get; } = galat;

    /// <summary>Field → messages.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = galat.GroupBy(g => g.Bidang).ToDictionary(g => g.Key, g => g.Select(x => x.Pesan).ToArray());

    /// <summary>The same under the names that the fields have on a form.</summary>
    public IsianTidakSahException DenganNama(Func<string, string> nama) => new([.. Galat.Select(g => g with { Bidang = nama(g.Bidang) })]);
}
