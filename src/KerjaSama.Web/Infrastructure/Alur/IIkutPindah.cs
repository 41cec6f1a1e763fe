using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// What a module puts right when a case is moved by a command, so that the steps to come find its objects as they expect them. Changes
/// entities and never saves.
/// </summary>
internal interface IIkutPindah
{
    /// <exception cref="Domain.Umum.AturanDilanggarException">The case cannot be moved like this.</exception>
    Task IkutAsync(KonteksPindah konteks, CancellationToken cancellationToken);
}

/// <param name="Tujuan">The step that opens; the first one where several open side by side.</param>
/// <param name="GantiJalur">The case goes on in another process.</param>
/// <param name="Ditarik">The finished step that its doer takes back.</param>
/// <param name="Alasan">Why it is sent back, for whoever does the step again.</param>
internal sealed record KonteksPindah(PermohonanKerjaSama Permohonan, UserTask Tujuan, bool GantiJalur, Tugas? Ditarik, string? Alasan = null)
{
    public Tahap? Tahap => Tujuan.Tahap is { } kode ? Domain.Umum.DaftarKode.Parse<Tahap>(kode) : null;
}

/// <summary>
/// A number that was reserved for a request and never used becomes batal: every number of a book has a state. Why the request was moved or
/// ended stands with the request, which the book links to.
/// </summary>
internal static class NomorTerpesan
{
    /// <summary>The domain action for which a number is reserved before.</summary>
    public const string DipakaiOleh = "naskah.tandatangani";

    /// <param name="hanyaNaskah">False: also those of letters.</param>
    public static async Task BatalkanAsync(KerjaSamaDbContext db, Guid permohonanId, bool hanyaNaskah, string alasan, CancellationToken cancellationToken)
    {
        foreach (var nomor in await db.NomorBuku
            .Where(n => n.PermohonanId == permohonanId && n.Keadaan == Domain.Naskah.KeadaanNomor.Dipesan && (!hanyaNaskah || n.Buku != SuratKeluar.Buku)).ToListAsync(cancellationToken))
        {
            nomor.Batalkan(alasan);
        }
    }
}
