using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>The doors to everything that is set rather than worked on; a door is shown to whoever may open it.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class IndeksModel(NavigationCatalog katalog) : PageModel
{
    private static readonly (Navigasi Pintu, string Penjelasan)[] Semua =
    [
        (new("pengguna", "Pengguna", "users", "/pengaturan/pengguna", u => u.Boleh(Aksi.KelolaPengguna)), "Akun, peran, sandi, dan siapa yang masih aktif."),
        (new("pengganti", "Pengganti (Plh.)", "user-share", "/pengaturan/pengganti", u => u.Boleh(Aksi.KelolaPengguna)), "Siapa memegang peran orang yang berhalangan, dari kapan sampai kapan."),
        (new("hak", "Hak akses", "shield-check", "/pengaturan/hak"), "Apa yang boleh dilakukan setiap peran."),
        (new("instansi", "Instansi", "building", "/pengaturan/instansi"), "Nama, kop, pejabat, dan logo yang dipakai setiap dokumen."),
        (new("referensi", "Data referensi", "list-details", "/pengaturan/referensi"), "Jalur, jenis naskah, batas, hari libur, dan daftar lain."),
        (new("alur", "Alur", "sitemap", "/pengaturan/alur"), "Proses yang dijalankan dan langkah pilihannya."),
        (new("impor", "Impor", "file-import", "/pengaturan/impor", u => u.Boleh(Aksi.ImporData)), "Memasukkan register lama dari Excel atau CSV."),
    ];

    public IReadOnlyList<(Navigasi Pintu, string Penjelasan)> DaftarPintu =>
        [.. Semua.Where(p => katalog.Visible([p.Pintu], User).Count > 0)];
}
