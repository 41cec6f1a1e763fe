using KerjaSama.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Web.Tests.Architecture;

/// <summary>What every database must be able to hold; no database is needed to see it.</summary>
public sealed class ModelTests
{
    private const string NoConnection = "Host=tidak-dipakai";

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_migrations_are_the_model(BasisData basisData)
    {
        using var db = Context(basisData);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Run ./tools/migrasi.");
    }

    [Fact]
    public void Every_Guid_key_is_made_in_code()
    {
        using var db = Context(BasisData.SqlServer);
        var keys = db.Model.GetEntityTypes().SelectMany(t => t.FindPrimaryKey()!.Properties).Where(p => p.ClrType == typeof(Guid)).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, p => Assert.True(p.ValueGenerated == ValueGenerated.Never, $"{p.DeclaringType.DisplayName()}.{p.Name} is generated."));
    }

    /// <summary>SQL Server refuses a table that one deletion reaches on two ways (error 1785).</summary>
    [Fact]
    public void No_deletion_cascades_on_two_ways()
    {
        using var db = Context(BasisData.SqlServer);
        var cascades = db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).Where(Cascades).ToList();

        Assert.NotEmpty(cascades);
        Assert.DoesNotContain(cascades, f => f.PrincipalEntityType == f.DeclaringEntityType);
        foreach (var root in db.Model.GetEntityTypes())
        {
            var reached = new List<IEntityType>();
            Follow(root, cascades, reached);
            Assert.True(reached.Distinct().Count() == reached.Count, $"Deleting a {root.DisplayName()} reaches a table twice: {string.Join(", ", reached.Select(t => t.DisplayName()))}.");
        }
    }

    [Fact]
    public void No_index_holds_text_without_a_limit()
    {
        using var db = Context(BasisData.SqlServer);
        var columns = db.Model.GetEntityTypes()
            .SelectMany(t => t.GetIndexes().SelectMany(i => i.Properties).Concat(t.GetKeys().SelectMany(k => k.Properties)))
            .Where(p => p.StoredType() == typeof(string))
            .ToList();

        Assert.NotEmpty(columns);
        Assert.All(columns, p => Assert.True(p.GetMaxLength() is > 0, $"{p.DeclaringType.DisplayName()}.{p.Name} is unlimited."));
    }

    public static TheoryData<BasisData> Packs() => [.. Enum.GetValues<BasisData>()];

    private static KerjaSamaDbContext Context(BasisData basisData) => DataModule.CreateContext(
        TestDatabase.Pack(basisData), basisData == BasisData.PostgreSql ? NoConnection : "Data Source=tidak-dipakai");

    private static bool Cascades(IForeignKey key) => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull;

    private static void Follow(IEntityType from, List<IForeignKey> cascades, List<IEntityType> reached)
    {
        foreach (var key in cascades.Where(f => f.PrincipalEntityType == from))
        {
            reached.Add(key.DeclaringEntityType);
            Follow(key.DeclaringEntityType, cascades, reached);
        }
    }
}

internal static class ProviderType
{
    /// <summary>The type that the database sees.</summary>
    public static Type StoredType(this IReadOnlyProperty property) =>
        property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
}
