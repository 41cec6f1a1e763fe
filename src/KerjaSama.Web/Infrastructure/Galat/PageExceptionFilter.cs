using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure;

/// <summary>
/// The kinds of "no" on a page, each translated once (style.md rule 3): the page is drawn again with the message and the typing kept,
/// 400 for wrong input, 409 for a broken rule or a thing that moved on; 404 and 403 are designed pages.
/// </summary>
internal sealed class PageExceptionFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor)
        {
            return;
        }

        switch (context.Exception)
        {
            case IsianTidakSahException isian:
                foreach (var galat in isian.Galat)
                {
                    context.ModelState.AddModelError(galat.Bidang, KataHalaman(context, galat));
                }

                DrawAgain(context, StatusCodes.Status400BadRequest);
                break;
            case TeksTerlaluPanjangException panjang:
                foreach (var teks in panjang.Teks)
                {
                    context.ModelState.AddModelError(Field(context.ModelState, teks), teks.Pesan);
                }

                DrawAgain(context, StatusCodes.Status400BadRequest);
                break;
            case AturanDilanggarException aturan:
                context.ModelState.AddModelError(string.Empty, aturan.Message);
                DrawAgain(context, StatusCodes.Status409Conflict);
                break;
            case ProcessStepException alur:
                // the act is rolled back and the task still open: nothing is lost, and the reason is on the page
                context.ModelState.AddModelError(string.Empty, $"Alur tidak dapat melangkah: {alur.Message}");
                DrawAgain(context, StatusCodes.Status409Conflict);
                break;
            case VersiBerubahException versi:
                context.ModelState.AddModelError(string.Empty, versi.Message + " Periksa isinya yang sekarang, lalu kirim lagi.");
                DrawAgain(context, StatusCodes.Status409Conflict);
                break;
            case DbUpdateConcurrencyException:
                context.ModelState.AddModelError(string.Empty, "Data ini baru saja diubah orang lain. Periksa isinya yang sekarang, lalu kirim lagi.");
                DrawAgain(context, StatusCodes.Status409Conflict);
                break;
            case TidakDitemukanException:
                Leave(context, StatusCodes.Status404NotFound);
                break;
            case TidakBerhakException hak:
                Leave(context, hak.SepertiTidakAda ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
                break;
        }
    }

    /// <summary>The field that the text was typed into; empty when it was put together from several.</summary>
    private static string Field(ModelStateDictionary state, TeksTerlaluPanjang teks) =>
        state.FirstOrDefault(isian => isian.Value?.AttemptedValue?.Trim() == teks.Isi).Key ?? "";

    /// <summary>The API lists the codes that a choice allows; on a form the choices are there to be read, so it only says which is to be made.</summary>
    private static string KataHalaman(ExceptionContext context, GalatBidang galat) =>
        galat.MenyebutKode && HttpMethods.IsPost(context.HttpContext.Request.Method) ? $"Pilih {KataBidang(galat.Bidang)}." : galat.Pesan;

    /// <summary><c>Input.Mitra[0].Kategori</c> → kategori, <c>jenisNaskah</c> → jenis naskah.</summary>
    private static string KataBidang(string bidang) =>
        string.Concat(bidang[(bidang.LastIndexOf('.') + 1)..].Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static void DrawAgain(ExceptionContext context, int status)
    {
        context.Result = new PageResult { StatusCode = status };
        context.ExceptionHandled = true;
    }

    private static void Leave(ExceptionContext context, int status)
    {
        context.Result = new StatusCodeResult(status);
        context.ExceptionHandled = true;
    }
}
