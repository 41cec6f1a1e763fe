namespace KerjaSama.Web.Modul.Pengguna;

internal static class PenggunaModule
{
    public static IServiceCollection AddPengguna(this IServiceCollection services) => services
        .AddScoped<DataPenggunaCheck>()
        .AddScoped<BuatPengguna>()
        .AddScoped<UbahPengguna>()
        .AddScoped<AturUlangSandi>()
        .AddScoped<TetapkanPengganti>()
        .AddScoped<BuatToken>()
        .AddScoped<MasukDenganSandi>()
        .AddScoped<PenggunaAwal>();
}
