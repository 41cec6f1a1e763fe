using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Umum;

/// <summary>What the reader sees instead of a page that could not be shown, with the next step.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class GalatModel : PageModel
{
    private static readonly Dictionary<int, IsiGalat> Semua = new()
    {
        [400] = new("Permintaan tidak dapat dibaca", "Isian atau alamatnya tidak lengkap, atau halaman dibuka terlalu lama. Kembali, muat ulang halaman, lalu kirim lagi.", "file-alert", UlangiAlamat: true),
        [403] = new("Di luar wewenang", "Halaman ini milik peran atau unit lain. Bila seharusnya boleh, mintalah hak akses kepada admin.", "lock", UlangiAlamat: false),
        [404] = new("Halaman tidak ditemukan", "Alamatnya keliru, atau datanya sudah dipindahkan. Periksa alamat, atau cari dari halaman depan.", "map-search", UlangiAlamat: false),
        [409] = new("Keadaannya sudah berubah", "Orang lain lebih dahulu menyelesaikan atau mengubah hal ini. Muat lagi halaman tadi untuk melihat keadaan terbaru.", "git-merge", UlangiAlamat: true),
        [429] = new("Terlalu banyak kiriman", "Dari alamat jaringan Anda terlalu banyak kiriman dalam waktu singkat. Tunggu beberapa menit, lalu coba lagi; yang belum terkirim belum kami terima.", "clock-pause", UlangiAlamat: false),
        [500] = new("Terjadi kesalahan pada sistem", "Pekerjaan yang belum tersimpan tidak diubah setengah-setengah. Coba lagi sebentar; bila terulang, sampaikan nomor jejak kepada admin.", "alert-octagon", UlangiAlamat: true),
    };

    /// <summary>Words of the page.</summary>
    public IsiGalat Isi { get; private set; } = Semua[404];

    /// <summary>Where the reader was, when it can be loaded again by a plain GET.</summary>
    public string? AlamatAsal { get; private set; }

    /// <summary>Trace id of the failed request; only for status 500.</summary>
    public string? NomorJejak { get; private set; }

    /// <summary>Draws the page for a status code, for every method that failed.</summary>
    public void OnGet(int kode) => Tampilkan(kode);

    /// <inheritdoc cref="OnGet" />
    public void OnPost(int kode) => Tampilkan(kode);

    private void Tampilkan(int kode)
    {
        var kelompok = Semua.ContainsKey(kode) ? kode : kode switch
        {
            401 => 403,
            412 => 409,
            >= 500 and <= 599 => 500,
            >= 400 and <= 499 => 400,
            _ => 404,
        };
        Isi = Semua[kelompok];
        Response.StatusCode = kode is >= 400 and <= 599 ? kode : StatusCodes.Status404NotFound;
        var asal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        AlamatAsal = asal is null
            ? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
            : asal.OriginalPath + asal.OriginalQueryString;
        NomorJejak = kelompok == 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}

/// <summary>Words and icon of one kind of failure. <paramref name="UlangiAlamat"/> offers to load the failed address again.</summary>
public sealed record IsiGalat(string Judul, string Penjelasan, string Ikon, bool UlangiAlamat);
