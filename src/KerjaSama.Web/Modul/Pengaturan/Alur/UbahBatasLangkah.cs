using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Alur;

/// <summary>Sets the office's own limit of a step, or takes the process file's again, also where it says the same. Tasks that are open keep their date.</summary>
internal sealed class UbahBatasLangkah(KerjaSamaDbContext db, DefinitionCatalog catalog)
{
    /// <param name="hari">Working days; null: as the file says.</param>
    /// <param name="versi">Of the limit as it was read; 0 where the office had set none.</param>
    /// <returns>False when it is so already: nothing is written.</returns>
    /// <exception cref="TidakDitemukanException">No version of the process has that step.</exception>
    /// <exception cref="VersiBerubahException">Somebody changed the limit meanwhile.</exception>
    public async Task<bool> ExecuteAsync(string proses, string langkah, int? hari, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.KelolaPengaturan))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengubah pengaturan.");
        }

        var versiLangkah = catalog.Versions(proses).Select(d => d.Nodes.GetValueOrDefault(langkah)).OfType<UserTask>().ToList();
        var tugas = versiLangkah.FirstOrDefault() ?? throw new TidakDitemukanException("Langkah");
        // what every version says already is no limit of the office's own
        hari = versiLangkah.TrueForAll(t => t.TenggatHari == hari) ? null : hari;
        var isi = AlasanPerintah.Wajib(alasan);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);

        // a step has no row before its first change: two first changes at once wait for each other here
        await db.NextAsync("batas-langkah", cancellationToken);
        var batas = await db.BatasLangkah.SingleOrDefaultAsync(b => b.Proses == proses && b.Langkah == langkah, cancellationToken);
        var kini = batas is null ? 0 : db.Entry(batas).Property<int>(nameof(AggregateRoot.Versi)).CurrentValue;
        if (kini != versi)
        {
            throw new VersiBerubahException("Batas langkah ini berubah sejak Anda membukanya.", kini);
        }

        if (batas?.TenggatHari == hari)
        {
            return false;
        }

        if (batas is null)
        {
            batas = new() { Proses = proses, Langkah = langkah };
            db.Add(batas);
        }

        batas.Tetapkan(hari);
        db.Jejak.Proses = proses;
        db.Jejak.Catat(batas, "batas-langkah.diubah", isi, [new("Langkah", tugas.Name), new("Batas", hari is null ? $"menurut berkas, {Kata(tugas.TenggatHari)}" : Kata(hari)), new("Di berkas", Kata(tugas.TenggatHari))]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public static string Kata(int? hari) => hari is null ? "tanpa batas" : $"{hari} hari kerja";
}
