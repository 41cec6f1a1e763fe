namespace KerjaSama.Domain.Umum;

/// <summary>A business rule said no. The message is Indonesian and is shown to the user as it stands.</summary>
#pragma warning disable CA1032 // the code is part of the contract: no other constructor makes sense
public sealed class AturanDilanggarException(string kode, string pesan) : Exception(pesan)
#pragma warning restore CA1032
{
    /// <summary>Stable machine name, e.g. <c>permohonan.sudah-selesai</c>; tests and API clients match on it.</summary>
    public string Kode { get; } = kode;
}
