namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>The six meanings a status can have for the reader; each has one colour in <c>kerjasama.css</c> (<c>.rupa-…</c>).</summary>
public enum Rupa
{
    /// <summary>Neutral: waiting.</summary>
    Menunggu,

    /// <summary>Blue: in work.</summary>
    Dikerjakan,

    /// <summary>Amber: needs you, or soon.</summary>
    Perlu,

    /// <summary>Red: late or refused.</summary>
    Gawat,

    /// <summary>Green: done.</summary>
    Beres,

    /// <summary>Grey: ended.</summary>
    Usai,
}

/// <summary>
/// How a status looks everywhere: one label, one colour and one icon per code, defined here and nowhere else (ui.md: "status has one
/// face"). Codes are the contract's.
/// </summary>
public sealed record StatusFace(string Label, Rupa Rupa, string Ikon)
{
    private static readonly Dictionary<string, Dictionary<string, StatusFace>> Faces = new(StringComparer.Ordinal)
    {
        ["permohonan"] = new(StringComparer.Ordinal)
        {
            ["baru"] = new("Baru", Rupa.Perlu, "sparkles"),
            ["diproses"] = new("Diproses", Rupa.Dikerjakan, "progress"),
            ["menunggu-mitra"] = new("Menunggu mitra", Rupa.Menunggu, "hourglass"),
            ["selesai"] = new("Selesai", Rupa.Beres, "circle-check"),
            ["ditolak"] = new("Ditolak", Rupa.Gawat, "circle-x"),
            ["dicabut"] = new("Dicabut", Rupa.Usai, "arrow-back-up"),
            ["arsip"] = new("Arsip", Rupa.Usai, "archive"),
        },
        ["naskah"] = new(StringComparer.Ordinal)
        {
            ["draf"] = new("Draf", Rupa.Menunggu, "pencil"),
            ["aktif"] = new("Aktif", Rupa.Beres, "circle-check"),
            ["akan-berakhir"] = new("Akan berakhir", Rupa.Perlu, "clock-exclamation"),
            ["berakhir"] = new("Berakhir", Rupa.Usai, "circle-minus"),
            ["diperpanjang"] = new("Diperpanjang", Rupa.Dikerjakan, "refresh"),
            ["dihentikan"] = new("Dihentikan", Rupa.Gawat, "player-stop"),
        },
        ["tugas"] = new(StringComparer.Ordinal)
        {
            ["belum-diambil"] = new("Belum diambil", Rupa.Menunggu, "user-question"),
            ["dikerjakan"] = new("Dikerjakan", Rupa.Dikerjakan, "progress"),
            ["segera"] = new("Segera", Rupa.Perlu, "clock-exclamation"),
            ["terlambat"] = new("Terlambat", Rupa.Gawat, "alert-circle"),
            ["selesai"] = new("Selesai", Rupa.Beres, "circle-check"),
            ["dibatalkan"] = new("Dibatalkan", Rupa.Usai, "ban"),
        },
        ["tahap"] = new(StringComparer.Ordinal)
        {
            ["penerimaan"] = new("Penerimaan", Rupa.Menunggu, "inbox"),
            ["fasilitasi"] = new("Fasilitasi", Rupa.Dikerjakan, "users-group"),
            ["telaahan"] = new("Telaahan", Rupa.Dikerjakan, "file-search"),
            ["arahan"] = new("Arahan pimpinan", Rupa.Menunggu, "message-2"),
            ["tkksd"] = new("TKKSD", Rupa.Dikerjakan, "users"),
            ["draf"] = new("Draf naskah", Rupa.Dikerjakan, "pencil"),
            ["persetujuan"] = new("Persetujuan", Rupa.Menunggu, "gavel"),
            ["paraf"] = new("Paraf", Rupa.Dikerjakan, "writing"),
            ["penandatanganan"] = new("Penandatanganan", Rupa.Dikerjakan, "signature"),
            ["register"] = new("Register", Rupa.Beres, "book"),
        },
        ["laporan"] = new(StringComparer.Ordinal)
        {
            ["akan-jatuh-tempo"] = new("Akan jatuh tempo", Rupa.Perlu, "clock-exclamation"),
            ["terlambat"] = new("Terlambat", Rupa.Gawat, "alert-circle"),
            ["dibebaskan"] = new("Dibebaskan", Rupa.Usai, "ban"),
            ["disampaikan"] = new("Disampaikan", Rupa.Dikerjakan, "send"),
            ["diterima"] = new("Diterima", Rupa.Beres, "circle-check"),
            ["dikembalikan"] = new("Dikembalikan", Rupa.Perlu, "arrow-back-up"),
        },
        ["nomor"] = new(StringComparer.Ordinal)
        {
            ["dipesan"] = new("Dipesan", Rupa.Menunggu, "bookmark"),
            ["terpakai"] = new("Terpakai", Rupa.Beres, "circle-check"),
            ["batal"] = new("Batal", Rupa.Usai, "ban"),
        },
    };

    /// <summary>Every kind with its codes, for the tests that hold this table against the domain's enums.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Kode { get; } =
        Faces.ToDictionary(jenis => jenis.Key, IReadOnlyCollection<string> (jenis) => jenis.Value.Keys);

    /// <summary>The face of a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the code has no face yet: add it above.</exception>
    public static StatusFace Find(string jenis, string kode) =>
        Faces.TryGetValue(jenis, out var faces) && faces.TryGetValue(kode, out var face)
            ? face
            : throw new ArgumentOutOfRangeException(nameof(kode), $"{jenis}/{kode}", "No status face is defined for this code.");
}
