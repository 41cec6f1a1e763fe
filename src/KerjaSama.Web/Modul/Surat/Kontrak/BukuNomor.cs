using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat.Kontrak;

/// <summary>
/// The number books: the next number, one inserted behind another, or one given outside. Every number taken here has a state and
/// none is given twice, because the counter row stays locked until the transaction ends.
/// </summary>
internal sealed class BukuNomor(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <summary>The book of numbers that were given outside ours.</summary>
    public const string Luar = NomorBuku.Luar;

    public async Task<NomorBuku> PesanBerikutnyaAsync(string buku, string pola, string jenis, DateOnly tanggal, Guid? permohonanId, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var urut = (int)await db.NextAsync($"nomor-{buku}-{tanggal.Year}", cancellationToken);
        return Tambah(NomorBuku.Pesan(buku, tanggal.Year, urut, 0, await TulisAsync(pola, urut, 0, jenis, tanggal, cancellationToken), permohonanId, pelaku.PenggunaId, clock.GetUtcNow()));
    }

    /// <summary>What <see cref="PesanBerikutnyaAsync"/> would give now; takes nothing.</summary>
    public async Task<string> PratinjauAsync(string buku, string pola, string jenis, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var kunci = $"nomor-{buku}-{tanggal.Year}";
        var terakhir = await db.Counter.Where(c => c.Nama == kunci).Select(c => (int?)c.Nilai).SingleOrDefaultAsync(cancellationToken) ?? 0;
        return await TulisAsync(pola, terakhir + 1, 0, jenis, tanggal, cancellationToken);
    }

    /// <exception cref="IsianTidakSahException">The number after which it is inserted is not in the book.</exception>
    public async Task<NomorBuku> PesanSisipanAsync(string buku, string pola, string jenis, int setelah, DateOnly tanggal, Guid? permohonanId, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!await db.NomorBuku.AnyAsync(n => n.Buku == buku && n.Tahun == tanggal.Year && n.Urut == setelah, cancellationToken))
        {
            throw new IsianTidakSahException("sisipanSetelah", $"Nomor urut {setelah} belum ada dalam buku {buku} tahun {tanggal.Year}.");
        }

        var sisipan = (int)await db.NextAsync($"nomor-{buku}-{tanggal.Year}-{setelah}", cancellationToken);
        return Tambah(NomorBuku.Pesan(buku, tanggal.Year, setelah, sisipan, await TulisAsync(pola, setelah, sisipan, jenis, tanggal, cancellationToken), permohonanId, pelaku.PenggunaId, clock.GetUtcNow()));
    }

    public async Task<NomorBuku> CatatLuarAsync(string nomor, DateOnly tanggal, Guid? permohonanId, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var urut = (int)await db.NextAsync($"nomor-{Luar}-{tanggal.Year}", cancellationToken);
        return Tambah(NomorBuku.Pesan(Luar, tanggal.Year, urut, 0, nomor, permohonanId, pelaku.PenggunaId, clock.GetUtcNow()));
    }

    private NomorBuku Tambah(NomorBuku nomor)
    {
        db.Add(nomor);
        return nomor;
    }

    private async Task<string> TulisAsync(string pola, int urut, int sisipan, string jenis, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var instansi = await db.Instansi.AsNoTracking().SingleAsync(cancellationToken);
        return PolaNomor.Tulis(pola, urut, sisipan, tanggal, new Dictionary<string, string>
        {
            ["klasifikasi"] = instansi.Klasifikasi,
            ["kodePd"] = instansi.KodePd,
            ["jenis"] = jenis,
        });
    }
}
