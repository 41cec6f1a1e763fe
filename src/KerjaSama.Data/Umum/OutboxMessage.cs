using System.Security.Cryptography;
using System.Text;

namespace KerjaSama.Data.Umum;

public enum StatusPesan
{
    Menunggu = 1,
    Terkirim = 2,
    Gagal = 3,

    /// <summary>A person sent it by hand (WhatsApp link) and it was booked.</summary>
    DikirimManual = 4,
}

/// <summary>
/// A message to the outside, written with the change it tells of and sent after the commit. It holds the component that renders it
/// and ids, never text: secrets such as tracking codes are computed when rendering (decisions.md 8).
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Order of writing, for lists: keys of one millisecond are unordered (decisions.md 6).</summary>
    public required long Urut { get; init; }

    /// <summary>Unique: SHA-256 of recipient, subject, kind and step. One event, one message, ever.</summary>
    public required string Kunci { get; init; }

    /// <summary>surel or whatsapp.</summary>
    public required string Saluran { get; init; }

    /// <summary>Which component renders it, e.g. permohonan-diterima.</summary>
    public required string Jenis { get; init; }
    public required string Alamat { get; init; }
    public required string NamaPenerima { get; init; }

    /// <summary>Two-letter language of the recipient.</summary>
    public string Bahasa { get; init; } = "id";
    public required string SubjekJenis { get; init; }
    public required Guid SubjekId { get; init; }

    /// <summary>The step or occurrence within the kind; part of the key.</summary>
    public required string Langkah { get; init; }
    public required DateTimeOffset DibuatPada { get; init; }
    public StatusPesan Status { get; set; } = StatusPesan.Menunggu;
    public int Percobaan { get; set; }
    public DateTimeOffset CobaPada { get; set; }
    public DateTimeOffset? DipinjamSampai { get; set; }
    public DateTimeOffset? TerkirimPada { get; set; }
    public Guid? DikirimOleh { get; set; }
    public string? Galat { get; set; }

    public static OutboxMessage Buat(
        string saluran, string jenis, string alamat, string nama, string subjekJenis, Guid subjekId, string langkah, DateTimeOffset sekarang, string bahasa = "id") => new()
        {
            Urut = TimeSequence.Next(sekarang),
            Kunci = HitungKunci(saluran, alamat, subjekJenis, subjekId, jenis, langkah),
            Saluran = saluran,
            Jenis = jenis,
            Alamat = alamat,
            NamaPenerima = nama,
            Bahasa = bahasa,
            SubjekJenis = subjekJenis,
            SubjekId = subjekId,
            Langkah = langkah,
            DibuatPada = sekarang,
            CobaPada = sekarang,
        };

    /// <summary>The unique key: equal for the same recipient, subject, kind and step.</summary>
    public static string HitungKunci(string saluran, string alamat, string subjekJenis, Guid subjekId, string jenis, string langkah) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{saluran}|{alamat.Trim().ToLowerInvariant()}|{subjekJenis}|{subjekId:N}|{jenis}|{langkah}")));
}
