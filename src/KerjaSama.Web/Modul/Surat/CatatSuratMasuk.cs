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

/// <summary>What is typed into the line of the buku agenda.</summary>
internal sealed record BarisAgenda(
    string? Asal, string? Nomor, DateOnly? Tanggal, DateOnly? TanggalDiterima, string? Perihal, string? SifatSurat, string? Lampiran, string? DisposisiAwal);

/// <summary>The same letter seems to be in the agenda already; entering it once more is for the person to decide.</summary>
#pragma warning disable CA1032 // always with the letter that is there
internal sealed class SuratGandaException(SuratMasuk ada) : Exception($"Surat ini tampaknya sudah dicatat: nomor agenda {ada.NomorAgenda} tahun {ada.Tahun}.")
#pragma warning restore CA1032
{
    public SuratMasuk Ada { get; } = ada;
}

/// <summary>Enters a letter into the buku agenda, or changes its head.</summary>
internal sealed class CatatSuratMasuk(
    KerjaSamaDbContext db, CatatSurat catatSurat, Idempotency idempotency, OfficeClock clock)
{
    /// <summary>What a letter can be: code and label.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> Sifat { get; } =
        [("biasa", "Biasa"), ("segera", "Segera"), ("penting", "Penting"), ("rahasia", "Rahasia")];

    /// <param name="unggahan">The letter itself, already stored; it may follow later.</param>
    /// <param name="kunci">Of the form: sent twice, it is one letter.</param>
    /// <param name="tetap">True when the person has seen the warning and enters it all the same.</param>
    /// <exception cref="SuratGandaException">Same sender and number; without a number, same sender, date and subject.</exception>
    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    public async Task<SuratMasuk> ExecuteAsync(BarisAgenda baris, BerkasUnggahan? unggahan, bool tetap, string? kunci, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var kepala = Periksa(baris);
        var id = await idempotency.RunFormAsync(
            kunci, SuratLinks.Masuk, new { kepala, tetap, unggahan?.Sha256 }, pelaku, async () => (await TulisAsync(kepala, unggahan, tetap, pelaku, cancellationToken)).Id, cancellationToken);
        return await db.SuratMasuk.SingleAsync(s => s.Id == id, cancellationToken);
    }

    /// <summary>Changes the head of a letter that is there.</summary>
    public async Task UbahAsync(Guid id, BarisAgenda baris, int versi, CancellationToken cancellationToken)
    {
        var kepala = Periksa(baris);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var surat = await db.SuratMasuk.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new TidakDitemukanException("Surat");
        db.Entry(surat).Property(s => s.Versi).OriginalValue = versi;
        surat.Ubah(kepala);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<SuratMasuk> TulisAsync(KepalaSurat kepala, BerkasUnggahan? unggahan, bool tetap, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var ganda = SuratMasuk.KunciGandaDari(kepala);
        if (!tetap && await db.SuratMasuk.AsNoTracking().Where(s => s.KunciGanda == ganda).OrderByDescending(s => s.DicatatPada).FirstOrDefaultAsync(cancellationToken) is { } ada)
        {
            throw new SuratGandaException(ada);
        }

        var surat = await catatSurat.MasukAsync(kepala, pelaku, cancellationToken);
        if (unggahan is not null)
        {
            db.Add(surat.LampirkanBerkas(unggahan, pelaku.PenggunaId, clock.GetUtcNow()));
        }

        db.Jejak.Catat(surat, "surat-masuk.dicatat");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return surat;
    }

    private KepalaSurat Periksa(BarisAgenda b)
    {
        var galat = new DaftarGalat();
        var diterima = b.TanggalDiterima ?? clock.HariIni;
        var sifat = b.SifatSurat ?? "biasa";
        var asal = galat.Wajib(b.Asal, "Asal", "Asal surat");
        galat.Pastikan(Teks.Isi(b.Perihal) is not null, "Perihal", "Perihal surat wajib diisi.");
        galat.Muat(b.Perihal, "Perihal", "Perihal", SuratMasuk.TeksMaxLength);
        galat.Pastikan(diterima <= clock.HariIni, "TanggalDiterima", "Tanggal diterima tidak boleh di masa depan.");
        galat.Pastikan(!(b.Tanggal > diterima), "Tanggal", "Tanggal surat tidak boleh sesudah tanggal diterima.");
        galat.Pastikan(Sifat.Any(s => s.Nilai == sifat), "SifatSurat", "Pilih sifat surat.");
        galat.PastikanKosong();
        return new(asal, Teks.Isi(b.Nomor), b.Tanggal, diterima, b.Perihal!.Trim(), sifat, Teks.Isi(b.Lampiran), Teks.Isi(b.DisposisiAwal));
    }
}
