namespace KerjaSama.Domain.Umum;

/// <summary>The code of an enum value as the database stores it and the API sends it (contract.md), e.g. <c>menunggu-mitra</c>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class KodeAttribute(string kode, string? label = null) : Attribute
{
    public string Kode { get; } = kode;

    /// <summary>The word people read; the code itself where none is given.</summary>
    public string Label { get; } = label ?? kode;
}
