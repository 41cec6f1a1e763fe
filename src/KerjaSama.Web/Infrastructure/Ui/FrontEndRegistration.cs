using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>Everything the pages' frame needs from the container and the pipeline.</summary>
internal static class FrontEndRegistration
{
    /// <summary>
    /// Razor Pages in <c>/Modul</c> with their shared parts in <c>/Modul/Umum</c>, the frame's services, and the two languages of the public pages.
    /// </summary>
    public static IMvcBuilder AddFrontEnd(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<PageFrame>();
        services.AddScoped<HistoryWords>();
        services.AddScoped<HistoryReader>();
        services.AddSingleton<NavigationCatalog>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new("id-ID");
            o.SupportedCultures = [OfficeFormat.Indonesia];
            o.SupportedUICultures = [OfficeFormat.Indonesia, CultureInfo.GetCultureInfo("en")];
            o.RequestCultureProviders = [new PublicLanguage()];
        });
        services.Configure<RazorViewEngineOptions>(o =>
        {
            // For pages, and for a view that is rendered by its name outside a page.
            o.PageViewLocationFormats.Add("/Modul/Umum/{0}.cshtml");
            o.ViewLocationFormats.Add("/Modul/Umum/{0}.cshtml");
        });
        services.Configure<MvcOptions>(o =>
        {
            IndonesianValidation.Configure(o);
            o.ModelBinderProviders.Insert(0, new AngkaModelBinderProvider());
        });
        return services.AddRazorPages(o => o.RootDirectory = "/Modul");
    }

    /// <summary>
    /// Language and designed error pages. Call it after authentication (the language of a signed-in person is Indonesian) and before the endpoints.
    /// Answers of the API are left alone.
    /// </summary>
    public static IApplicationBuilder UseFrontEnd(this IApplicationBuilder app)
    {
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        return app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
    }
}
