namespace KerjaSama.Workflow;

/// <summary>The types that conditions compare.</summary>
internal enum ValueKind
{
    Boolean,
    Number,
    Text,
    Date,
    List,
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
        ListValue => ValueKind.List,
        _ => null,
    };

    public static string Nama(this ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Number => "angka",
        ValueKind.Text => "teks",
        ValueKind.Date => "tanggal",
        ValueKind.List => "daftar",
    };
}
