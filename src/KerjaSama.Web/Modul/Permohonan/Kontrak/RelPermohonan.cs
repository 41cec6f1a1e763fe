using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>The way of a request: the few stages for the rail on top, and every single step in order.</summary>
internal sealed record JalanPermohonan(IReadOnlyList<LangkahRel> Tahap, IReadOnlyList<LangkahRel> Langkah);

/// <summary>
/// Lays what happened (the tasks) over what is ordinary (the process definitions, called processes inside): done, now, next. Steps that
/// are no part of the ordinary way, such as sending papers back, stand where they happened.
/// </summary>
internal sealed class RelPermohonan(KerjaSamaDbContext db, JalanPerkara jalan, KlaimTugas klaim, OfficeClock clock)
{
    /// <param name="berkas">What is said about its papers, which stands with the open steps.</param>
    /// <param name="untukLuar">True leaves out the names of the office's people.</param>
    public async Task<JalanPermohonan> LoadAsync(PermohonanKerjaSama permohonan, CatatanKelengkapan? berkas, bool untukLuar, CancellationToken cancellationToken)
    {
        var perkara = await jalan.LoadAsync(permohonan, cancellationToken);
        var (tugas, langkah) = (perkara.Tugas, perkara.Langkah);
        var kini = tugas.Where(t => t.Status == StatusTugas.Terbuka).ToList();
        await klaim.LepaskanYangGugurAsync(kini, cancellationToken);
        var orang = tugas.SelectMany(t => new[] { t.SelesaiOleh, t.DiambilOleh, t.PelaksanaId }).OfType<Guid>().Distinct().ToList();
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => orang.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken);
        var gambar = new GambarLangkah(clock, untukLuar ? null : nama, permohonan.SudahBerakhir, berkas?.Teks);
        var rel = gambar.Gambar(langkah);
        IReadOnlyList<LangkahRel> selanjutnya = permohonan.Jalur is null && !permohonan.SudahBerakhir ? [new("Selanjutnya menurut jalur", KeadaanLangkah.Berikut)] : [];
        return new([.. GambarLangkah.PerTahap(langkah, rel), .. selanjutnya], rel);
    }
}
