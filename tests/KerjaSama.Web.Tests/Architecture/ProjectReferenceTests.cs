using System.Reflection;
using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Tests.Architecture;

/// <summary>The direction of references (decisions.md 5): Web → {Documents, Data.Provider → Data → {Domain, Workflow}}.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Assembly Domain = typeof(AggregateRoot).Assembly;
    private static readonly Assembly Workflow = typeof(ProcessDefinition).Assembly;
    private static readonly Assembly Documents = typeof(IBlobStore).Assembly;
    private static readonly Assembly Data = typeof(KerjaSamaDbContext).Assembly;

    [Fact]
    public void Domain_and_Workflow_refer_to_the_base_library_only()
    {
        foreach (var assembly in new[] { Domain, Workflow })
        {
            Assert.NotEmpty(assembly.GetReferencedAssemblies());
            Assert.All(assembly.GetReferencedAssemblies(), r => Assert.StartsWith("System.", r.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Documents_refers_to_nothing_of_ours() => Assert.Empty(Ours(Documents));

    [Fact]
    public void Data_refers_to_Domain_and_Workflow_only() => Assert.Equal(["KerjaSama.Domain", "KerjaSama.Workflow"], Ours(Data));

    [Theory]
    [InlineData("KerjaSama.Data.Sqlite")]
    [InlineData("KerjaSama.Data.PostgreSql")]
    [InlineData("KerjaSama.Data.SqlServer")]
    public void A_pack_refers_to_Data_and_what_Data_maps(string pack)
    {
        var ours = Ours(Assembly.Load(pack));

        Assert.Contains("KerjaSama.Data", ours);
        Assert.Subset(new HashSet<string> { "KerjaSama.Data", "KerjaSama.Domain", "KerjaSama.Workflow" }, ours.ToHashSet());
    }

    [Fact]
    public void Data_knows_no_provider() =>
        Assert.DoesNotContain(Data.GetReferencedAssemblies(), r =>
            r.Name!.Contains("Sqlite", StringComparison.Ordinal) || r.Name.StartsWith("Npgsql", StringComparison.Ordinal) || r.Name.Contains("SqlServer", StringComparison.Ordinal));

    private static string[] Ours(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(n => n.StartsWith("KerjaSama.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
