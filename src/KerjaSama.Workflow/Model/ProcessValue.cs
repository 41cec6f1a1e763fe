using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>The value of a process variable: a closed set of types, compared by value, with one text form per value.</summary>
public abstract record ProcessValue
{
    private protected ProcessValue()
    {
    }

    public static ProcessValue Null { get; } = new NullValue();

    public bool IsNull => this is NullValue;

    public static ProcessValue Of(bool value) => new BooleanValue(value);

    public static ProcessValue Of(decimal value) => new NumberValue(value);

    /// <summary>Null text is the null value.</summary>
    public static ProcessValue Of(string? value) => value is null ? Null : new TextValue(value);

    public static ProcessValue Of(DateOnly value) => new DateValue(value);

    public static ProcessValue Of(IsoDuration value) => new DurationValue(value.Months, TimeSpan.FromDays(value.Days) + value.Time);

    public static ProcessValue Of(IEnumerable<ProcessValue> values) => new ListValue([.. values]);

    /// <summary>The two columns of a variable's row; <see cref="FromStored"/> reads them back.</summary>
    public (string Type, string? Text) ToStored() => ProcessValueText.Write(this);

    /// <exception cref="FormatException">Not written by <see cref="ToStored"/>.</exception>
    public static ProcessValue FromStored(string type, string? text) => ProcessValueText.Read(type, text);
}

public sealed record NullValue : ProcessValue;

public sealed record BooleanValue(bool Value) : ProcessValue;

public sealed record NumberValue(decimal Value) : ProcessValue;

public sealed record TextValue(string Value) : ProcessValue;

public sealed record DateValue(DateOnly Value) : ProcessValue;

/// <summary>FEEL's two durations in one: of months, or of days and time. Never both (OMG DMN 1.3, 10.3.2.3).</summary>
public sealed record DurationValue(int Months, TimeSpan Time) : ProcessValue
{
    public IsoDuration ToIso() => new(Months, Time.Days, Time - TimeSpan.FromDays(Time.Days));
}

public sealed record ListValue(ImmutableList<ProcessValue> Values) : ProcessValue
{
    public bool Equals(ListValue? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(Values.Count, HashCode.Combine);
}
