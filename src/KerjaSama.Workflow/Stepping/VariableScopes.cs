using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>
/// Which variables are seen and written from where. An embedded subprocess has the variables it declares, an instance of a
/// multi-instance activity everything that is answered in it: parallel instances never overwrite each other.
/// </summary>
internal static class VariableScopes
{
    /// <param name="scope">Number of a token, or 0 for the process.</param>
    public static IReadOnlyDictionary<string, ProcessValue> Visible(
        int scope, Func<int, Token?> find, IReadOnlyDictionary<string, ProcessValue> variables, IReadOnlyDictionary<ScopedName, ProcessValue> locals)
    {
        if (locals.Count == 0)
        {
            return variables as ImmutableDictionary<string, ProcessValue> ?? variables.ToImmutableDictionary(StringComparer.Ordinal);
        }

        var visible = variables.ToImmutableDictionary(StringComparer.Ordinal).ToBuilder();
        foreach (var number in Chain(scope, find).Reverse())
        {
            foreach (var (key, value) in locals)
            {
                if (key.Scope == number)
                {
                    visible[key.Name] = value;
                }
            }
        }

        return visible.ToImmutable();
    }

    /// <summary>The scope in which a name is written from there: the nearest that has it, at most the nearest instance; else 0.</summary>
    public static int HomeOf(string name, int scope, Func<int, Token?> find, Func<ScopedName, bool> has)
    {
        foreach (var number in Chain(scope, find))
        {
            if (has(new ScopedName(number, name)) || find(number)!.Iteration > 0)
            {
                return number;
            }
        }

        return 0;
    }

    /// <summary>The scopes from there outwards, without the process.</summary>
    private static IEnumerable<int> Chain(int scope, Func<int, Token?> find)
    {
        for (var token = find(scope); token is not null; token = find(token.Scope))
        {
            yield return token.Number;
        }
    }
}
