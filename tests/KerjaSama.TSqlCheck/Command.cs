using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KerjaSama.TSqlCheck;

/// <summary>
/// Checks .sql files as T-SQL without a server: parses them as SQL Server 2019 does, then resolves every table and column against the
/// CREATE TABLE statements of all files together. One line per finding: <c>file:line: message</c>; exit code 1 when there is any.
/// </summary>
internal static class Command
{
    private static int Main(string[] files)
    {
        if (files.Length == 0)
        {
            Console.Error.WriteLine("Usage: KerjaSama.TSqlCheck FILE.sql ...");
            return 2;
        }

        var findings = new List<string>();
        var parsed = new List<(string File, TSqlFragment Fragment)>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            findings.AddRange(errors.Select(e => $"{file}:{e.Line}: {e.Message}"));
            parsed.Add((file, fragment));
        }

        var schema = new Schema();
        foreach (var (_, fragment) in parsed)
        {
            fragment.Accept(schema);
        }

        foreach (var (file, fragment) in parsed)
        {
            fragment.Accept(new NameResolver(schema, (line, message) => findings.Add($"{file}:{line}: {message}")));
        }

        findings.ForEach(Console.WriteLine);
        return findings.Count == 0 ? 0 : 1;
    }
}
