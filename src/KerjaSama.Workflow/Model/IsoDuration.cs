using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KerjaSama.Workflow;

/// <summary>
/// A duration of ISO 8601 (<c>P1Y2M</c>, <c>P2W</c>, <c>P10DT12H</c>). Months and days are kept apart from hours because their
/// length depends on the calendar. At most a hundred years.
/// </summary>
public readonly partial record struct IsoDuration(int Months, int Days, TimeSpan Time)
{
    private const int MaxYears = 100;
    private const int MaxDays = MaxYears * 366;

    public bool IsZero => this == default;

    /// <summary>Null when the text is no duration, or is longer than the limit.</summary>
    public static IsoDuration? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T'))
        {
            return null;
        }

        var (months, days) = ((Part("y") * 12) + Part("mo"), (Part("w") * 7) + Part("d"));
        var seconds = (Part("h") * 3600m) + (Part("mi") * 60m) + Part("s");
        if (months > MaxYears * 12 || days > MaxDays || seconds > MaxDays * 86_400m)
        {
            return null;
        }

        var sign = match.Groups["minus"].Success ? -1 : 1;
        return new IsoDuration(sign * (int)months, sign * (int)days, sign * TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)));

        decimal Part(string name) => match.Groups[name] is { Success: true } group
            ? decimal.Parse(group.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The canonical text: <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        if (IsZero)
        {
            return "PT0S";
        }

        var (months, days, time) = (Math.Abs(Months), Math.Abs(Days), Time.Duration());
        var text = new StringBuilder(Months < 0 || Days < 0 || Time < TimeSpan.Zero ? "-P" : "P");
        Append(months / 12, 'Y');
        Append(months % 12, 'M');
        Append(days, 'D');
        if (time > TimeSpan.Zero)
        {
            text.Append('T');
            Append((int)time.TotalHours, 'H');
            Append(time.Minutes, 'M');
            Append((decimal)(time.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond, 'S');
        }

        return text.ToString();

        void Append(decimal number, char unit)
        {
            if (number > 0)
            {
                text.Append(number.ToString("0.#######", CultureInfo.InvariantCulture)).Append(unit);
            }
        }
    }

    [GeneratedRegex(@"^(?<minus>-)?P(?:(?<y>\d{1,6})Y)?(?:(?<mo>\d{1,6})M)?(?:(?<w>\d{1,6})W)?(?:(?<d>\d{1,6})D)?(?:T(?:(?<h>\d{1,9})H)?(?:(?<mi>\d{1,9})M)?(?:(?<s>\d{1,9}(?:\.\d{1,7})?)S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
