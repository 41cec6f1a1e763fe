using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Data.Umum;

/// <summary>What <see cref="ModelConventions"/> wrote into the model about the history.</summary>
internal static class RiwayatMetadata
{
    /// <summary>Kind under which the history knows this entity; null for children and technical rows.</summary>
    public static string? ObjekRiwayat(this IReadOnlyEntityType tipe) => (string?)tipe.FindAnnotation(ModelConventions.Objek)?.Value;

    /// <summary>Derived or technical: not worth a line in the history.</summary>
    public static bool TanpaRiwayat(this IReadOnlyProperty properti) =>
        properti.Name is nameof(AggregateRoot.Versi) or ModelConventions.HashRiwayat || properti.FindAnnotation(ModelConventions.Sembunyi) is not null;

    /// <summary>That it changed is history, its value is not.</summary>
    public static bool Rahasia(this IReadOnlyProperty properti) => properti.FindAnnotation(ModelConventions.RahasiaNama) is not null;
}
