using System.Text;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Impor;
using KerjaSama.Web.Modul.Impor.Tulis;

namespace KerjaSama.Web.Tests.Impor;

/// <summary>The real registers beside the repository, planted slips, and the import itself.</summary>
internal static class BerkasUji
{
    public const string KepalaNaskah =
        "Kode Permohonan,Nomor Naskah,Nomor Naskah Mitra,Jenis,Judul,Tentang,Mitra,Negara,Kategori Mitra,Tanggal Penetapan,Tanggal Mulai,Tanggal Berakhir,Nomor Naskah Induk,Sifat,Status Laporan\n";

    public const string KepalaPermohonan = "Kode,Tanggal Permohonan,Sifat,Wilayah,Jenis,Judul,Tentang,Durasi,Satuan Durasi,Mitra,Negara,Kategori Mitra,Status,Sub Status\n";

    /// <summary>A file of the shared data; the test is reported as skipped where it is absent.</summary>
    public static string Bersama(string nama)
    {
        var folder = Environment.GetEnvironmentVariable("KERJASAMA_SHARED") ?? Path.Combine(Akar(), "..", "shared");
        var path = Path.GetFullPath(Path.Combine(folder, "data", nama));
        Assert.SkipUnless(File.Exists(path), $"{nama} is not in the shared data (KERJASAMA_SHARED).");
        return path;
    }

    public static async Task<LaporanImpor> ImporAsync(this KantorFactory kantor, JenisImpor jenis, string path, bool ujiCoba = false)
    {
        await using var isi = File.OpenRead(path);
        return await kantor.ImporAsync(jenis, isi, Path.GetFileName(path), ujiCoba: ujiCoba);
    }

    public static Task<LaporanImpor> ImporTeksAsync(this KantorFactory kantor, JenisImpor jenis, string csv, string? peta = null) =>
        kantor.ImporAsync(jenis, new MemoryStream(Encoding.UTF8.GetBytes(csv)), "uji.csv", peta);

    public static Task<LaporanImpor> ImporAsync(this KantorFactory kantor, JenisImpor jenis, Stream isi, string nama, string? peta = null, bool ujiCoba = false) =>
        kantor.DenganAsync<ImporData, LaporanImpor>((_, impor) => impor.ExecuteAsync(jenis, isi, nama, peta, ujiCoba, Pelaku.Sistem, default));

    public static Task<int> HitungAsync(this KantorFactory kantor, Func<KerjaSamaDbContext, Task<int>> hitung) => kantor.DbAsync(hitung);

    private static string Akar()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KerjaSama.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
