using KerjaSama.Data;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Paging;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>What the buku agenda is narrowed by. <paramref name="Tampil"/>: <c>belum</c> shows letters that are no request yet.</summary>
internal sealed record SuratFilter(string? Q, int? Tahun, DateOnly? Dari, DateOnly? Sampai, string? Sifat, string? Tampil, int? Ukuran, string? Setelah)
{
    /// <summary>By words alone.</summary>
    public static SuratFilter UntukKata(string kata, int ukuran) => new(kata, null, null, null, null, null, ukuran, null);
}

internal sealed record SuratMasukBaris(
    Guid Id, int NomorAgenda, int Tahun, DateOnly TanggalDiterima, string Asal, string? Nomor, DateOnly? Tanggal, string Perihal, string SifatSurat,
    string? Lampiran, string? DisposisiAwal, string? BerkasNama, string? Permohonan, int Versi);

internal sealed record SuratKeluarBaris(
    Guid Id, int NomorAgenda, int Tahun, string Nomor, DateOnly Tanggal, string Tujuan, string Perihal, string Jenis, string? BerkasNama, string? Permohonan, int Versi);

/// <summary>The two sides of the buku agenda, newest number first.</summary>
internal sealed class DaftarSurat(KerjaSamaDbContext db)
{
    /// <summary>Agenda numbers run within a year: year and number together make the order.</summary>
    private const long PerTahun = 1_000_000;

    private const int SaranTerbanyak = 300;

    private static readonly IReadOnlyList<SortColumn<SuratMasuk>> KolomMasuk = [SortColumn<SuratMasuk>.Of("agenda", s => (s.Tahun * PerTahun) + s.NomorAgenda)];
    private static readonly IReadOnlyList<SortColumn<SuratKeluar>> KolomKeluar = [SortColumn<SuratKeluar>.Of("agenda", s => (s.Tahun * PerTahun) + s.NomorAgenda)];

    public Task<KeysetPage<SuratMasukBaris>> MasukAsync(SuratFilter filter, CancellationToken cancellationToken)
    {
        var q = TanpaTampil(filter);
        if (filter.Tampil == "belum")
        {
            q = q.Where(s => s.PermohonanId == null);
        }

        return q.KeysetPageAsync(new(filter.Ukuran, filter.Setelah, null), KolomMasuk, "-agenda", s => (s.Tahun * PerTahun) + s.NomorAgenda,
            s => new SuratMasukBaris(s.Id, s.NomorAgenda, s.Tahun, s.TanggalDiterima, s.Asal, s.Nomor, s.Tanggal, s.Perihal, s.SifatSurat, s.Lampiran, s.DisposisiAwal, s.BerkasNama,
                db.Permohonan.Where(p => p.Id == s.PermohonanId).Select(p => p.Kode).FirstOrDefault(), s.Versi),
            denganTotal: true, cancellationToken);
    }

    /// <summary>All letters that the other filters leave, and those of them that are no request yet.</summary>
    public async Task<(int Semua, int Belum)> HitungMasukAsync(SuratFilter filter, CancellationToken cancellationToken) =>
        (await TanpaTampil(filter).CountAsync(cancellationToken), await TanpaTampil(filter).CountAsync(s => s.PermohonanId == null, cancellationToken));

    public Task<KeysetPage<SuratKeluarBaris>> KeluarAsync(SuratFilter filter, CancellationToken cancellationToken)
    {
        var q = db.SuratKeluar.AsNoTracking();
        q = filter.Tahun is { } tahun ? q.Where(s => s.Tahun == tahun) : q;
        q = filter.Dari is { } dari ? q.Where(s => s.Tanggal >= dari) : q;
        q = filter.Sampai is { } sampai ? q.Where(s => s.Tanggal <= sampai) : q;
        foreach (var kata in Teks.KataCari(filter.Q?.ToLowerInvariant()))
        {
            q = q.Where(s => s.TeksCari.Contains(kata));
        }

        return q.KeysetPageAsync(new(filter.Ukuran, filter.Setelah, null), KolomKeluar, "-agenda", s => (s.Tahun * PerTahun) + s.NomorAgenda,
            s => new SuratKeluarBaris(s.Id, s.NomorAgenda, s.Tahun, s.Nomor, s.Tanggal, s.Tujuan, s.Perihal, s.Jenis, s.BerkasNama, db.Permohonan.Where(p => p.Id == s.PermohonanId).Select(p => p.Kode).FirstOrDefault(), s.Versi),
            denganTotal: true, cancellationToken);
    }

    /// <summary>Senders who wrote before, the most frequent first, then the known partners.</summary>
    public async Task<IReadOnlyList<string>> SaranAsalAsync(CancellationToken cancellationToken)
    {
        var sering = await db.SuratMasuk.GroupBy(s => s.Asal).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(SaranTerbanyak).ToListAsync(cancellationToken);
        var mitra = await db.Mitra.OrderByDescending(m => m.Urut).Select(m => m.Nama).Take(SaranTerbanyak).ToListAsync(cancellationToken);
        return [.. sering.Concat(mitra).DistinctBy(Teks.Normal).Take(SaranTerbanyak)];
    }

    private IQueryable<SuratMasuk> TanpaTampil(SuratFilter filter)
    {
        var q = db.SuratMasuk.AsNoTracking();
        q = filter.Tahun is { } tahun ? q.Where(s => s.Tahun == tahun) : q;
        q = filter.Dari is { } dari ? q.Where(s => s.TanggalDiterima >= dari) : q;
        q = filter.Sampai is { } sampai ? q.Where(s => s.TanggalDiterima <= sampai) : q;
        q = Teks.Isi(filter.Sifat) is { } sifat ? q.Where(s => s.SifatSurat == sifat) : q;
        foreach (var kata in Teks.KataCari(filter.Q?.ToLowerInvariant()))
        {
            q = q.Where(s => s.TeksCari.Contains(kata));
        }

        return q;
    }
}
