using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Who finished a step takes it back, as long as nobody has begun what came of it: claimed, typed, uploaded or finished it. The step opens in
/// its next round, with the answers as a draft of that person.
/// </summary>
internal sealed class TarikLangkah(
    KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, PetaPerkara peta, PindahkanPerkara pindahkan, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">No reason.</exception>
    /// <exception cref="AturanDilanggarException"><c>tarik.terlambat</c> and others: too late, or it cannot be undone.</exception>
    /// <exception cref="TidakBerhakException">Somebody else finished it.</exception>
    public async Task<PermohonanKerjaSama> ExecuteAsync(Guid tugasId, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var kode = await db.Tugas.Where(t => t.Id == tugasId).Join(db.Permohonan, t => t.SubjectId, p => p.Id, (_, p) => p.Kode).SingleOrDefaultAsync(cancellationToken)
            ?? throw new TidakDitemukanException("Tugas");
        var permohonan = await perkara.PermohonanAsync(kode, Aksi.TarikLangkah, null, pelaku, "Anda tidak berwenang menarik langkah ini.", cancellationToken, p => Boleh(pelaku, p));
        var tugas = await db.Tugas.SingleAsync(t => t.Id == tugasId, cancellationToken);
        if (tugas.SelesaiOleh is not { } oleh || !pelaku.Adalah(oleh))
        {
            throw new TidakBerhakException(pelaku, "Hanya yang menyelesaikan langkah ini yang dapat menariknya kembali.");
        }

        var isi = AlasanPerintah.Wajib(alasan);
        if (await HalanganAsync(permohonan, tugas, pelaku, cancellationToken) is { } halangan)
        {
            throw halangan;
        }

        var instance = await db.ProcessInstance.SingleAsync(i => i.Id == tugas.InstanceId, cancellationToken);
        var langkah = catalog.StepOf(instance, tugas.Kunci);
        db.Jejak.Proses = $"{instance.DefinitionKey} v{instance.DefinitionVersion} / {tugas.Kunci} #{tugas.Putaran}";
        db.Jejak.Catat(permohonan, "tugas.ditarik", isi, [new("Langkah", tugas.Nama)]);
        var konteks = new KonteksPindah(permohonan, langkah, false, tugas);
        if (instance.Status != ProcessStatus.Running || !await pindahkan.BukaCabangAsync(konteks, cancellationToken))
        {
            await pindahkan.ExecuteAsync(konteks, (await RuteAsync(tugas, cancellationToken))!, kabari: false, cancellationToken);
        }

        await KembalikanJawabanAsync(tugas, langkah, permohonan, pelaku, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return permohonan;
    }

    /// <summary>The step that the actor finished last in this case and may still take back.</summary>
    public async Task<Tugas?> YangDapatDitarikAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (pelaku.PenggunaId is not { } id || !Boleh(pelaku, permohonan) || permohonan.SudahBerakhir)
        {
            return null;
        }

        var tugas = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Selesai && t.SelesaiOleh == id)
            .OrderByDescending(t => t.SelesaiPada).ThenByDescending(t => t.Urut).FirstOrDefaultAsync(cancellationToken);
        return tugas is not null && await HalanganAsync(permohonan, tugas, pelaku, cancellationToken) is null ? tugas : null;
    }

    private static bool Boleh(Pelaku pelaku, PermohonanKerjaSama permohonan) => pelaku.Boleh(Aksi.TarikLangkah) && (!pelaku.OrangLuar || PermohonanRights.Boleh(pelaku, Aksi.TarikLangkah, permohonan));

    /// <summary>Why it cannot be taken back; null when it can.</summary>
    private async Task<AturanDilanggarException?> HalanganAsync(PermohonanKerjaSama permohonan, Tugas tugas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (tugas.Status != StatusTugas.Selesai)
        {
            return new("tarik.belum-selesai", "Hanya langkah yang sudah selesai yang dapat ditarik kembali.");
        }

        if (permohonan.SudahBerakhir || await db.Naskah.AnyAsync(n => n.PermohonanId == permohonan.Id, cancellationToken))
        {
            return new("tarik.sudah-berakhir", "Permohonan ini sudah berakhir atau naskahnya sudah ditandatangani.");
        }

        if (await db.SuratKeluar.AnyAsync(s => s.PermohonanId == permohonan.Id && s.DicatatPada >= tugas.SelesaiPada, cancellationToken))
        {
            return new("tarik.surat-bernomor", "Surat keluarnya sudah bernomor. Minta Kepala Bagian mengembalikan langkah ini bila perlu.");
        }

        if (await MenungguDiGabunganAsync(tugas, cancellationToken))
        {
            return null;
        }

        return !await BelumDimulaiAsync(permohonan, tugas, pelaku, cancellationToken)
            ? new("tarik.terlambat", "Langkah berikutnya sudah dimulai, jadi langkah ini tidak dapat ditarik lagi. Minta Kepala Bagian mengembalikannya bila perlu.")
            : await RuteAsync(tugas, cancellationToken) is null
                ? new("tarik.bersamaan", "Langkah ini berjalan bersamaan dengan langkah lain, dan semuanya sudah selesai. Minta Kepala Bagian mengembalikannya.")
                : null;
    }

    /// <summary>The way back to the step; null when it does not open alone.</summary>
    private async Task<Rute?> RuteAsync(Tugas tugas, CancellationToken cancellationToken)
    {
        var proses = await db.ProcessInstance.AsNoTracking().Where(i => i.SubjectId == tugas.SubjectId).OrderBy(i => i.Urut).ToListAsync(cancellationToken);
        return peta.RuteKe(proses, new(proses.Single(i => i.Id == tugas.InstanceId).DefinitionKey, tugas.Kunci));
    }

    /// <summary>Its token still waits for the steps beside it: nothing came of it yet.</summary>
    private async Task<bool> MenungguDiGabunganAsync(Tugas tugas, CancellationToken cancellationToken)
    {
        var instance = await db.ProcessInstance.AsNoTracking().SingleAsync(i => i.Id == tugas.InstanceId, cancellationToken);
        var langkah = catalog.Of(instance).Nodes;
        // a step done before a migration may be gone
        var keluar = (langkah.GetValueOrDefault(tugas.Kunci)?.Outgoing ?? []).Where(f => langkah[f.TargetId] is ParallelGateway).Select(f => f.Id).ToList();
        return instance.Status == ProcessStatus.Running
            && await db.ProcessToken.AnyAsync(t => t.InstanceId == instance.Id && t.ArrivedBy != null && keluar.Contains(t.ArrivedBy), cancellationToken)
            && !await db.Tugas.AnyAsync(t => t.InstanceId == instance.Id && t.Kunci == tugas.Kunci && t.Putaran > tugas.Putaran, cancellationToken);
    }

    /// <summary>Nobody else has claimed, typed, uploaded or finished anything since.</summary>
    private async Task<bool> BelumDimulaiAsync(PermohonanKerjaSama permohonan, Tugas tugas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var saya = pelaku.PenggunaId;
        var sesudah = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id && t.Urut > tugas.Urut).ToListAsync(cancellationToken);
        if (sesudah.Exists(t => t.Status != StatusTugas.Terbuka || (t.DiambilOleh is { } oleh && oleh != saya)))
        {
            return false;
        }

        var formulir = sesudah.ConvertAll(t => DrafFormulir.UntukTugas(t.Id));
        return !await db.DrafIsian.AnyAsync(d => formulir.Contains(d.Formulir) && d.PenggunaId != saya, cancellationToken)
            && !await db.DokumenPermohonan.AnyAsync(d => d.PermohonanId == permohonan.Id && d.DiunggahPada > tugas.SelesaiPada && d.DiunggahOleh != saya, cancellationToken)
            && !await db.ServiceJob.AnyAsync(j => j.Status != JobStatus.Cancelled && (j.Status != JobStatus.Waiting || j.LeasedUntil != null || j.Attempts > 0) && j.DueAt >= tugas.SelesaiPada
                && db.ProcessInstance.Any(i => i.Id == j.InstanceId && i.SubjectId == permohonan.Id), cancellationToken);
    }

    /// <summary>The step is that person's again, with what was answered typed in.</summary>
    private async Task KembalikanJawabanAsync(Tugas tugas, UserTask langkah, PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var baru = db.Tugas.Local.Single(t => t.SubjectId == permohonan.Id && t.Kunci == tugas.Kunci && db.Entry(t).State == EntityState.Added);
        if (!TugasRights.Pelaksana(pelaku, baru, permohonan))
        {
            return;
        }

        baru.DiambilOleh = pelaku.PenggunaId;
        var nama = langkah.Isian.Select(i => i.Nama).ToList();
        var jawaban = await db.ProcessVariable.AsNoTracking().Where(v => v.InstanceId == tugas.InstanceId && v.Scope == 0 && nama.Contains(v.Name)).ToListAsync(cancellationToken);
        db.Add(new DrafIsian { PenggunaId = pelaku.PenggunaId!.Value, Formulir = DrafFormulir.UntukTugas(baru.Id), Isi = DrafFormulir.Tulis(jawaban.ToDictionary(v => v.Name, v => SepertiDiketik(ProcessValue.FromStored(v.Type, v.Text), v.Text))), DisimpanPada = clock.GetUtcNow() });
    }

    private static string? SepertiDiketik(ProcessValue nilai, string? tersimpan) => nilai is NumberValue angka ? OfficeFormat.AngkaIsian(angka.Value) : tersimpan;
}
