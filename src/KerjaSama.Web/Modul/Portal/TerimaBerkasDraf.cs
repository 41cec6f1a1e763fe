using KerjaSama.Data.Portal;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>One file of a form, and the field that it came by.</summary>
internal sealed record BerkasKiriman(string Jenis, string Bidang, IFormFile Berkas);

/// <summary>Takes every chosen file into the draft of its form, so that a refused form does not ask for it again.</summary>
internal sealed class TerimaBerkasDraf(DrafPortalStore drafStore, PenerimaBerkas penerima)
{
    /// <param name="draf">Null: the first file that is taken makes one.</param>
    /// <param name="keadaan">Gets what is wrong with a file, under its field.</param>
    /// <returns>The draft with its files; null where there is none.</returns>
    public async Task<DrafPortal?> ExecuteAsync(
        DrafPortal? draf, string rahasia, AjukanIsian isian, IReadOnlyList<BerkasKiriman> kiriman, ModelStateDictionary keadaan, CancellationToken cancellationToken)
    {
        DrafPortalStore.PastikanMuat(draf, kiriman.Count);
        foreach (var (jenis, bidang, berkas) in kiriman)
        {
            try
            {
                var unggahan = await penerima.TerimaAsync(berkas, bidang, cancellationToken);
                draf ??= await drafStore.SimpanAsync(rahasia, isian, cancellationToken);
                await drafStore.TambahBerkasAsync(draf, jenis, unggahan, cancellationToken);
            }
            catch (IsianTidakSahException e)
            {
                keadaan.AddModelError(bidang, $"{Path.GetFileName(berkas.FileName)}: {e.Message}");
            }
        }

        return draf;
    }
}
