namespace KerjaSama.Web.Modul.Pesan.Kontrak;

/// <summary>Addresses of the pages of outgoing messages.</summary>
internal static class PesanLinks
{
    public const string Daftar = "/pesan";

    public static string Rincian(Guid id) => $"{Daftar}/{id}";
}
