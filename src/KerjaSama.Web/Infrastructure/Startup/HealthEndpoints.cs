using KerjaSama.Data;

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
    }
}
