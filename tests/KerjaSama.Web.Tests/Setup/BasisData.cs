using System.Reflection;
using KerjaSama.Data.PostgreSql;
using KerjaSama.Data.Sqlite;
using KerjaSama.Data.SqlServer;
using KerjaSama.Data.Umum;
using Xunit.Sdk;
using Xunit.v3;

namespace KerjaSama.Web.Tests;

public enum BasisData { Sqlite, PostgreSql, SqlServer }

/// <summary>
/// Runs a theory with one <see cref="BasisData"/> argument on SQLite and on every server whose connection string is in the
/// environment (<c>KERJASAMA_TEST_POSTGRESQL</c>, <c>KERJASAMA_TEST_SQLSERVER</c>); the others are reported as skipped.
/// </summary>
/// <param name="varian">Where given, the theory takes a second argument and runs with each of them on each database.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SetiapBasisDataAttribute(params string[] varian) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<BasisData>().SelectMany(b => varian.Length == 0 ? [Row(b, b)] : varian.Select(v => Row(b, b, v)))]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow Row(BasisData basisData, params object[] arguments) => new(arguments)
    {
        Skip = basisData == BasisData.Sqlite || TestDatabase.ConnectionString(basisData) is not null ? null : $"{TestDatabase.Variable(basisData)} is not set.",
    };
}

internal static class TestDatabase
{
    public static string Variable(BasisData basisData) => "KERJASAMA_TEST_" + basisData.ToString().ToUpperInvariant();

    /// <summary>Of the server, without a database.</summary>
    public static string? ConnectionString(BasisData basisData) => Environment.GetEnvironmentVariable(Variable(basisData)) is { Length: > 0 } value ? value : null;

    public static DatabasePack Pack(BasisData basisData) => basisData switch
    {
        BasisData.Sqlite => new SqlitePack(),
        BasisData.PostgreSql => new PostgreSqlPack(),
        BasisData.SqlServer => new SqlServerPack(),
    };
}
