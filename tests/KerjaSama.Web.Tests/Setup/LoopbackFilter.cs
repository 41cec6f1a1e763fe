using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace KerjaSama.Web.Tests;

/// <summary>The test server knows no addresses: its visitors come from this machine.</summary>
internal sealed class LoopbackFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, lanjut) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            return lanjut(context);
        });
        next(app);
    };
}
