using System.Globalization;
using System.Text.Json;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>What a message carries, as its row keeps it (<see cref="ProcessMessageRow.Variables"/>).</summary>
internal static class MuatanPesan
{
    /// <summary>Of a value that a person reads; the row keeps all of it.</summary>
    private const int TerbacaMaxLength = 300;

    public static string Write(IReadOnlyDictionary<string, ProcessValue> variabel) => JsonSerializer.Serialize(variabel.ToDictionary(v => v.Key, v => Pair(v.Value.ToStored())));

    public static IReadOnlyDictionary<string, ProcessValue> Read(string muatan) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(muatan)!.ToDictionary(v => v.Key, v => ProcessValue.FromStored(v.Value[0]!, v.Value[1]));

    /// <summary>The same for a person: names and values, long ones cut, those without a value left out.</summary>
    public static IReadOnlyList<(string Nama, string Nilai)> Bacaan(IReadOnlyDictionary<string, ProcessValue> variabel) =>
        [.. variabel.Where(v => v.Value is not NullValue).Select(v => (v.Key, Potong(Baca(v.Value))))];

    private static string Baca(ProcessValue nilai) => nilai switch
    {
        BooleanValue boolean => boolean.Value ? "ya" : "tidak",
        NumberValue angka => angka.Value.ToString(CultureInfo.GetCultureInfo("id-ID")),
        DateValue tanggal => OfficeFormat.Tanggal(tanggal.Value),
        ListValue daftar => string.Join("; ", daftar.Values.Select(Baca)),
        _ => nilai.ToStored().Text ?? "",
    };

    private static string Potong(string teks) => teks.Length <= TerbacaMaxLength ? teks : string.Concat(teks.AsSpan(0, TerbacaMaxLength).TrimEnd(), "…");

    private static string?[] Pair((string Type, string? Text) stored) => [stored.Type, stored.Text];
}
