namespace KerjaSama.Web.Cli;

/// <summary>What stands behind a command's words: positional arguments, <c>--option VALUE</c> and <c>--flag</c>.</summary>
internal sealed class VerbArguments
{
    private readonly List<string> _positional = [];
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);

    /// <param name="args">As typed.</param>
    /// <param name="options">Names of the options that take a value, with their dashes.</param>
    /// <param name="flags">Names of those that take none.</param>
    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public VerbArguments(IReadOnlyList<string> args, IReadOnlyList<string> options, IReadOnlyList<string>? flags = null)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var arg = args[i];
            if (!arg.StartsWith('-') || arg == "-")
            {
                _positional.Add(arg);
            }
            else if (flags?.Contains(arg) == true)
            {
                _options[arg] = [];
            }
            else if (!options.Contains(arg))
            {
                throw new UsageException($"Pilihan tidak dikenal: {arg}");
            }
            else if (++i == args.Count)
            {
                throw new UsageException($"Pilihan {arg} perlu nilai.");
            }
            else
            {
                (_options.TryGetValue(arg, out var values) ? values : _options[arg] = []).Add(args[i]);
            }
        }
    }

    public IReadOnlyList<string> Positional => _positional;

    /// <summary>The one positional argument.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string Single(string name) => _positional is [var only] ? only : throw new UsageException($"Sebutkan satu {name}.");

    public bool Has(string flag) => _options.ContainsKey(flag);

    /// <summary>The last value given; null when the option is absent.</summary>
    public string? Value(string option) => _options.GetValueOrDefault(option)?.LastOrDefault();

    /// <summary>Every value given, commas separating several.</summary>
    public IReadOnlyList<string> Values(string option) =>
        [.. (_options.GetValueOrDefault(option) ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <exception cref="UsageException">The value is no whole number.</exception>
    public int Number(string option, int fallback) =>
        Value(option) is not { } text ? fallback
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"Pilihan {option} perlu bilangan bulat.");
}
