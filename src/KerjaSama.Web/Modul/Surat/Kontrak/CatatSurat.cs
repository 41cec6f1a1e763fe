using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat.Kontrak;

/// <summary>Enters letters into the buku agenda, for the agenda pages and for the steps of a process. Adds only; the caller saves.</summary>
internal sealed class CatatSurat(KerjaSamaDbContext db, BukuNomor bukuNomor, OfficeClock clock)
{
    public async Task<SuratMasuk> MasukAsync(KepalaSurat kepala, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var nomor = (int)await db.NextAsync($"agenda-masuk-{kepala.TanggalDiterima.Year}", cancellationToken);
        var surat = SuratMasuk.Catat(kepala, nomor, pelaku.PenggunaId, clock.GetUtcNow());
        db.Add(surat);
        return surat;
    }

    /// <param name="nomorLuar">A number given outside our book; null takes the next one of the book.</param>
    public async Task<SuratKeluar> KeluarAsync(
        string jenis, DateOnly tanggal, string? nomorLuar, string tujuan, string perihal, PermohonanKerjaSama? permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        NomorBuku nomor;
        if (nomorLuar is not null)
        {
            nomor = await bukuNomor.CatatLuarAsync(nomorLuar, tanggal, permohonan?.Id, pelaku, cancellationToken);
        }
        else
        {
            var pola = await db.Instansi.AsNoTracking().Select(i => i.PolaNomorSurat).SingleAsync(cancellationToken);
            nomor = await bukuNomor.PesanBerikutnyaAsync(SuratKeluar.Buku, pola, jenis, tanggal, permohonan?.Id, pelaku, cancellationToken);
        }

        var agenda = (int)await db.NextAsync($"agenda-keluar-{tanggal.Year}", cancellationToken);
        var surat = SuratKeluar.Catat(jenis, agenda, nomor, tanggal, tujuan, perihal, permohonan?.Id, pelaku.PenggunaId, clock.GetUtcNow());
        db.Add(surat);
        return surat;
    }
}
