namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Addresses of the documents made from templates, for every page that offers them.</summary>
internal static class CetakLinks
{
    /// <param name="templat">A key of <see cref="TemplatDokumen.Permohonan"/>.</param>
    public static string Permohonan(string kode, string templat) => $"/permohonan/{kode}/cetak/{templat}";

    public static string DisposisiSurat(Guid suratMasuk) => $"/surat/masuk/{suratMasuk}/disposisi?bentuk=docx";

    public static string PengantarSurat(Guid suratKeluar) => $"/surat/keluar/{suratKeluar}/pengantar?bentuk=docx";
}
