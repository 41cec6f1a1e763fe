using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KerjaSama.Web.Tests.Basisdata;

/// <summary>
/// Stands where the database would: keeps the text of every command that the program sends and answers with nothing (0 for a count, no
/// for "is there any", 90 for a limit, without which there is no status).
/// So the very queries of the product are seen in the words of a provider whose server is not there.
/// </summary>
internal sealed class QueryRecorder : DbCommandInterceptor, IDbConnectionInterceptor
{
    private const int MostColumns = 100;

    public List<string> Texts { get; } = [];

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Texts.Add(command.CommandText);
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText).CreateDataReader()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Texts.Add(command.CommandText);
        return new(InterceptionResult<int>.SuppressWithResult(1));
    }

    private static DataTable Answer(string sql)
    {
        var table = new DataTable();
        if (sql.StartsWith("SELECT COUNT", StringComparison.Ordinal))
        {
            table.Columns.Add("c", typeof(int));
            table.Rows.Add(0);
        }
        else if (sql.StartsWith("SELECT CASE", StringComparison.Ordinal))
        {
            table.Columns.Add("b", typeof(bool));
            table.Rows.Add(false);
        }
        else if (sql.Contains("FROM [batas]", StringComparison.Ordinal))
        {
            table.Columns.Add("nilai", typeof(decimal));
            table.Rows.Add(90m);
        }
        else
        {
            // a split query is buffered, and asks for its columns before it finds that there is no row
            table.Columns.AddRange([.. Enumerable.Range(0, MostColumns).Select(i => new DataColumn($"c{i}", typeof(string)))]);
        }

        return table;
    }
}
