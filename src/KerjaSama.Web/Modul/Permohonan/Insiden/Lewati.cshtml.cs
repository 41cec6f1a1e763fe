using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Permohonan.Insiden;

/// <summary>Asks before a case goes on without an automatic step.</summary>
[PerluIzin(Aksi.TanganiInsiden)]
internal sealed class LewatiModel(DaftarInsiden daftar, TanganiInsiden tangani, PelakuAccessor accessor) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    public LangkahOtomatis Insiden { get; private set; } = null!;

    public Konfirmasi Konfirmasi => new(
        Insiden.Pesan
            ? "Pesan ini tidak lagi diberikan kepada proses mana pun, juga bila nanti ada langkah yang menunggunya. Ini tidak dapat diurungkan."
            : "Permohonan berjalan terus seolah-olah langkah ini selesai, tanpa hasilnya. Yang seharusnya dihasilkan langkah ini harus dikerjakan sendiri. Ini tidak dapat diurungkan.",
        Insiden.Pesan ? "Kesampingkan pesan" : "Lewati langkah", InsidenLinks.Daftar,
        new IsianForm(nameof(Alasan), "Alasan", "paragraf", true, Alasan, ModelState[nameof(Alasan)]?.Errors.FirstOrDefault()?.ErrorMessage, Insiden.KodePermohonan is null ? "Tersimpan dalam riwayat akun Anda." : "Tersimpan dalam riwayat permohonan.", [], PermohonanKerjaSama.TentangMaxLength, null));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Insiden = (await daftar.ListAsync(HttpContext.RequestAborted)).FirstOrDefault(i => i.Id == Id && i.BolehDilewati) ?? throw new TidakDitemukanException("Langkah otomatis");
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await tangani.LewatiAsync(Id, Alasan, await accessor.AmbilAsync(ct), ct);
        TempData["Kabar"] = Insiden.Pesan ? $"{Insiden.Nama} dikesampingkan." : $"Langkah \"{Insiden.Nama}\" dilewati; {Insiden.KodePermohonan} berjalan terus.";
        return Redirect(Insiden is { Pesan: false, KodePermohonan: { } kode } ? PermohonanLinks.Rincian(kode) : InsidenLinks.Daftar);
    }
}
