using KerjaSama.Data;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Documents.Rules;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>Sets from a day on whether findings of a rule stand in the way of a draft, or takes the program's own weight again.</summary>
internal sealed class UbahBeratAturan(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <param name="kode">Of the rule.</param>
    /// <param name="berat">A value of <see cref="BeratTerbaca.Pilihan"/>; the program's own weight is no weight of the office's.</param>
    /// <param name="versi">Of the rule's weights as they were read (<see cref="VersiAsync"/>).</param>
    /// <returns>False when it is so already on that day: nothing is written.</returns>
    /// <exception cref="TidakDitemukanException">There is no such rule.</exception>
    /// <exception cref="IsianTidakSahException">No such weight, no day or one that has passed, no reason.</exception>
    /// <exception cref="VersiBerubahException">Somebody changed the weight meanwhile.</exception>
    public async Task<bool> ExecuteAsync(string kode, string? berat, DateOnly? sejak, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.KelolaPengaturan))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengubah pengaturan.");
        }

        var aturan = DaftarAturanNaskah.Semua.FirstOrDefault(a => a.Kode == kode) ?? throw new TidakDitemukanException("Aturan naskah");
        var menghalangi = BeratTerbaca.Baca(berat) ?? throw new IsianTidakSahException("Berat", "Pilih menghalangi atau saran.");
        var mulai = sejak is { } hari && hari >= clock.HariIni ? hari : throw new IsianTidakSahException("BerlakuSejak", "Isi tanggal mulai berlaku, paling awal hari ini.");
        var isi = AlasanPerintah.Wajib(alasan);
        var bawaan = aturan.Berat == BeratTemuan.Menghalangi;

        await using var transaction = await db.BeginWriteAsync(cancellationToken);

        // a rule has no row before its first change: two first changes at once wait for each other here
        await db.NextAsync(BeratAturan.Objek, cancellationToken);
        if (await VersiAsync(kode, cancellationToken) is var kini && kini != versi)
        {
            throw new VersiBerubahException("Berat aturan ini berubah sejak Anda membukanya.", kini);
        }

        if ((await db.BeratAturan.Where(b => b.Aturan == kode).PadaAsync(mulai, cancellationToken)).GetValueOrDefault(kode, bawaan) == menghalangi)
        {
            return false;
        }

        var baris = await db.BeratAturan.SingleOrDefaultAsync(b => b.Aturan == kode && b.BerlakuSejak == mulai, cancellationToken);
        if (baris is null)
        {
            db.Add(baris = new() { Aturan = kode, BerlakuSejak = mulai });
        }

        baris.Tetapkan(menghalangi == bawaan ? null : menghalangi);
        db.Jejak.Catat(baris, "berat-aturan.diubah", isi, [new("Aturan", kode), new("Berat", BeratTerbaca.Kata(menghalangi)), new("Sejak", OfficeFormat.Tanggal(mulai))]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The versions of a rule's weights: their sum grows with every change, also when a day is added; 0 where the office has set none.</summary>
    public Task<int> VersiAsync(string kode, CancellationToken cancellationToken) =>
        db.BeratAturan.Where(b => b.Aturan == kode).SumAsync(b => EF.Property<int>(b, nameof(AggregateRoot.Versi)), cancellationToken);
}
