using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KerjaSama.Data.Umum;

/// <summary>Guid v7 as 16 bytes, big-endian: its time stands first, so an index on it stays in insertion order (decisions.md 6).</summary>
public sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true), bytes => new Guid(bytes, true), new ConverterMappingHints(size: 16));
