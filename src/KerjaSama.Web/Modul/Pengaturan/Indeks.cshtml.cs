using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Alur.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>Doors to all settings that the reader may enter.</summary>
[PerluIzin(Aksi.LihatPengaturan, Aksi.ImporData, Aksi.LihatTemplat)]
internal sealed class IndeksModel(NavigationCatalog katalog, DaftarInsiden insiden, PelakuAccessor accessor) : PageModel
{
    private static readonly (Aksi Aksi, Pintu Pintu)[] Semua =
    [
        (Aksi.LihatPengaturan, new("Identitas instansi", "Nama, kop surat, kode, alamat, logo, dan pola nomor surat.", "building", PengaturanLinks.Instansi)),
        (Aksi.LihatPengaturan, new("Pejabat", "Siapa menandatangani sebagai apa, dengan pangkat, NIP, Plt. atau Plh., dan masanya.", "signature", PengaturanLinks.Pejabat)),
        (Aksi.KelolaPengguna, new("Pengguna", "Akun dan peran setiap orang.", "users", PenggunaLinks.Daftar)),
        (Aksi.KelolaPengguna, new("Pengganti", "Siapa mewakili siapa selama berhalangan.", "user-share", PenggunaLinks.Pengganti)),
        (Aksi.LihatPengaturan, new("Data referensi", "Jenis naskah dan pola nomornya, batas waktu dan dasar hukumnya, hari libur, langkah pilihan, dan daftar lainnya.", "list-details", PengaturanLinks.Referensi)),
        (Aksi.LihatTemplat, new("Templat dokumen", "Surat, lembar, dan naskah: templat yang berlaku, gantinya, isian yang dikenal, dan pratinjau.", "file-type-docx", PengaturanLinks.Templat)),
        (Aksi.LihatTemplat, new("Pustaka klausul", "Rumusan pasal per jenis naskah, variannya, catatan untuk perancang, dan versinya.", "pilcrow", PengaturanLinks.Klausul)),
        (Aksi.LihatPengaturan, new("Aturan naskah", "Yang diperiksa pada setiap draf, dan temuan mana yang menghalangi paraf.", "scale", PengaturanLinks.Aturan)),
        (Aksi.LihatPengaturan, new("Hak akses", "Tabel peran dan apa yang boleh dilakukannya.", "shield-check", PengaturanLinks.Hak)),
        (Aksi.LihatAlur, new("Alur dan SOP", "Proses yang dijalankan, gambarnya, dan SOP-nya.", "sitemap", AlurLinks.Daftar)),
        (Aksi.LihatPengaturan, new("Versi alur", "Versi setiap proses dan bedanya, yang berjalan di setiap versi, dan batas waktu setiap langkah.", "versions", PengaturanLinks.Alur)),
        (Aksi.KelolaPengaturan, new("Muat versi alur", "Berkas BPMN baru diperiksa, ditampilkan, lalu dimuat dengan alasan.", "upload", PengaturanLinks.MuatAlur)),
        (Aksi.TanganiInsiden, new("Langkah otomatis yang gagal", "Langkah alur dan pesan antarproses yang tetap gagal atau tidak ada penunggunya: sebabnya, dicoba lagi, atau dilewati.", "alert-triangle", InsidenLinks.Daftar)),
        (Aksi.ImporData, new("Impor register", "Memasukkan register permohonan dan naskah dari berkas Excel atau CSV.", "database-import", "/pengaturan/impor")),
    ];

    public IReadOnlyList<Pintu> DaftarPintu { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        var gagal = pelaku.Boleh(Aksi.TanganiInsiden) ? await insiden.CountAsync(ct) : 0;
        DaftarPintu = [.. Semua.Where(p => pelaku.Boleh(p.Aksi) && katalog.Ada(p.Pintu.Url)).Select(p => p.Pintu with { Jumlah = p.Pintu.Url == InsidenLinks.Daftar ? gagal : 0 })];
    }

    /// <param name="Jumlah">How many wait behind it for somebody to act.</param>
    internal sealed record Pintu(string Judul, string Keterangan, string Ikon, string Url, int Jumlah = 0);
}
