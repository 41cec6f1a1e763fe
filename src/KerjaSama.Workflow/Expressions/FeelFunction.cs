namespace KerjaSama.Workflow;

/// <summary>The built-in functions of the subset, with FEEL's names (OMG DMN, 10.3.4); null for any null argument.</summary>
internal sealed record FeelFunction(string Name, IReadOnlyList<ValueKind> Parameters, ValueKind Result)
{
    public static FeelFunction Contains { get; } = new("contains", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean);
    public static FeelFunction StartsWith { get; } = new("starts with", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean);
    public static FeelFunction EndsWith { get; } = new("ends with", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean);
    public static FeelFunction StringLength { get; } = new("string length", [ValueKind.Text], ValueKind.Number);
    public static FeelFunction UpperCase { get; } = new("upper case", [ValueKind.Text], ValueKind.Text);
    public static FeelFunction LowerCase { get; } = new("lower case", [ValueKind.Text], ValueKind.Text);
    public static FeelFunction Count { get; } = new("count", [ValueKind.List], ValueKind.Number);
    public static FeelFunction Abs { get; } = new("abs", [ValueKind.Number], ValueKind.Number);
    public static FeelFunction Floor { get; } = new("floor", [ValueKind.Number], ValueKind.Number);
    public static FeelFunction Ceiling { get; } = new("ceiling", [ValueKind.Number], ValueKind.Number);

    public static IReadOnlyList<FeelFunction> All { get; } =
        [Contains, StartsWith, EndsWith, StringLength, UpperCase, LowerCase, Count, Abs, Floor, Ceiling];

    public static FeelFunction? Find(string name) => All.FirstOrDefault(function => function.Name == name);

    /// <summary>Whether some function's name of two words begins so.</summary>
    public static bool BeginsName(string word) => All.Any(function => function.Name.StartsWith(word + " ", StringComparison.Ordinal));
}
