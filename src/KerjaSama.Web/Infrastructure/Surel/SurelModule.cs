using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Surel;

internal static class SurelModule
{
    /// <summary>Rendering and sending of messages; the worker runs with the server, a command delivers by <see cref="KirimPesan"/> before it exits.</summary>
    public static IServiceCollection AddSurel(this IServiceCollection services, MailOptions options)
    {
        services.AddSingleton<PublicAddress>();
        services.AddScoped<AkunPihak>();
        services.AddScoped<PesanReader>();
        services.AddScoped<PesanRenderer>();
        services.AddSingleton<KirimPesan>();
        services.AddHostedService<OutboxWorker>();
        return options.Provider switch
        {
            MailProvider.Folder => services.AddSingleton<IMailSender, FolderMailSender>(),
            MailProvider.Smtp => services.AddSingleton<IMailSender, SmtpMailSender>(),
        };
    }
}
