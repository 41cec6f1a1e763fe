using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KerjaSama.Data.Umum;

/// <summary>
/// One change of one object: append-only. The rows of an object are chained by SHA-256, <see cref="Nomor"/> is the object's version
/// after the change, so a missing or altered row is found by recomputing the chain.
/// </summary>
public sealed class Riwayat
{
    /// <summary>Before the name of what an act recorded of itself, in <see cref="Perubahan"/>; other names are columns.</summary>
    internal const string AwalanTercatat = "isian: ";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Kind of the object: permohonan, naskah, pengguna, ...</summary>
    public required string ObjekJenis { get; init; }

    /// <summary>Key of the object: a Guid without dashes, or the code of a reference row.</summary>
    public required string ObjekKunci { get; init; }
    public required int Nomor { get; init; }
    public required DateTimeOffset Pada { get; init; }
    public Guid? OlehId { get; init; }
    public required string OlehNama { get; init; }

    /// <summary>Who decided on paper, when it was recorded on behalf.</summary>
    public string? AtasNama { get; init; }

    /// <summary>Address the request came from.</summary>
    public string? Dari { get; init; }

    /// <summary>What happened, as a stable code: permohonan.diterima, tugas.selesai, ...</summary>
    public required string Peristiwa { get; init; }

    /// <summary>Process and step, where it happened in one.</summary>
    public string? Proses { get; init; }
    public string? Alasan { get; init; }

    /// <summary>JSON object: field → [old, new], plus what the act recorded.</summary>
    public required string Perubahan { get; init; }
    public required string HashSebelum { get; init; }
    public string Hash { get; set; } = "";

    /// <summary><see cref="Perubahan"/> read: column or label, whether the act recorded it, old and new value.</summary>
    public IReadOnlyList<IsiRiwayat> BacaPerubahan() =>
        [.. (JsonSerializer.Deserialize<Dictionary<string, string?[]>>(Perubahan) ?? []).Select(i => i.Key.StartsWith(AwalanTercatat, StringComparison.Ordinal)
            ? new IsiRiwayat(i.Key[AwalanTercatat.Length..], true, i.Value[0], i.Value[1])
            : new IsiRiwayat(i.Key, false, i.Value[0], i.Value[1]))];

    /// <summary>SHA-256 (hex) over the canonical text of the row and the hash before it.</summary>
    public string HitungHash()
    {
        string?[] bagian =
        [
            HashSebelum, ObjekJenis, ObjekKunci, Nomor.ToString(CultureInfo.InvariantCulture),
            Pada.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), OlehId?.ToString("N"), OlehNama, AtasNama, Dari,
            Peristiwa, Proses, Alasan, Perubahan,
        ];
        var teks = new StringBuilder();
        foreach (var isi in bagian)
        {
            // length-prefixed, so that no two different rows have one text
            teks.Append(isi is null ? "-" : isi.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(isi).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(teks.ToString())));
    }
}

/// <summary>One entry of <see cref="Riwayat.Perubahan"/>.</summary>
/// <param name="Nama">Name of a column (a child's as <c>Pejabat[0f3a].Nama</c>), or the label of what was recorded.</param>
/// <param name="Tercatat">Recorded by the act: it has no old value and people can read it as it stands.</param>
public sealed record IsiRiwayat(string Nama, bool Tercatat, string? Lama, string? Baru);
