using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Where a request stands, for the holder of its tracking code; what the partner has to do can be done right here.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class LacakRincianModel(
    LacakReader reader, PembatasLacak pembatas, FormulirTugasBuilder formulir, SelesaikanTugas selesaikan, UnggahDokumen unggah,
    UnggahanFormulir unggahan, PelakuAccessor accessor, KerjaSamaDbContext db, OfficeClock clock, IStringLocalizer<PublikTeks> teks) : PageModel
{
    private readonly Dictionary<string, BerkasUnggahan?> _kiriman = new(StringComparer.Ordinal);

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    /// <summary>Null: there is no such code.</summary>
    public LacakRincian? Rincian { get; private set; }

    /// <summary>Name of somebody of the office who is signed in; null: nobody is.</summary>
    public string? Pegawai { get; private set; }

    public IReadOnlyList<TugasLacak> Tugas { get; private set; } = [];

    public RelTahap Rel => TeksLacak.Rel(Rincian!, clock.HariIni, teks);

    public bool LewatPerkiraan => Rincian?.Perkiraan < clock.HariIni;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (pembatas.Habis(HttpContext))
        {
            context.Result = StatusCode(StatusCodes.Status429TooManyRequests);
            return;
        }

        await LoadAsync();
        if (Rincian is null)
        {
            pembatas.CatatSalah(HttpContext);
            var halaman = Page();
            halaman.StatusCode = StatusCodes.Status404NotFound;
            context.Result = halaman;
            return;
        }

        var akun = await accessor.AmbilAsync(HttpContext.RequestAborted);
        Pegawai = akun is { PenggunaId: not null, OrangLuar: false } ? akun.Nama : null;
        db.Jejak.Pelaku = PelakuLacak.Untuk(Rincian.Permohonan, Pegawai);
        await next();
        // a refused form is drawn with what was typed, now that its errors are known
        await LoadTugasAsync();
    }

    public async Task<IActionResult> OnPostUnggahAsync(string? jenis, IFormFile? berkas, CancellationToken ct)
    {
        try
        {
            await unggah.SimpanAsync(Rincian!.Permohonan, Teks.Isi(jenis) ?? JenisBerkasPortal.Lampiran, berkas, db.Jejak.Pelaku, ct);
        }
        catch (IsianTidakSahException e)
        {
            throw new IsianTidakSahException($"berkas-{jenis}", e.Message);
        }

        TempData["Kabar"] = teks["Berkas sudah kami terima."].Value;
        return Redirect(PortalLinks.Lacak(Rincian.KodeLacak));
    }

    public async Task<IActionResult> OnPostSelesaiAsync(Guid tugas, string? hasil, int? versi, CancellationToken ct)
    {
        await LoadTugasAsync();
        if (Tugas.FirstOrDefault(t => t.Tugas.Id == tugas) is not { } dikerjakan)
        {
            throw new AturanDilanggarException("tugas.sudah-selesai", teks["Langkah ini sudah diselesaikan. Di bawah ini keadaannya yang sekarang."]);
        }

        var pilihan = dikerjakan.Langkah.Hasil.FirstOrDefault(h => h.Nilai == hasil)?.Nilai
            ?? throw new IsianTidakSahException("hasil", teks["Pilih salah satu tombol jawaban."]);
        await TerimaBerkasAsync(dikerjakan, ct);
        var (isian, berkas) = dikerjakan.Baca(Request.Form, pilihan, nama => _kiriman.GetValueOrDefault(nama), teks);
        try
        {
            await selesaikan.ExecuteAsync(tugas, pilihan, isian, versi ?? -1, db.Jejak.Pelaku, null, ct, berkas);
        }
        catch (IsianTidakSahException e)
        {
            throw dikerjakan.Galat(e, teks);
        }

        TempData["Kabar"] = teks["Terima kasih. Jawaban Anda sudah kami terima."].Value;
        return Redirect(PortalLinks.Lacak(Rincian!.KodeLacak));
    }

    /// <summary>Every file of the form, sent now or kept since the form was refused before, so that a further refusal keeps them all.</summary>
    private async Task TerimaBerkasAsync(TugasLacak dikerjakan, CancellationToken ct)
    {
        var (untuk, pelaku) = ($"lacak {dikerjakan.Tugas.Id:N}", db.Jejak.Pelaku);
        foreach (var nama in dikerjakan.Isian.Where(i => i.Tipe == "berkas").Select(i => i.Nama))
        {
            _kiriman[nama] = await unggahan.SatuAsync(Request, nama, untuk, pelaku, ct);
        }
    }

    private async Task LoadAsync() => Rincian = await reader.FindAsync(Kode, HttpContext.RequestAborted);

    private async Task LoadTugasAsync()
    {
        var form = await formulir.BuildAsync(Rincian!.TugasAnda, HttpContext.RequestAborted);
        Tugas = [.. Rincian.TugasAnda.Select(t => TugasLacak.Untuk(t, form[t.Id], Rincian, ModelState, unggahan.Tertitip, teks))];
    }
}
