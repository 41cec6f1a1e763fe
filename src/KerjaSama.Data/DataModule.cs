using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Data;

public static class DataModule
{
    /// <summary>The context, its history and its provider pack. Needs an <c>OfficeClock</c> among the services.</summary>
    public static IServiceCollection AddKerjaSamaData(this IServiceCollection services, DatabasePack pack, string connectionString)
    {
        services.AddSingleton(pack);
        services.AddScoped<JejakPerubahan>();
        services.AddSingleton<RiwayatInterceptor>();
        services.AddDbContext<KerjaSamaDbContext>((sp, options) =>
        {
            pack.Configure(options, connectionString);
            options.AddInterceptors(sp.GetRequiredService<RiwayatInterceptor>());
            foreach (var interceptor in sp.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>())
            {
                options.AddInterceptors(interceptor);
            }
        });
        return services;
    }

    /// <summary>A context outside a container: design time and tests of the model.</summary>
    public static KerjaSamaDbContext CreateContext(DatabasePack pack, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var options = new DbContextOptionsBuilder<KerjaSamaDbContext>();
        pack.Configure(options, connectionString);
        return new KerjaSamaDbContext(options.Options, pack, new JejakPerubahan());
    }
}
