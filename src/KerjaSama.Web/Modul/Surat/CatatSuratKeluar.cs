using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>What is typed for an outgoing letter.</summary>
/// <param name="NomorLuar">A number given outside our book; empty takes the next one.</param>
/// <param name="Permohonan">Code of the request it belongs to, if any.</param>
internal sealed record IsianSuratKeluar(string? Jenis, DateOnly? Tanggal, string? Tujuan, string? Perihal, string? NomorLuar, string? Permohonan);

/// <summary>Gives an outgoing letter its number and its line in the buku agenda.</summary>
internal sealed class CatatSuratKeluar(
    KerjaSamaDbContext db, CatatSurat catatSurat, Idempotency idempotency, OfficeClock clock)
{
    /// <summary>Kinds of letters: code and label. The codes are those of the templates.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> Jenis { get; } =
    [
        ("lainnya", "Surat lainnya"), ("undangan", "Undangan"), ("surat-jawaban", "Surat jawaban"), ("surat-penolakan", "Surat penolakan"), ("lembar-pengantar", "Surat pengantar"), ("telaahan-staf", "Telaahan staf"),
    ];

    /// <param name="unggahan">The letter itself, already stored; it may follow later.</param>
    /// <param name="kunci">Of the form: sent twice, it is one letter with one number.</param>
    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    public async Task<SuratKeluar> ExecuteAsync(IsianSuratKeluar isian, BerkasUnggahan? unggahan, string? kunci, Pelaku pelaku, CancellationToken cancellationToken)
    {
        Periksa(isian);
        var id = await idempotency.RunFormAsync(
            kunci, SuratLinks.Keluar, new { isian, unggahan?.Sha256 }, pelaku, async () => (await TulisAsync(isian, unggahan, pelaku, cancellationToken)).Id, cancellationToken);
        return await db.SuratKeluar.SingleAsync(s => s.Id == id, cancellationToken);
    }

    private async Task<SuratKeluar> TulisAsync(IsianSuratKeluar isian, BerkasUnggahan? unggahan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var permohonan = Teks.Isi(isian.Permohonan) is not { } kode ? null
            : await db.Permohonan.SingleOrDefaultAsync(p => p.Kode == kode, cancellationToken)
                ?? throw new IsianTidakSahException("Permohonan", $"Permohonan dengan kode \"{kode}\" tidak ditemukan.");
        var surat = await catatSurat.KeluarAsync(
            isian.Jenis!, isian.Tanggal ?? clock.HariIni, Teks.Isi(isian.NomorLuar), isian.Tujuan!, isian.Perihal!, permohonan, pelaku, cancellationToken);
        if (unggahan is not null)
        {
            db.Add(surat.LampirkanBerkas(unggahan, pelaku.PenggunaId, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return surat;
    }

    private void Periksa(IsianSuratKeluar isian)
    {
        var galat = new DaftarGalat();
        galat.Pastikan(Jenis.Any(j => j.Nilai == isian.Jenis), "Jenis", "Pilih jenis surat.");
        galat.Wajib(isian.Tujuan, "Tujuan", "Tujuan surat");
        galat.Wajib(isian.Perihal, "Perihal", "Perihal surat");
        galat.Pastikan(
            !(isian.Tanggal > clock.HariIni.AddYears(1) || isian.Tanggal < clock.HariIni.AddYears(-1)), "Tanggal", "Tanggal surat paling jauh setahun dari hari ini.");
        galat.PastikanKosong();
    }
}
