using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Esign;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Pdf;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Alur;
using KerjaSama.Web.Modul.Contoh;
using KerjaSama.Web.Modul.Impor;
using KerjaSama.Web.Modul.Impor.Ekspor;
using KerjaSama.Web.Modul.Kinerja;
using KerjaSama.Web.Modul.Mitra;
using KerjaSama.Web.Modul.Naskah;
using KerjaSama.Web.Modul.Pengaturan;
using KerjaSama.Web.Modul.Pengguna;
using KerjaSama.Web.Modul.Permohonan;
using KerjaSama.Web.Modul.Pesan;
using KerjaSama.Web.Modul.Portal;
using KerjaSama.Web.Modul.Surat;
using KerjaSama.Web.Modul.Telaahan;
using KerjaSama.Web.Modul.Tugas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Console;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>What the program is made of. Modules add themselves by one line each.</summary>
internal static class KerjaSamaApplication
{
    /// <param name="args">The command line.</param>
    /// <param name="commandLine">True for a verb: the log goes to stderr, because stdout is the verb's answer.</param>
    /// <exception cref="ConfigurationException">A key is missing or wrong.</exception>
    public static WebApplication Build(string[] args, bool commandLine = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Program).Assembly.GetName().Name });
        var options = KerjaSamaOptions.Read(builder.Configuration);
        AddHost(builder, options, commandLine);

        builder.Services.AddProviders(options);
        CommitKillInterceptor.AddTo(builder.Services, builder.Configuration);
        builder.Services.AddForwardedHeaders(options.Proxies);
        builder.Services.AddSecurity();
        builder.Services.AddFrontEnd();
        builder.Services.AddScoped<OfficeKey>();
        builder.Services.Configure<MvcOptions>(o =>
        {
            o.Filters.Add<PageExceptionFilter>();
            o.Filters.Add<UnreadableInputFilter>();
        });

        builder.Services.AddBerkas();
        builder.Services.AddDokumen();
        builder.Services.AddEsign(options.Esign);
        builder.Services.AddPdf();
        builder.Services.AddAlur();
        builder.Services.AddSurel(options.Mail);
        builder.Services.AddApi();
        builder.Services.AddAlurPages();
        builder.Services.AddContoh();
        builder.Services.AddImpor();
        builder.Services.AddKinerja();
        builder.Services.AddMitra();
        builder.Services.AddNaskah();
        builder.Services.AddPengaturan();
        builder.Services.AddPengguna();
        builder.Services.AddPermohonan();
        builder.Services.AddPesan();
        builder.Services.AddPortal();
        builder.Services.AddSurat();
        builder.Services.AddTelaahan();
        builder.Services.AddTugas();

        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddHost(WebApplicationBuilder builder, KerjaSamaOptions options, bool commandLine)
    {
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.WebHost.UseUrls(options.Url.ToString());

        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(o =>
        {
            o.FormatterName = builder.Environment.IsProduction() ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
            o.LogToStandardErrorThreshold = commandLine ? LogLevel.Trace : LogLevel.None;
        });
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/galat/500");
        app.UseSecurity();
        app.UseFrontEnd();
        app.UseRateLimiter();
        app.UseAuthorization();

        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapEkspor();
        app.MapPermohonanFiles();
        app.MapAlur();

        var api = app.MapApi();
        api.MapPermohonan();
        api.MapPerintah();
        api.MapPesanProses();
        api.MapTugas();
        api.MapNaskah();
        api.MapLacak();
        api.MapKinerja();
    }
}
