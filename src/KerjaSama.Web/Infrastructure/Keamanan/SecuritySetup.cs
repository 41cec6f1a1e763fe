using KerjaSama.Data.Pengguna;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>Sign-in by cookie for pages and by token for <c>/api</c>, and the rights behind both.</summary>
internal static class SecuritySetup
{
    public const string TokenScheme = "Token";
    public const string LoginPath = "/masuk";

    /// <summary>Query parameter with the local address to go to after signing in.</summary>
    public const string ReturnParameter = "kembali";

    private const string ByPath = "ByPath";
    private const int PasswordLength = 12;
    private const int AttemptsBeforeLockout = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        AddAccounts(services);
        services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, o => o.ForwardDefaultSelector = context => IsApi(context) ? TokenScheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthenticationHandler>(TokenScheme, null)
            .AddIdentityCookies(o => o.ApplicationCookie!.Configure(ConfigureCookie));

        services.AddRateLimiter(PembatasTamu.Configure);
        services.AddScoped<PelakuReader>();
        services.AddScoped<PelakuAccessor>();
        services.AddScoped<IAuthorizationHandler, IzinHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new TertutupRequirement()).Build());

        services.AddDataProtection().SetApplicationName("KerjaSama");
        services.AddSingleton<DatabaseKeyRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = sp.GetRequiredService<DatabaseKeyRepository>()));
        return services;
    }

    public static IApplicationBuilder UseSecurity(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<PelakuMiddleware>();

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<AkunPengguna>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = PasswordLength;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireDigit = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
                o.Lockout.DefaultLockoutTimeSpan = LockedFor;
            })
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<IndonesianErrorDescriber>()
            .AddClaimsPrincipalFactory<NamaClaimsFactory>();

        services.AddScoped<IUserStore<AkunPengguna>, AkunStore>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = "kerjasama";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = SessionLength;
        o.SlidingExpiration = true;
        o.LoginPath = LoginPath;
        o.LogoutPath = "/keluar";
        o.ReturnUrlParameter = ReturnParameter;
        o.Events.OnRedirectToLogin = LoginRedirect.ToLoginAsync;
        o.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
