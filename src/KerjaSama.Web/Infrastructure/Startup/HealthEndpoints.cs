using KerjaSama.Data;
using KerjaSama.Web.Infrastructure.Berkas;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>For the load balancer and the service manager. The server listens only after the start-up steps, so ready asks the rest.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz/live", () => "hidup").AllowAnonymous();
        endpoints.MapGet("/healthz/ready", async (KerjaSamaDbContext db, IHostApplicationLifetime lifetime, CancellationToken ct) =>
            !lifetime.ApplicationStopping.IsCancellationRequested && await db.Database.CanConnectAsync(ct)
                ? Results.Text("siap")
                : Results.Text("belum siap", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
        // apart from ready: without its scanner a server takes no uploads, and does everything else
        endpoints.MapGet("/healthz/antivirus", async (PemeriksaVirus pemeriksa, CancellationToken ct) => await pemeriksa.TerjangkauAsync(ct) switch
        {
            null => Results.Text("tidak dipasang"),
            true => Results.Text("siap"),
            false => Results.Text("tidak terjangkau", statusCode: StatusCodes.Status503ServiceUnavailable),
        }).AllowAnonymous();
    }
}
