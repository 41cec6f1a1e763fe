using System.Net.Http.Headers;
using System.Text;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>Electronic signatures: who signs for us, and whom we trust.</summary>
internal static class EsignModule
{
    private const long JawabanTerbesar = 160L * 1024 * 1024;

    public static IServiceCollection AddEsign(this IServiceCollection services, EsignOptions options)
    {
        services.AddSingleton(options.Trust);
        services.AddSingleton<LaporanTandaTangan>();
        services.AddScoped<TandaTanganBerkas>();
        services.AddScoped<TandaTanganElektronik>();
        if (options.Local is { } local)
        {
            services.AddSingleton(local);
            services.AddScoped<IPenandatanganElektronik, LocalPenandatangan>();
        }

        if (options.Bsre is { } bsre)
        {
            services.AddHttpClient<BsreClient>(http =>
            {
                http.BaseAddress = bsre.Url;
                http.Timeout = bsre.Timeout;
                http.MaxResponseContentBufferSize = JawabanTerbesar;
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{bsre.User}:{bsre.Password}")));
            }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            services.AddScoped<IPenandatanganElektronik, BsrePenandatangan>();
        }

        return services;
    }
}
