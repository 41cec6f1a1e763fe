using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>Everything the page of a task shows, read without tracking: the act itself loads afresh under its lock.</summary>
internal sealed record TugasTampilan(
    Workflow.Tugas Tugas, PermohonanKerjaSama Permohonan, FormulirTugas Formulir, string? Pemegang,
    IReadOnlyList<JenisDokumen> Dokumen, IReadOnlyList<LangkahTercatat> Sebelumnya, LangkahTercatat? Tercatat,
    bool BolehMengerjakan, bool BolehAtasNama, bool BolehMenyerahkan)
{
    public bool Terbuka => Tugas.Status == StatusTugas.Terbuka;

    /// <summary>Somebody else has taken it.</summary>
    public required bool DipegangOrangLain { get; init; }

    public string? Tindakan => Formulir.Langkah.Tindakan;

    public bool MenyusunTelaahan => Tindakan == "telaahan.susun";

    /// <summary>Steps that decide about the memo: it stands above their form.</summary>
    public bool MembacaTelaahan => Tindakan is "telaahan.periksa" or "telaahan.setujui" or "arahan.catat";
}

internal sealed class TugasReader(
    KerjaSamaDbContext db, FormulirTugasBuilder builder, KelengkapanBerkas kelengkapan, RiwayatPermohonan riwayat)
{
    /// <summary>Steps shown as "what went before".</summary>
    private const int JumlahSebelumnya = 3;

    /// <exception cref="TidakDitemukanException">No such task.</exception>
    /// <exception cref="TidakBerhakException">Not the actor's to see.</exception>
    public async Task<TugasTampilan> LoadAsync(Guid id, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var tugas = await db.Tugas.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new TidakDitemukanException("Tugas");
        var permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleAsync(p => p.Id == tugas.SubjectId, cancellationToken);
        var (pelaksana, pencatat) = (TugasRights.Pelaksana(pelaku, tugas, permohonan), TugasRights.PencatatAtasNama(pelaku, tugas, permohonan));
        if (!pelaksana && !pencatat && pelaku.LingkupUntuk(Aksi.LihatTugas) != Lingkup.Semua)
        {
            throw new TidakBerhakException(pelaku, "Tugas ini bukan wewenang Anda.");
        }

        var pemegang = tugas.DiambilOleh ?? tugas.PelaksanaId;
        return new(
            tugas, permohonan, await builder.BuildAsync(tugas, cancellationToken),
            pemegang is null ? null : await db.Users.Where(u => u.Id == pemegang).Select(u => u.Nama).SingleOrDefaultAsync(cancellationToken),
            await kelengkapan.ListAsync(permohonan, pelaku, cancellationToken),
            pelaku.OrangLuar ? [] : await riwayat.LangkahTerakhirAsync(permohonan.Id, JumlahSebelumnya, cancellationToken),
            tugas.Status == StatusTugas.Selesai ? await TercatatAsync(tugas, pelaku, cancellationToken) : null,
            pelaksana, pencatat, SerahkanTugas.Boleh(pelaku, tugas))
        {
            DipegangOrangLain = tugas.DiambilOleh is { } oleh && !pelaku.Adalah(oleh),
        };
    }

    /// <summary>Outside, whoever of the office recorded a decision on behalf is not named.</summary>
    private async Task<LangkahTercatat?> TercatatAsync(Workflow.Tugas tugas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var tercatat = await riwayat.UntukTugasAsync(tugas.SubjectId, tugas.Kunci, tugas.Putaran, tugas.SelesaiPada!.Value, cancellationToken);
        return pelaku.OrangLuar && tugas.AtasNama is not null && tercatat is not null ? tercatat with { Oleh = "Bagian Kerja Sama" } : tercatat;
    }
}
