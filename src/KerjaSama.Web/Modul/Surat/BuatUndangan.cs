using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>
/// An invitation to a meeting about a permohonan: it takes its number from the book of outgoing letters and is kept there as a file.
/// One meeting (day, hour, matter) has one number, however often it is made again: from
/// the same data it is the same file, from other data a further version, and the one that may have gone out stays.
/// </summary>
internal sealed class BuatUndangan(KerjaSamaDbContext db, CatatSurat catatSurat, PenyusunDokumen penyusun, DokumenSiap dokumenSiap, CaseLock kunci, OfficeClock clock)
{
    private const string Tujuan = "Daftar undangan terlampir";

    /// <exception cref="IsianTidakSahException">The day is missing.</exception>
    /// <exception cref="TidakBerhakException">Not the actor's to number.</exception>
    public async Task<SuratKeluar> ExecuteAsync(Guid permohonanId, UndanganRapat rapat, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.BuatSurat))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang memberi nomor undangan.");
        }

        if (rapat.Tanggal is null)
        {
            throw new IsianTidakSahException("Tanggal", "Tanggal rapat wajib diisi sebelum undangan diberi nomor.");
        }

        return await dokumenSiap.JalankanAsync(() => CatatAsync(permohonanId, rapat, pelaku, cancellationToken), cancellationToken);
    }

    private async Task<SuratKeluar> CatatAsync(Guid permohonanId, UndanganRapat rapat, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await kunci.LockSubjectAsync(permohonanId, cancellationToken);
        var p = await db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery().SingleAsync(p => p.Id == permohonanId, cancellationToken);
        Aturan.Pastikan(!p.SudahBerakhir, "permohonan.sudah-berakhir", "Permohonan sudah berakhir; undangannya tidak diberi nomor lagi.");

        var perihal = rapat.Perihal(p.Judul);
        var surat = await db.SuratKeluar.SingleOrDefaultAsync(s => s.PermohonanId == p.Id && s.Jenis == TemplatDokumen.Undangan && s.Perihal == perihal, cancellationToken)
            ?? await catatSurat.KeluarAsync(TemplatDokumen.Undangan, clock.HariIni, null, Tujuan, perihal, p, pelaku, cancellationToken);
        Lampirkan(surat, p, rapat, pelaku);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return surat;
    }

    private void Lampirkan(SuratKeluar surat, PermohonanKerjaSama p, UndanganRapat rapat, Pelaku pelaku)
    {
        if (surat.BerkasNama is { } ada && ada != PenyusunDokumen.NamaBerkas(surat, p))
        {
            return; // the signed scan stays
        }

        var undangan = dokumenSiap.Ambil($"{TemplatDokumen.Undangan} {surat.Nomor} {surat.NomorAgenda}/{surat.Tahun} {p.Versi}",
            async ct => await penyusun.SuratKeluarAsync(surat, p, rapat, null, ct))!;
        if (surat.GantiBerkas(undangan, pelaku.PenggunaId, clock.GetUtcNow()) is { } versi)
        {
            db.Add(versi);
        }
    }
}
