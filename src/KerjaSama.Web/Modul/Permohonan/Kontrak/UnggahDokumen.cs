using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A file that may become a document of a request, in the store already.</summary>
/// <param name="Dasar">Document of the version of the draft that it was made from, where the sender says so.</param>
internal sealed record UnggahanSah(Guid PermohonanId, string Jenis, BerkasUnggahan Isi, Guid? Dasar);

/// <summary>Adds a file to a request: inspected and stored before the transaction, referenced in it.</summary>
internal sealed class UnggahDokumen(KerjaSamaDbContext db, PenerimaBerkas penerima, JenisUnggahan jenisUnggahan, CaseLock kunci, OfficeClock clock)
{
    private const int JenisMaxLength = 60;

    /// <param name="jenis">Kind of the document: a code of the checklist, or of the step that makes it.</param>
    /// <exception cref="IsianTidakSahException">The file is refused: wrong type, too large, empty, with macros.</exception>
    public async Task<DokumenPermohonan> ExecuteAsync(string kode, string? jenis, IFormFile? berkas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sah = await TerimaAsync(kode, jenis, berkas, null, pelaku, cancellationToken);
        return await TambahAsync(sah, pelaku, cancellationToken);
    }

    /// <summary>The first half: rights and kind checked, the file stored; what it becomes part of may then be one transaction with other rows.</summary>
    /// <param name="dasar">Id of the version of the draft that it was made from, as sent; null: not said.</param>
    /// <exception cref="IsianTidakSahException">The file is refused: wrong type, too large, empty, with macros; or <paramref name="dasar"/> is no id, or the file no draft.</exception>
    public async Task<UnggahanSah> TerimaAsync(string kode, string? jenis, IFormFile? berkas, string? dasar, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var ringkas = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Kode == kode, cancellationToken) ?? throw new TidakDitemukanException("Permohonan");
        if (!PermohonanRights.Boleh(pelaku, Aksi.UnggahDokumenPermohonan, ringkas))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengunggah dokumen ke permohonan ini.");
        }

        var jenisIsi = JenisWajib(jenis);
        await jenisUnggahan.PastikanAsync(ringkas, jenisIsi, pelaku, cancellationToken);
        var dasarDraf = Dasar(dasar, jenisIsi);
        return new(ringkas.Id, jenisIsi, await penerima.TerimaAsync(berkas, "berkas", cancellationToken), dasarDraf);
    }

    /// <summary>For a partner without an account, whose tracking code has already been matched to the request.</summary>
    /// <param name="permohonan">With its partners and PD.</param>
    /// <exception cref="IsianTidakSahException">The file is refused, or its kind is not asked of the actor.</exception>
    public async Task<DokumenPermohonan> SimpanAsync(PermohonanKerjaSama permohonan, string? jenis, IFormFile? berkas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var jenisIsi = JenisWajib(jenis);
        await jenisUnggahan.PastikanAsync(permohonan, jenisIsi, pelaku, cancellationToken);
        return await TambahAsync(permohonan.Id, jenisIsi, await penerima.TerimaAsync(berkas, "berkas", cancellationToken), pelaku, cancellationToken);
    }

    /// <summary>Corrects the kind of a file: what the partner sent as "Lampiran" may be what the checklist asks for.</summary>
    /// <exception cref="TidakBerhakException">The office's people only.</exception>
    public async Task UbahJenisAsync(string kode, Guid dokumenId, string? jenis, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.UbahJenisDokumen))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengubah jenis dokumen.");
        }

        var jenisIsi = JenisWajib(jenis);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var id = await db.Permohonan.Where(p => p.Kode == kode && p.Dokumen.Any(d => d.Id == dokumenId)).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new TidakDitemukanException("Dokumen");
        await kunci.LockSubjectAsync(id, cancellationToken);
        var permohonan = await db.Permohonan.Include(p => p.Dokumen).SingleAsync(p => p.Id == id, cancellationToken);
        var dokumen = permohonan.Dokumen.Single(d => d.Id == dokumenId);
        var semula = dokumen.Jenis;
        permohonan.UbahJenisDokumen(dokumenId, jenisIsi);
        db.Jejak.Catat(permohonan, "dokumen.jenis-diubah", rincian: [new("Dokumen", $"{dokumen.Nama} (semula {KelengkapanBerkas.NamaJenis(semula).ToLowerInvariant()}), sekarang {KelengkapanBerkas.NamaJenis(jenisIsi).ToLowerInvariant()}")]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Kinds that only the program itself makes: files of electronic signing.</summary>
    private static string JenisWajib(string? jenis) => Teks.Isi(jenis) is { Length: <= JenisMaxLength } isi
        ? JenisDokumenNaskah.BuatanProgram.Contains(isi) ? throw new IsianTidakSahException("jenis", $"Dokumen berjenis \"{isi}\" dibuat di halaman tanda tangan elektronik, tidak diunggah.") : isi
        : throw new IsianTidakSahException("jenis", $"Jenis dokumen wajib diisi, paling banyak {JenisMaxLength} karakter.");

    private static Guid? Dasar(string? dasar, string jenis) => Teks.Isi(dasar) switch
    {
        null => null,
        _ when !DrafBerlaku.Jenisnya(jenis) => throw new IsianTidakSahException("dasar", "Hanya draf naskah yang menyebut versi asalnya."),
        var isi => Guid.TryParse(isi, out var id) ? id : throw new IsianTidakSahException("dasar", "Isi dengan id dokumen versi draf yang disunting."),
    };

    /// <summary>A file that was received before: a draft that names its base is held back where a version was made meanwhile.</summary>
    /// <exception cref="IsianTidakSahException">The base is no version of this draft.</exception>
    /// <exception cref="DrafBergeserException">A version was made meanwhile.</exception>
    public async Task<DokumenPermohonan> TambahAsync(UnggahanSah sah, Pelaku pelaku, CancellationToken cancellationToken) =>
        (await TambahAsync(sah.PermohonanId, [(sah.Jenis, sah.Isi)], pelaku, cancellationToken, sah.Dasar))[0];

    /// <summary>For a file that is already in the store.</summary>
    public async Task<DokumenPermohonan> TambahAsync(Guid permohonanId, string jenis, BerkasUnggahan unggahan, Pelaku pelaku, CancellationToken cancellationToken) =>
        (await TambahAsync(permohonanId, [(jenis, unggahan)], pelaku, cancellationToken))[0];

    /// <summary>For files that are already in the store: all or none, one event of the history.</summary>
    public async Task<IReadOnlyList<DokumenPermohonan>> TambahAsync(
        Guid permohonanId, IReadOnlyList<(string Jenis, BerkasUnggahan Isi)> unggahan, Pelaku pelaku, CancellationToken cancellationToken, Guid? dasar = null)
    {
        if (unggahan.Count == 0)
        {
            return [];
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await kunci.LockSubjectAsync(permohonanId, cancellationToken);
        var permohonan = await db.Permohonan.Include(p => p.Dokumen).SingleAsync(p => p.Id == permohonanId, cancellationToken);
        if (dasar is not null)
        {
            Aturan.Pastikan(DrafBerlaku.Dari(permohonan.Dokumen) is not null, "draf.belum-ada", "Permohonan ini belum mempunyai draf yang dapat disunting.");
            DrafBergeserException.Pastikan(permohonan, dasar, setujuAtas: null);
        }

        var dokumen = unggahan.Select(u => permohonan.TambahDokumen(u.Isi, u.Jenis, pelaku.PenggunaId, clock.GetUtcNow(), dasarId: dasar)).ToList();
        db.Jejak.Catat(permohonan, "dokumen.diunggah", rincian: [new("Dokumen", string.Join("; ", dokumen.Select(d => $"{d.Nama} ({d.Jenis}), versi {d.NomorVersi}")))]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return dokumen;
    }

    /// <summary>Within an act that holds the case's lock: the act's own save takes the document along, and its history row tells of it.</summary>
    /// <param name="permohonan">Tracked, with its documents.</param>
    /// <param name="catatan">What its uploader says of it.</param>
    /// <param name="dasarId">The document that it was made from.</param>
    public DokumenPermohonan Sertakan(PermohonanKerjaSama permohonan, string jenis, BerkasUnggahan unggahan, Pelaku pelaku, string? catatan = null, Guid? dasarId = null)
    {
        var dokumen = permohonan.TambahDokumen(unggahan, jenis, pelaku.PenggunaId, clock.GetUtcNow(), catatan, dasarId);
        db.Add(dokumen);
        db.Jejak.Sertakan(permohonan, "Berkas", $"{dokumen.Nama}, versi {dokumen.NomorVersi}");
        return dokumen;
    }
}
