using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Takes a message from another system: its row and its history in one transaction; <see cref="MessageQueue"/> gives it to who waits for
/// it, now or later. A message that begins a process does so at once, as one that a process sends.
/// </summary>
internal sealed class KirimPesanProses(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, CaseEngine engine, KemajuanPermohonan kemajuan, OfficeClock clock)
{
    /// <returns>Id of the message.</returns>
    /// <exception cref="TidakBerhakException">The actor may not send messages.</exception>
    /// <exception cref="IsianTidakSahException">Unknown name, request or variable, or a value of another type.</exception>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c>.</exception>
    public async Task<Guid> ExecuteAsync(PesanProsesMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.KirimPesanProses))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengirim pesan kepada proses.");
        }

        var (dikenal, korelasi, muatan) = new PesanProsesParser(masukan).Parse(PesanDikenal.Dari(catalog));
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var permohonan = await PermohonanAsync(Teks.Isi(masukan.Permohonan), cancellationToken);
        var pesan = new ProcessMessageRow
        {
            Name = dikenal.Nama,
            Correlation = korelasi,
            SubjectId = permohonan?.Id,
            Variables = MuatanPesan.Write(muatan),
            SentAt = clock.GetUtcNow(),
            DueAt = clock.GetUtcNow(),
        };
        db.Add(pesan);
        var selanjutnya = "disimpan; belum ada langkah yang menunggunya";
        if (catalog.StartedBy(dikenal.Nama) is var (definisi, awal))
        {
            var proses = await engine.StartAsync(definisi.Key, permohonan!, muatan, cancellationToken, [awal.Id]);
            (pesan.Status, pesan.TakenBy) = (JobStatus.Done, proses.Id);
            await kemajuan.PerbaruiAsync(permohonan!, cancellationToken);
            selanjutnya = $"memulai {definisi.Name}";
        }
        else if (await MessageQueue.ListenersOf(db, pesan).AnyAsync(cancellationToken))
        {
            selanjutnya = "disimpan; segera disampaikan kepada langkah yang menunggunya";
        }

        // without a request the history of whoever sent it keeps it
        object objek = permohonan is not null ? permohonan : await db.Users.SingleAsync(u => u.Id == pelaku.PenggunaId, cancellationToken);
        db.Jejak.Catat(objek, "pesan.diterima", null,
        [
            new("Pesan", pesan.Name), new("Selanjutnya", selanjutnya), .. korelasi is null ? [] : new KeyValuePair<string, string?>[] { new("Korelasi", korelasi) },
            .. MuatanPesan.Bacaan(muatan).Select(isi => new KeyValuePair<string, string?>($"Variabel {isi.Nama}", isi.Nilai)),
        ]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pesan.Id;
    }

    private async Task<PermohonanKerjaSama?> PermohonanAsync(string? kode, CancellationToken cancellationToken)
    {
        if (kode is null)
        {
            return null;
        }

        var id = await db.Permohonan.Where(p => p.Kode == kode).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new IsianTidakSahException("permohonan", $"Tidak ada permohonan {kode}.");
        var permohonan = await perkara.SubjekAsync(id, cancellationToken);
        Aturan.Pastikan(!permohonan.SudahBerakhir, "permohonan.sudah-berakhir", "Permohonan ini sudah berakhir; tidak ada proses yang dapat menerima pesan.");
        return permohonan;
    }
}
