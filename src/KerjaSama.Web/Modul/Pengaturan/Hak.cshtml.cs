using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>The table of rights as it is in force; it is code (<see cref="Izin"/>), so there is nothing to change here.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class HakModel : PageModel
{
    public static IReadOnlyList<Aksi> DaftarAksi { get; } = Enum.GetValues<Aksi>();

    /// <summary>The roles that may do it in exactly that scope.</summary>
    public static string Yang(Aksi aksi, Lingkup lingkup) =>
        string.Join(", ", Enum.GetValues<Peran>().Where(p => Izin.Untuk([p], aksi) == lingkup).Select(p => p.Label));

    public static string Label(Aksi aksi) => aksi switch
    {
        Aksi.LihatPermohonan => "Melihat permohonan",
        Aksi.AjukanPermohonan => "Mengajukan permohonan",
        Aksi.UnggahDokumenPermohonan => "Mengunggah dokumen permohonan",
        Aksi.UbahJenisDokumen => "Mengubah jenis dokumen permohonan",
        Aksi.TolakPermohonan => "Menolak permohonan",
        Aksi.CabutPermohonan => "Mencabut permohonan",
        Aksi.UbahPihakPermohonan => "Mengubah Perangkat Daerah dan kontak permohonan",
        Aksi.BetulkanPermohonan => "Membetulkan data permohonan",
        Aksi.KembalikanLangkah => "Mengembalikan permohonan ke langkah sebelumnya",
        Aksi.TarikLangkah => "Menarik kembali langkah yang baru diselesaikan sendiri",
        Aksi.MulaiDariTahap => "Memulai permohonan dari tahap lebih lanjut",
        Aksi.KoreksiJalur => "Mengoreksi jalur dan jenis naskah",
        Aksi.TanganiInsiden => "Menangani langkah otomatis dan pesan proses yang gagal",
        Aksi.KirimPesanProses => "Mengirim pesan dari sistem lain kepada proses",
        Aksi.LihatTugas => "Melihat tugas",
        Aksi.SelesaikanTugas => "Menyelesaikan tugas",
        Aksi.SerahkanTugas => "Menyerahkan tugas kepada orang lain",
        Aksi.CatatAtasNama => "Mencatat keputusan atas nama pihak lain",
        Aksi.LihatNaskah => "Melihat naskah",
        Aksi.CatatNaskah => "Mencatat naskah yang sudah ditandatangani",
        Aksi.KelolaNomor => "Mengelola buku nomor",
        Aksi.KelolaDraf => "Mengelola versi, giliran, dan komentar draf naskah",
        Aksi.TanggapiDraf => "Menanggapi draf naskah",
        Aksi.LihatPenandatanganan => "Melihat jadwal dan kesiapan penandatanganan",
        Aksi.KelolaPenandatanganan => "Menyiapkan penandatanganan: jadwal, penandatangan, naskah asli, foto",
        Aksi.TandatanganElektronik => "Menandatangani naskah secara elektronik",
        Aksi.KesampingkanTemuan => "Mengesampingkan temuan aturan pada draf naskah",
        Aksi.LihatMitra => "Melihat mitra",
        Aksi.KelolaMitra => "Mengelola mitra",
        Aksi.LihatSurat => "Melihat surat",
        Aksi.KelolaSurat => "Mengelola buku agenda",
        Aksi.BuatSurat => "Membuat undangan bernomor",
        Aksi.LihatKinerja => "Melihat kinerja",
        Aksi.LihatRekap => "Melihat rekap telaahan dan rancangan per orang",
        Aksi.LihatPemantauan => "Melihat pemantauan",
        Aksi.LihatAlur => "Melihat alur dan SOP",
        Aksi.LihatRiwayat => "Melihat riwayat",
        Aksi.ImporData => "Mengimpor data",
        Aksi.EksporData => "Mengekspor data",
        Aksi.KirimManual => "Mencatat kiriman manual",
        Aksi.LihatTemplat => "Melihat templat dan klausul",
        Aksi.KelolaTemplat => "Mengubah templat dan klausul",
        Aksi.LihatPengaturan => "Melihat pengaturan",
        Aksi.KelolaPengaturan => "Mengubah pengaturan",
        Aksi.KelolaPengguna => "Mengelola pengguna",
        Aksi.KelolaAkunSendiri => "Mengelola akun sendiri",
    };
}
