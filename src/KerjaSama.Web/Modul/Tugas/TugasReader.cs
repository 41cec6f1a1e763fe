using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Naskah.Kontrak;
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

    /// <summary>What is missing among the papers, or why they count as complete all the same.</summary>
    public CatatanKelengkapan? CatatanBerkas { get; init; }

    /// <summary>The draft that the step is about, and who brought it; null before there is one.</summary>
    public DrafBerlaku? Draf { get; init; }
    public string? DrafOleh { get; init; }

    /// <summary>What whoever sent the draft round says to its reviewers.</summary>
    public string? CatatanDraf { get; init; }

    /// <summary>Reserved for this naskah and not yet used.</summary>
    public string? NomorDipesan { get; init; }

    /// <summary>What is planned of the signing, at its stage; for the office.</summary>
    public PenandatangananBacaan? Penandatanganan { get; init; }

    /// <summary>What the book would give next, where the step reserves one.</summary>
    public string? NomorBerikutnya { get; init; }

    /// <summary>The actor's own task without taking it: his by name, or of a role that nobody else holds.</summary>
    public bool MilikSaya { get; init; }

    public string? Tindakan => Formulir.Langkah.Tindakan;

    public bool MenyusunTelaahan => Tindakan == "telaahan.susun";

    /// <summary>Steps that decide about the memo: it stands above their form.</summary>
    public bool MembacaTelaahan => Tindakan is "telaahan.periksa" or "telaahan.setujui" or "arahan.catat";
}

internal sealed class TugasReader(
    KerjaSamaDbContext db, FormulirTugasBuilder builder, KelengkapanBerkas kelengkapan, RiwayatPermohonan riwayat, NomorNaskah nomor, KotakTugas kotak, KlaimTugas klaim,
    CatatanDraf catatan, PenandatangananReader penandatanganan)
{
    private const string PesanNomor = "pesanNomor";

    /// <summary>Steps shown as "what went before".</summary>
    private const int JumlahSebelumnya = 3;

    /// <summary>Steps whose words bind the later ones: they stay in sight to the end.</summary>
    private static readonly string[] Mengikat = ["disposisi", "rapatFasilitasi", "catatArahan", "tkksdKelayakan", "tkksdRancangan"];

    /// <summary>Stages that work on a draft.</summary>
    private static readonly string[] TahapDraf = [Tahap.Draf.Kode, Tahap.Persetujuan.Kode, Tahap.Paraf.Kode, Tahap.Penandatanganan.Kode];

    /// <exception cref="TidakDitemukanException">No such task.</exception>
    /// <exception cref="TidakBerhakException">Not the actor's to see.</exception>
    public async Task<TugasTampilan> LoadAsync(Guid id, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var tugas = await db.Tugas.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new TidakDitemukanException("Tugas");
        await klaim.LepaskanYangGugurAsync([tugas], cancellationToken);
        var permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleAsync(p => p.Id == tugas.SubjectId, cancellationToken);
        var (pelaksana, pencatat) = (TugasRights.Pelaksana(pelaku, tugas, permohonan), TugasRights.PencatatAtasNama(pelaku, tugas, permohonan));
        if (!pelaksana && !pencatat && pelaku.LingkupUntuk(Aksi.LihatTugas) != Lingkup.Semua)
        {
            throw new TidakBerhakException(pelaku, "Tugas ini bukan wewenang Anda.");
        }

        var dokumen = await kelengkapan.ListAsync(permohonan, pelaku, cancellationToken);
        var draf = TahapDraf.Contains(tugas.Tahap) ? DrafBerlaku.Dari(permohonan.Dokumen) : null;
        draf = dokumen.Any(d => d.Berkas.Any(b => b.Id == draf?.Dokumen.Id)) ? draf : null;
        return new(
            tugas, permohonan, FormulirKelengkapan.Sesuaikan(await builder.BuildAsync(tugas, cancellationToken), dokumen.Any(d => d.Kurang)), await PemegangAsync(tugas, pelaku, cancellationToken), dokumen,
            pelaku.OrangLuar ? [] : await riwayat.LangkahTerakhirAsync(permohonan.Id, JumlahSebelumnya, Mengikat, cancellationToken),
            tugas.Status == StatusTugas.Selesai ? await TercatatAsync(tugas, pelaku, cancellationToken) : null,
            pelaksana, pencatat, SerahkanTugas.Boleh(pelaku, tugas))
        {
            CatatanBerkas = await kelengkapan.CatatanAsync(permohonan.Id, [.. dokumen.Where(d => d.Kurang).Select(d => d.Nama)], pelaku.OrangLuar, cancellationToken),
            Draf = draf,
            DrafOleh = draf?.Dokumen.DiunggahOleh is { } pembawa && !pelaku.OrangLuar ? await NamaAsync(pembawa, cancellationToken) : null,
            CatatanDraf = draf is null ? null : await catatan.UntukAsync(tugas, cancellationToken),
            NomorDipesan = pelaku.OrangLuar ? null : await nomor.DipesanAsync(permohonan, cancellationToken),
            NomorBerikutnya = tugas.Kunci == PesanNomor ? await nomor.BerikutnyaAsync(permohonan.JenisNaskah, cancellationToken) : null,
            Penandatanganan = pelaku.OrangLuar || tugas.Tahap != Tahap.Penandatanganan.Kode ? null : await penandatanganan.BacaAsync(permohonan, cancellationToken),
            MilikSaya = await kotak.MilikAsync(tugas.Id, pelaku, cancellationToken),
            DipegangOrangLain = tugas.DiambilOleh is { } oleh && !pelaku.Adalah(oleh),
        };
    }

    /// <summary>Outside, whoever of the office recorded a decision on behalf is not named.</summary>
    private async Task<LangkahTercatat?> TercatatAsync(Workflow.Tugas tugas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var tercatat = await riwayat.UntukTugasAsync(tugas.SubjectId, tugas.Kunci, tugas.Putaran, tugas.SelesaiPada!.Value, cancellationToken);
        return pelaku.OrangLuar && tugas.AtasNama is not null && tercatat is not null ? tercatat with { Oleh = "Bagian Kerja Sama" } : tercatat;
    }

    /// <summary>Who holds it; a person that the actor stands in for is named as such.</summary>
    private async Task<string?> PemegangAsync(Workflow.Tugas tugas, Pelaku pelaku, CancellationToken cancellationToken) =>
        (tugas.DiambilOleh ?? tugas.PelaksanaId) is not { } pemegang ? null
        : pemegang == pelaku.PenggunaId ? "Anda"
        : pelaku.Adalah(pemegang) ? $"Anda, sebagai Plh. {await NamaAsync(pemegang, cancellationToken)}"
        : await NamaAsync(pemegang, cancellationToken);

    private Task<string?> NamaAsync(Guid pengguna, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == pengguna).Select(u => u.Nama).SingleOrDefaultAsync(cancellationToken);
}
