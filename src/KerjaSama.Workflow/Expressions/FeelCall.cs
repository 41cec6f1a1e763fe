namespace KerjaSama.Workflow;

/// <summary>The bodies of <see cref="FeelFunction"/>.</summary>
internal static class FeelCall
{
    public static ProcessValue Invoke(CallExpression at, ProcessValue[] arguments)
    {
        if (arguments.Any(argument => argument.IsNull))
        {
            return ProcessValue.Null;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (ValueKindName.KindOf(arguments[i]) != at.Function.Parameters[i])
            {
                throw new KondisiException(at.Arguments[i].Position, $"fungsi '{at.Function.Name}' memerlukan {at.Function.Parameters[i].Nama()}, bukan {arguments[i].TypeName()}.");
            }
        }

        return (at.Function.Name, arguments) switch
        {
            ("contains", [TextValue text, TextValue part]) => ProcessValue.Of(text.Value.Contains(part.Value, StringComparison.Ordinal)),
            ("starts with", [TextValue text, TextValue part]) => ProcessValue.Of(text.Value.StartsWith(part.Value, StringComparison.Ordinal)),
            ("ends with", [TextValue text, TextValue part]) => ProcessValue.Of(text.Value.EndsWith(part.Value, StringComparison.Ordinal)),
            // FEEL counts characters, not the halves of surrogate pairs
            ("string length", [TextValue text]) => ProcessValue.Of((decimal)text.Value.EnumerateRunes().Count()),
            ("upper case", [TextValue text]) => ProcessValue.Of(text.Value.ToUpperInvariant()),
            ("lower case", [TextValue text]) => ProcessValue.Of(text.Value.ToLowerInvariant()),
            ("count", [ListValue list]) => ProcessValue.Of((decimal)list.Values.Count),
            ("abs", [NumberValue number]) => ProcessValue.Of(Math.Abs(number.Value)),
            ("floor", [NumberValue number]) => ProcessValue.Of(Math.Floor(number.Value)),
            ("ceiling", [NumberValue number]) => ProcessValue.Of(Math.Ceiling(number.Value)),
            _ => throw new InvalidOperationException($"Unknown function {at.Function.Name}."),
        };
    }
}
