namespace KerjaSama.Workflow;

/// <summary>The types that expressions distinguish.</summary>
internal enum ValueKind
{
    Boolean,
    Number,
    Text,
    Date,

    /// <summary>Of days and time.</summary>
    Duration,

    /// <summary>Of years and months.</summary>
    MonthDuration,
    List,
}

/// <summary>A type as known without values; <paramref name="Item"/> is what a list holds, where known.</summary>
internal readonly record struct ExpressionType(ValueKind Kind, ValueKind? Item = null)
{
    public static implicit operator ExpressionType(ValueKind kind) => new(kind);

    public bool Fits(ExpressionType other) => Kind == other.Kind && (Item is null || other.Item is null || Item == other.Item);

    public string Nama => Item is { } item ? $"{Kind.Nama()} {item.Nama()}" : Kind.Nama();
}

internal static class ValueKindName
{
    public static ValueKind KindOf(TipeIsian tipe) => tipe switch
    {
        TipeIsian.Boolean => ValueKind.Boolean,
        TipeIsian.Angka => ValueKind.Number,
        TipeIsian.Tanggal => ValueKind.Date,
        TipeIsian.Teks or TipeIsian.Paragraf or TipeIsian.Pilihan or TipeIsian.Berkas or TipeIsian.Pengguna => ValueKind.Text,
    };

    /// <summary>Null for the null value, which fits every type.</summary>
    public static ValueKind? KindOf(ProcessValue value) => value switch
    {
        BooleanValue => ValueKind.Boolean,
        NumberValue => ValueKind.Number,
        TextValue => ValueKind.Text,
        DateValue => ValueKind.Date,
        DurationValue duration => duration.Months == 0 ? ValueKind.Duration : ValueKind.MonthDuration,
        ListValue => ValueKind.List,
        _ => null,
    };

    public static string TypeName(this ProcessValue value) => KindOf(value)?.Nama() ?? "null";

    public static string Nama(this ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Number => "angka",
        ValueKind.Text => "teks",
        ValueKind.Date => "tanggal",
        ValueKind.Duration => "durasi",
        ValueKind.MonthDuration => "durasi bulan",
        ValueKind.List => "daftar",
    };
}
