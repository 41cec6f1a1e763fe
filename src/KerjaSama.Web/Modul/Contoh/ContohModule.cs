namespace KerjaSama.Web.Modul.Contoh;

internal static class ContohModule
{
    public static IServiceCollection AddContoh(this IServiceCollection services) => services.AddSingleton<SesiContoh>().AddSingleton<JalankanContoh>();
}
