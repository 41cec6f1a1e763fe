using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A process file to load.</summary>
/// <param name="Nama">As it shall stand in the findings.</param>
internal sealed record BerkasAlur(string Nama, byte[] Isi);

/// <summary>What the check says of files.</summary>
/// <param name="Temuan">Where there is any, nothing is loaded.</param>
/// <param name="Versi">Those that could be read.</param>
internal sealed record PemeriksaanAlur(IReadOnlyList<Problem> Temuan, IReadOnlyList<VersiDiperiksa> Versi)
{
    /// <summary>Nothing is wrong, but it is all loaded already.</summary>
    public bool SudahDimuat => Temuan.Count == 0 && Versi.All(v => v.SudahDimuat);

    public bool DapatDimuat => Temuan.Count == 0 && !SudahDimuat;
}

/// <summary>A version that was read from a file.</summary>
/// <param name="Terbaru">The newest that is loaded; null: the process is new.</param>
/// <param name="SudahDimuat">This very text is loaded under this version.</param>
internal sealed record VersiDiperiksa(ProcessDefinition Proses, ProcessDefinition? Terbaru, bool SudahDimuat);

/// <summary>
/// Loads new versions of processes while the program runs: the check of <c>alur periksa</c> against what is loaded, then rows with who and
/// why. Cases that begin afterwards take them, here at once and on other nodes within seconds; running ones stay on theirs.
/// </summary>
internal sealed class MuatVersiAlur(KerjaSamaDbContext db, DefinitionCatalog catalog, ProcessFileChecker checker, OfficeClock clock)
{
    public const string Peristiwa = $"{ProcessDefinitionRow.Objek}.dimuat";

    /// <summary>Says what is wrong with the files and what they are, without changing anything.</summary>
    /// <exception cref="TidakBerhakException">Not an administrator.</exception>
    public async Task<PemeriksaanAlur> PeriksaAsync(IReadOnlyList<BerkasAlur> berkas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        PastikanBerhak(pelaku);

        // what another node has loaded meanwhile counts, too
        await catalog.RefreshAsync(cancellationToken);
        var (definisi, masalah) = checker.Check(berkas.Select(b => (b.Nama, b.Isi)), catalog.Newest, await DipakaiAsync(cancellationToken));
        List<VersiDiperiksa> versi = [.. definisi.Select(d => new VersiDiperiksa(d, catalog.Find(d.Key), SudahDimuat(d)))];
        var belum = versi.Where(v => !v.SudahDimuat).Select(v => v.Proses).ToList();

        // what is loaded has passed the check of its time; as an old version it need not fit the newest of the others
        return belum.Count == 0 && versi.Count == berkas.Count ? new([], versi) : new([.. masalah, .. belum.Select(Nomor).OfType<Problem>()], versi);
    }

    /// <returns>The versions that are loaded by this.</returns>
    /// <exception cref="IsianTidakSahException">No reason.</exception>
    /// <exception cref="AturanDilanggarException">There are findings, or it is all loaded already; also where somebody else was quicker.</exception>
    public async Task<IReadOnlyList<ProcessDefinition>> ExecuteAsync(IReadOnlyList<BerkasAlur> berkas, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        PastikanBerhak(pelaku);
        var isi = AlasanPerintah.Wajib(alasan);
        db.Jejak.Pelaku = pelaku;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);

        // one at a time, on all nodes: what the check says is still so when this commits
        await db.NextAsync(DefinitionCatalog.Giliran, cancellationToken);
        var periksa = await PeriksaAsync(berkas, pelaku, cancellationToken);
        Aturan.Pastikan(periksa.Temuan.Count == 0, "alur.ada-temuan", $"Tidak dimuat. {string.Join(" ", periksa.Temuan.Take(3).Select(t => $"{t.Message} {t.Mend}"))}");
        Aturan.Pastikan(!periksa.SudahDimuat, "alur.sudah-dimuat", $"{string.Join(" ", periksa.Versi.Select(v => $"{v.Proses.Name} versi {v.Proses.Version} sudah dimuat."))} Tidak ada yang berubah.");

        var baru = periksa.Versi.Where(v => !v.SudahDimuat).Select(v => v.Proses).ToList();
        foreach (var baris in baru.Select(d => DefinitionCatalog.Row(d, clock.GetUtcNow())))
        {
            db.Add(baris);
            db.Jejak.Catat(baris, Peristiwa, isi);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        catalog.Add(baru);
        return baru;
    }

    /// <summary>Versions on which cases run: they call the newest version of what they call.</summary>
    private async Task<IReadOnlyList<ProcessDefinition>> DipakaiAsync(CancellationToken cancellationToken) =>
    [
        .. (await db.ProcessInstance.Where(i => i.Status == ProcessStatus.Running).Select(i => new { i.DefinitionKey, i.DefinitionVersion }).Distinct().ToListAsync(cancellationToken))
            .Select(i => catalog.Get(i.DefinitionKey, i.DefinitionVersion)),
    ];

    private static void PastikanBerhak(Pelaku pelaku)
    {
        if (pelaku != Pelaku.Sistem && !pelaku.Boleh(Aksi.KelolaPengaturan))
        {
            throw new TidakBerhakException(pelaku, "Hanya administrator yang memuat versi alur.");
        }
    }

    private bool SudahDimuat(ProcessDefinition definisi) => catalog.Versions(definisi.Key).Any(v => v.Version == definisi.Version && v.Hash == definisi.Hash);

    private Problem? Nomor(ProcessDefinition definisi)
    {
        if (catalog.Find(definisi.Key) is not { } terbaru || definisi.Version > terbaru.Version)
        {
            return null;
        }

        if (!definisi.SaysVersion)
        {
            return new(definisi.FileName, definisi.Line, definisi.Key, $"Nomor versinya tidak disebut, padahal versi {terbaru.Version} sudah dimuat.", $"Tulis kerjasama:versi=\"{terbaru.Version + 1}\" pada elemen process.");
        }

        var apa = catalog.Versions(definisi.Key).Any(v => v.Version == definisi.Version)
            ? $"Versi {definisi.Version} sudah dimuat dengan isi lain; versi yang sudah dimuat tidak berubah."
            : $"Versi {definisi.Version} lebih lama daripada versi terbaru, {terbaru.Version}.";
        return new(definisi.FileName, definisi.Line, definisi.Key, apa, $"Naikkan kerjasama:versi menjadi {terbaru.Version + 1}.");
    }
}
