using System.Collections.Frozen;
using System.Reflection;

namespace KerjaSama.Domain.Umum;

/// <summary>The codes and labels of an enum, read once from <see cref="KodeAttribute"/>.</summary>
public static class DaftarKode
{
    /// <summary>All codes in the order of the enum.</summary>
    public static IReadOnlyList<string> Semua<T>()
        where T : struct, Enum => Isi<T>.Semua;

    /// <returns>False for an unknown code; matching is exact.</returns>
    public static bool TryParse<T>(string? kode, out T nilai)
        where T : struct, Enum
    {
        nilai = default;
        return kode is not null && Isi<T>.PerKode.TryGetValue(kode, out nilai);
    }

    /// <exception cref="FormatException">Unknown code.</exception>
    public static T Parse<T>(string kode)
        where T : struct, Enum =>
        TryParse<T>(kode, out var nilai) ? nilai : throw new FormatException($"Kode '{kode}' tidak dikenal untuk {typeof(T).Name}.");

    /// <summary>The code of a value, where an expression tree may not hold the extension property.</summary>
    public static string KodeDari<T>(T nilai)
        where T : struct, Enum => Isi<T>.PerNilai[nilai].Kode;

    extension<T>(T nilai)
        where T : struct, Enum
    {
        public string Kode => Isi<T>.PerNilai[nilai].Kode;

        public string Label => Isi<T>.PerNilai[nilai].Label;
    }

    private static class Isi<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, KodeAttribute> PerNilai = Enum.GetValues<T>().ToFrozenDictionary(
            nilai => nilai,
            nilai => typeof(T).GetField(nilai.ToString())!.GetCustomAttribute<KodeAttribute>()
                ?? throw new InvalidOperationException($"{typeof(T).Name}.{nilai} has no [Kode]."));

        public static readonly FrozenDictionary<string, T> PerKode = PerNilai.ToFrozenDictionary(p => p.Value.Kode, p => p.Key);

        public static readonly IReadOnlyList<string> Semua = [.. Enum.GetValues<T>().Select(nilai => PerNilai[nilai].Kode)];
    }
}
