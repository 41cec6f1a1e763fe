using System.Text.Json;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>What a message carries, as its row keeps it (<see cref="ProcessMessageRow.Variables"/>).</summary>
internal static class MuatanPesan
{
    public static string Write(IReadOnlyDictionary<string, ProcessValue> variabel) => JsonSerializer.Serialize(variabel.ToDictionary(v => v.Key, v => Pair(v.Value.ToStored())));

    public static IReadOnlyDictionary<string, ProcessValue> Read(string muatan) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(muatan)!.ToDictionary(v => v.Key, v => ProcessValue.FromStored(v.Value[0]!, v.Value[1]));

    private static string?[] Pair((string Type, string? Text) stored) => [stored.Type, stored.Text];
}
