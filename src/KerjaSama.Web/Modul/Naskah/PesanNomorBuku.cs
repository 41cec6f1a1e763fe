using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <param name="Cara"><c>berikutnya, sisipan</c> or <c>luar</c>.</param>
/// <param name="Setelah">For a sisipan: the number that it follows.</param>
/// <param name="NomorLuar">A number that was given outside our books.</param>
/// <param name="Permohonan">Code of the request that it is reserved for, if any.</param>
internal sealed record PesananNomor(string? Buku, string? Cara, DateOnly? Tanggal, int? Setelah, string? NomorLuar, string? Permohonan);

/// <summary>Reserves a number at the desk, or cancels one; the steps of a process reserve theirs by the same book.</summary>
internal sealed class PesanNomorBuku(KerjaSamaDbContext db, BukuNomor bukuNomor, CaseLock kunci, Idempotency idempotency, OfficeClock clock)
{
    /// <param name="kunci">Of the form: sent twice, it is one number.</param>
    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    public async Task<NomorBuku> ExecuteAsync(PesananNomor pesanan, string? kunci, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var id = await idempotency.RunFormAsync(kunci, NaskahLinks.BukuNomor, pesanan, pelaku, async () => (await PesanAsync(pesanan, pelaku, cancellationToken)).Id, cancellationToken);
        return await db.NomorBuku.SingleAsync(n => n.Id == id, cancellationToken);
    }

    private async Task<NomorBuku> PesanAsync(PesananNomor pesanan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var tanggal = pesanan.Tanggal ?? clock.HariIni;
        var permohonan = await PermohonanAsync(pesanan.Permohonan, cancellationToken);
        var nomor = pesanan.Cara switch
        {
            "berikutnya" => await bukuNomor.PesanBerikutnyaAsync(pesanan.Buku!, await PolaAsync(pesanan.Buku, cancellationToken), pesanan.Buku!, tanggal, permohonan, pelaku, cancellationToken),
            "sisipan" => await bukuNomor.PesanSisipanAsync(pesanan.Buku!, await PolaAsync(pesanan.Buku, cancellationToken), pesanan.Buku!,
                pesanan.Setelah ?? throw new IsianTidakSahException("SisipanSetelah", "Isi nomor urut yang mendahului sisipan."), tanggal, permohonan, pelaku, cancellationToken),
            "luar" => await bukuNomor.CatatLuarAsync(
                Teks.Isi(pesanan.NomorLuar) ?? throw new IsianTidakSahException(nameof(pesanan.NomorLuar), "Isi nomor yang diberikan di luar buku ini."), tanggal, permohonan, pelaku, cancellationToken),
            _ => throw new IsianTidakSahException(nameof(pesanan.Cara), "Pilih cara mengambil nomor."),
        };
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return nomor;
    }

    /// <exception cref="AturanDilanggarException">The number is used or cancelled already, or no reason is given.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It is no longer as it was read.</exception>
    public async Task<NomorBuku> BatalkanAsync(Guid id, int versi, string? alasan, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var nomor = await db.NomorBuku.SingleOrDefaultAsync(n => n.Id == id, cancellationToken) ?? throw new TidakDitemukanException("Nomor");
        db.Entry(nomor).Property(n => n.Versi).OriginalValue = versi;
        nomor.Batalkan(Teks.Isi(alasan) ?? throw new IsianTidakSahException("Alasan", "Alasan pembatalan nomor wajib diisi."));
        db.Jejak.Catat(nomor, "nomor.dibatalkan", nomor.AlasanBatal);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return nomor;
    }

    private async Task<string> PolaAsync(string? buku, CancellationToken cancellationToken) =>
        buku == SuratKeluar.Buku
            ? await db.Instansi.Select(i => i.PolaNomorSurat).SingleAsync(cancellationToken)
            : await db.JenisNaskah.Where(j => j.Kode == buku).Select(j => j.PolaNomor).SingleOrDefaultAsync(cancellationToken)
                ?? throw new IsianTidakSahException(nameof(PesananNomor.Buku), "Pilih buku nomor.");

    /// <summary>Locked like every act on the case, so that a number is not reserved for a request that ends at the same moment.</summary>
    private async Task<Guid?> PermohonanAsync(string? kode, CancellationToken cancellationToken)
    {
        if (Teks.Isi(kode) is not { } isi)
        {
            return null;
        }

        var id = await db.Permohonan.Where(p => p.Kode == isi).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new IsianTidakSahException(nameof(PesananNomor.Permohonan), $"Permohonan dengan kode \"{isi}\" tidak ditemukan.");
        await kunci.LockSubjectAsync(id, cancellationToken);
        var permohonan = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        return permohonan.SudahBerakhir
            ? throw new IsianTidakSahException(nameof(PesananNomor.Permohonan), $"Permohonan {isi} sudah {permohonan.Status.Label.ToLowerInvariant()}; nomor tidak dipesan untuknya.")
            : id;
    }
}
