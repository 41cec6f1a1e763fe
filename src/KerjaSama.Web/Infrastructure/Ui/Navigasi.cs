using System.Security.Claims;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// An entry of the frame's menus. It is shown when its page exists (see <see cref="NavigationCatalog"/>) and
/// <paramref name="Boleh"/> allows it; the page's own authorisation decides all the same.
/// </summary>
/// <param name="Kunci">Key of its count in <see cref="LoadNavigationCounts"/> and of its keyboard shortcut's label.</param>
/// <param name="Judul">What the reader sees.</param>
/// <param name="Ikon">Name of a Tabler icon without the prefix.</param>
/// <param name="Url">Path of the page; it stays marked for every path below it.</param>
/// <param name="Boleh">Who sees it; null means every signed-in user.</param>
public sealed record Navigasi(string Kunci, string Judul, string Ikon, string Url, Func<ClaimsPrincipal, bool>? Boleh = null)
{
    /// <summary>Left navigation: by work, not by table (ui.md).</summary>
    public static readonly IReadOnlyList<Navigasi> Semua =
    [
        new("tugas", "Kotak tugas", "inbox", "/tugas"),
        new("permohonan", "Permohonan", "file-text", "/permohonan", u => u.Boleh(Aksi.LihatPermohonan)),
        new("naskah", "Naskah", "certificate", "/naskah", u => u.Boleh(Aksi.LihatNaskah)),
        new("penandatanganan", "Penandatanganan", "signature", "/penandatanganan", u => u.Boleh(Aksi.LihatPenandatanganan)),
        new("pemantauan", "Pemantauan", "activity", "/pemantauan", u => u.Boleh(Aksi.LihatPemantauan)),
        new("kinerja", "Kinerja", "chart-bar", "/kinerja", u => u.Boleh(Aksi.LihatKinerja)),
        new("mitra", "Mitra", "building-community", "/mitra", u => u.Boleh(Aksi.LihatMitra)),
        new("kalender", "Kalender", "calendar", "/kalender"),
        new("surat", "Surat", "mail", "/surat", u => u.Boleh(Aksi.LihatSurat)),
        new("pesan", "Pesan keluar", "send", "/pesan", u => u.Boleh(Aksi.KirimManual)),
        new("risiko", "Risiko", "alert-triangle", "/risiko"),
        new("pengaturan", "Pengaturan", "settings", "/pengaturan", u => u.Boleh(Aksi.LihatPengaturan) || u.Boleh(Aksi.LihatTemplat)),
    ];

    /// <summary>What "Baru" (key <c>n</c>) offers.</summary>
    public static readonly IReadOnlyList<Navigasi> Baru =
    [
        new("surat-masuk", "Surat masuk", "mail-plus", "/surat", u => u.Boleh(Aksi.KelolaSurat)),
        new("permohonan-baru", "Permohonan", "file-plus", "/permohonan/baru", u => Izin.Untuk(u.PeranSaya, Aksi.AjukanPermohonan) == Lingkup.Semua),
        new("usulan-baru", "Usulan perangkat daerah", "send", "/usulan/baru", u => u.PeranSaya.Contains(Peran.PerangkatDaerah)),
        new("impor", "Register lama (impor)", "file-import", "/pengaturan/impor", u => u.Boleh(Aksi.ImporData)),
        new("naskah-baru", "Naskah yang sudah ditandatangani", "certificate", "/naskah/catat", u => u.Boleh(Aksi.CatatNaskah)),
    ];

    /// <summary>Entries of the person menu.</summary>
    public static readonly IReadOnlyList<Navigasi> Akun =
    [
        new("akun", "Akun saya", "user", "/akun"),
        new("pekerjaan", "Pekerjaan saya", "list-check", "/pekerjaan"),
    ];

    /// <summary>Where the search box sends <c>q</c>: the first of these that exists.</summary>
    public static readonly IReadOnlyList<string> Pencarian = ["/cari", "/permohonan"];

    /// <summary>The page of the reader's alerts, behind the bell.</summary>
    public const string Pemberitahuan = "/pemberitahuan";

    /// <summary>True for the entry the reader is in: its own page, or one below it.</summary>
    public bool Memuat(PathString path) => path.StartsWithSegments(Url);
}

/// <summary>
/// Counts for the menus by <see cref="Navigasi.Kunci"/>, and <c>lonceng</c> for the bell: only where someone must act. Optional: the module
/// that owns the inbox registers it in the container; without it no count is shown.
/// </summary>
public delegate Task<IReadOnlyDictionary<string, int>> LoadNavigationCounts(ClaimsPrincipal user, CancellationToken ct);
