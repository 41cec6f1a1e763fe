using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>
/// A case under way as its rows stand in a database. A column that is younger than the fixture takes its default, as after a database
/// migration; one that is required cannot be read, as it could not be there either.
/// </summary>
/// <param name="Place">What is waited for: the reason why the case is among the fixtures.</param>
/// <param name="Processes">The process that the fixture is about, then those that it has called and that still run.</param>
internal sealed record StoredCase(string Place, IReadOnlyList<InstanceRows> Processes)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutKeys } },
    };

    public static StoredCase Read(string line) => JsonSerializer.Deserialize<StoredCase>(line, Options)!;

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>The keys of a row say nothing that its place in the line does not say.</summary>
    private static void WithoutKeys(JsonTypeInfo type)
    {
        foreach (var key in type.Properties.Where(property => property.Name is "Id" or "InstanceId" && type.Type != typeof(ProcessInstance)).ToList())
        {
            type.Properties.Remove(key);
        }
    }
}
