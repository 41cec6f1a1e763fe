namespace KerjaSama.Data.Umum;

/// <summary>The answer to a repeated API call: same key and body get the same answer, another body 409 (decisions.md 23).</summary>
public sealed class IdempotencyRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Token id, or the address of a portal guest.</summary>
    public required string Pemilik { get; init; }
    public required string Kunci { get; init; }
    public required string BodyHash { get; init; }
    public required int StatusCode { get; init; }
    public required string Response { get; set; }
    public required DateTimeOffset DibuatPada { get; init; }
}

/// <summary>Autosaved typing of one person in one form: no version, no history (decisions.md 24).</summary>
public sealed class DrafIsian
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PenggunaId { get; init; }

    /// <summary>Which form: the task's id, or the page's path.</summary>
    public required string Formulir { get; init; }
    public required string Isi { get; set; }
    public required DateTimeOffset DisimpanPada { get; set; }
}

/// <summary>A stored content that no row named when the sweep looked; deleted only when that stays so for long.</summary>
public sealed class UnreferencedBlob
{
    public required string Sha256 { get; init; }

    /// <summary>When the sweep first found it so.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>A key of the office that belongs into its backup (tracking codes).</summary>
public sealed class OfficeSecret
{
    public required string Nama { get; init; }
    public required byte[] Nilai { get; init; }
}

/// <summary>A data-protection key of ASP.NET Core, so that any node can read a cookie.</summary>
public sealed class DataProtectionKeyRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}

/// <summary>One imported file: saved in slices under this id, committed and visible as a whole (docs/keputusan/0010).</summary>
public sealed class ImporBerkas
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>permohonan or naskah.</summary>
    public required string Jenis { get; init; }
    public required string Nama { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset DimulaiPada { get; init; }
    public Guid? Oleh { get; init; }
    public DateTimeOffset? SelesaiPada { get; set; }
    public int Dibaca { get; set; }
    public int Diterima { get; set; }
    public int Sama { get; set; }
    public int Ditolak { get; set; }
    public int Peringatan { get; set; }
}

/// <summary>One finding of an import: row, column, value, reason; a person settles the doubtful ones.</summary>
public sealed class ImporTemuan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ImporBerkasId { get; init; }

    /// <summary>Order of writing: a file's findings follow each other as its rows do.</summary>
    public required long Urut { get; init; }
    public required int Baris { get; init; }
    public string? Kolom { get; init; }
    public string? Nilai { get; init; }

    /// <summary>galat or peringatan.</summary>
    public required string Tingkat { get; init; }
    public required string Pesan { get; init; }

    /// <summary>The object the row became, if it became one.</summary>
    public Guid? ObjekId { get; init; }
    public DateTimeOffset? DibereskanPada { get; set; }
    public Guid? DibereskanOleh { get; set; }

    /// <summary>What the person who settled it wrote.</summary>
    public string? Catatan { get; set; }
}
