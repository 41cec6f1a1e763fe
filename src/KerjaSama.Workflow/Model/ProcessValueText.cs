using System.Globalization;
using System.Text.Json;

namespace KerjaSama.Workflow;

/// <summary>The stored form of a value: a type code and an invariant text.</summary>
internal static class ProcessValueText
{
    private const string NullType = "kosong";
    private const string BooleanType = "boolean";
    private const string NumberType = "angka";
    private const string TextType = "teks";
    private const string DateType = "tanggal";
    private const string DurationType = "durasi";
    private const string ListType = "daftar";

    public static (string Type, string? Text) Write(ProcessValue value) => value switch
    {
        NullValue => (NullType, null),
        BooleanValue boolean => (BooleanType, boolean.Value ? "true" : "false"),
        NumberValue number => (NumberType, Canonical(number.Value)),
        TextValue text => (TextType, text.Value),
        DateValue date => (DateType, date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DurationValue duration => (DurationType, duration.ToIso().ToString()),
        ListValue list => (ListType, JsonSerializer.Serialize(list.Values.Select(item => Pair(item.ToStored())))),
        _ => throw new InvalidOperationException($"Unknown value type {value.GetType().Name}."),
    };

    public static ProcessValue Read(string type, string? text) => (type, text) switch
    {
        (NullType, null) => ProcessValue.Null,
        (BooleanType, "true") => ProcessValue.Of(true),
        (BooleanType, "false") => ProcessValue.Of(false),
        (NumberType, not null) => ProcessValue.Of(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        (TextType, not null) => ProcessValue.Of(text),
        (DateType, not null) => ProcessValue.Of(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (DurationType, not null) when IsoDuration.Parse(text) is { } duration => ProcessValue.Of(duration),
        (ListType, not null) => ReadList(text),
        _ => throw new FormatException($"'{text}' is no stored process value of type '{type}'."),
    };

    private static ProcessValue ReadList(string text)
    {
        try
        {
            var pairs = JsonSerializer.Deserialize<string?[][]>(text) ?? throw new JsonException();
            return ProcessValue.Of(pairs.Select(pair => Read(pair[0]!, pair[1])));
        }
        catch (Exception exception) when (exception is JsonException or IndexOutOfRangeException)
        {
            throw new FormatException($"'{text}' is no stored list.", exception);
        }
    }

    private static string?[] Pair((string Type, string? Text) stored) => [stored.Type, stored.Text];

    // 1.50 and 1.5 are the same number: dividing by one with many zeros drops trailing zeros
    private static string Canonical(decimal value)
        => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
