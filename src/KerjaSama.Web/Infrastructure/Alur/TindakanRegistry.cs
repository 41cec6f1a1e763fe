namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The keys of all domain actions: a process definition that names another one is refused at load.</summary>
internal sealed class TindakanRegistry(IEnumerable<TindakanKey> keys)
{
    public IReadOnlySet<string> Keys { get; } = keys.Select(k => k.Kunci).ToHashSet(StringComparer.Ordinal);
}

internal sealed record TindakanKey(string Kunci);

internal static class TindakanRegistration
{
    /// <summary>Registers a domain action under its key.</summary>
    public static IServiceCollection AddTindakan<T>(this IServiceCollection services, string kunci)
        where T : class, ITindakan
    {
        services.AddKeyedScoped<ITindakan, T>(kunci);
        services.AddSingleton(new TindakanKey(kunci));
        return services;
    }
}
