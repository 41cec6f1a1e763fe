namespace KerjaSama.Web.Modul.Pesan;

internal static class PesanModule
{
    public static IServiceCollection AddPesan(this IServiceCollection services) => services;
}
