using KerjaSama.Domain.Pengaturan;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>Shape of <c>seeds/referensi/instansi.json</c>.</summary>
internal sealed record InstansiSeed(
    string NamaDaerah, string NamaSetda, string NamaBagian, string KodePd, string Alamat, string? Telepon, string? Surel, string? Situs,
    string IbuKota, string SebutanKepalaDaerah, IReadOnlyList<string> KopSetda, IReadOnlyList<string> KopKepalaDaerah,
    string Klasifikasi, string PolaNomorSurat, IReadOnlyList<DataPejabat> Pejabat)
{
    public Instansi Buat()
    {
        var instansi = Instansi.Buat(new IdentitasInstansi(
            NamaDaerah, NamaSetda, NamaBagian, KodePd, Alamat, Telepon, Surel, Situs, IbuKota, SebutanKepalaDaerah,
            string.Join('\n', KopSetda), string.Join('\n', KopKepalaDaerah), Klasifikasi, PolaNomorSurat));
        foreach (var pejabat in Pejabat)
        {
            instansi.TambahPejabat(pejabat);
        }

        return instansi;
    }
}
