using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>
/// Attaches the file of a letter that is in the agenda, or puts another in its place. The request that the letter belongs to gets it as well:
/// of an incoming letter as what the checklist asks for, of an answer where the contact reads it.
/// </summary>
internal sealed class LampirkanSurat(KerjaSamaDbContext db, PenerimaBerkas penerima, UnggahDokumen unggah, KelengkapanBerkas kelengkapan, OfficeClock clock)
{
    private const string Bidang = "Lampirkan";

    /// <param name="ganti">True when the person chose to replace the file that is there.</param>
    /// <param name="versi">The version of the letter that the form was made from.</param>
    /// <exception cref="TidakBerhakException">Not theirs to do.</exception>
    /// <exception cref="IsianTidakSahException">No file, or one that may not be taken.</exception>
    /// <exception cref="AturanDilanggarException">It has a file already and <paramref name="ganti"/> is false.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The letter changed since.</exception>
    public async Task<T> ExecuteAsync<T>(Guid id, IFormFile? berkas, bool ganti, int versi, Pelaku pelaku, CancellationToken cancellationToken)
        where T : SuratBerberkas
    {
        if (!pelaku.Boleh(Aksi.KelolaSurat))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mencatat surat.");
        }

        var unggahan = await penerima.TerimaAsync(berkas, Bidang, cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var surat = await db.Set<T>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new TidakDitemukanException("Surat");
        db.Entry(surat).Property(s => s.Versi).OriginalValue = versi;
        var lama = surat.BerkasNama;
        var baru = ganti ? surat.GantiBerkas(unggahan, pelaku.PenggunaId, clock.GetUtcNow()) : surat.LampirkanBerkas(unggahan, pelaku.PenggunaId, clock.GetUtcNow());
        if (baru is null)
        {
            return surat;
        }

        db.Add(baru);
        db.Jejak.Catat(surat, lama is null ? "surat.berkas" : "surat.berkas-diganti", rincian: [new("Berkas", unggahan.Nama)]);
        if (await JenisDokumenAsync(surat, cancellationToken) is var (permohonan, jenis))
        {
            await unggah.TambahAsync(permohonan, jenis, unggahan, pelaku, cancellationToken);
        }
        else
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return surat;
    }

    /// <summary>Of a request that still runs: the letter that asks, and the one that answers.</summary>
    private async Task<(Guid PermohonanId, string Jenis)?> JenisDokumenAsync(SuratBerberkas surat, CancellationToken cancellationToken)
    {
        if (surat is not (SuratMasuk or SuratKeluar { Jenis: TemplatDokumen.SuratJawaban })
            || await db.Permohonan.AsNoTracking().Include(p => p.PerangkatDaerah).SingleOrDefaultAsync(p => p.Id == surat.PermohonanId && p.BerakhirPada == null, cancellationToken) is not { } permohonan)
        {
            return null;
        }

        return (permohonan.Id, surat is SuratMasuk ? await kelengkapan.JenisSuratAsync(permohonan, cancellationToken) : TemplatDokumen.SuratJawaban);
    }
}
