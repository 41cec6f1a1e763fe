using System.Linq.Expressions;
using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Paging;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>A party as everybody may know it: an individual stays unnamed (UU PDP, domain.md section 6).</summary>
internal sealed record PihakPublik(string? Nama, string? Nomor);

/// <summary>A naskah as everybody may know it.</summary>
internal sealed record NaskahPublik(
    string Kode, string Jenis, string Judul, string Tentang, string? Bidang, DateOnly? TanggalTandaTangan, DateOnly? BerlakuMulai, DateOnly? BerlakuSampai,
    DateOnly? DihentikanTanggal, StatusNaskah Status, IReadOnlyList<PihakPublik> Pihak);

/// <summary>A signed naskah by no more than its code, kind and state.</summary>
internal sealed record NaskahTercatat(string Kode, string Jenis, StatusNaskah Status)
{
    public bool MasihBerlaku => Status is StatusNaskah.Aktif or StatusNaskah.AkanBerakhir;
}

internal sealed record PublikFilter(string? Q, string? Jenis, int? Ukuran, string? Setelah);

/// <summary>The open register: signed naskah that are shown to everybody, without anything personal.</summary>
internal sealed class DaftarPublik(KerjaSamaDbContext db, OfficeClock clock)
{
    public const string Perseorangan = "perseorangan";
    private const int BernomorTerbanyak = 10;

    private static readonly IReadOnlyList<SortColumn<NaskahDenganStatus>> Kolom =
        [SortColumn<NaskahDenganStatus>.Of("tanggal", n => n.Naskah.TanggalTandaTangan ?? DateOnly.MinValue)];

    private Expression<Func<NaskahDenganStatus, NaskahPublik>> Baris => n => new NaskahPublik(
        n.Naskah.Kode, db.JenisNaskah.Where(j => j.Kode == n.Naskah.Jenis).Select(j => j.Nama).FirstOrDefault() ?? n.Naskah.Jenis, n.Naskah.Judul, n.Naskah.Tentang,
        db.Bidang.Where(b => b.Kode == n.Naskah.Bidang).Select(b => b.Nama).FirstOrDefault(),
        n.Naskah.TanggalTandaTangan, n.Naskah.BerlakuMulai, n.Naskah.BerlakuSampai, n.Naskah.DihentikanTanggal, n.Status,
        n.Naskah.Pihak.OrderBy(p => p.Urutan).Select(p => new PihakPublik(db.Mitra.Any(m => m.Id == p.MitraId && m.Kategori == Perseorangan) ? null : p.Nama, p.Nomor)).ToList());

    private Expression<Func<NaskahDenganStatus, NaskahTercatat>> Tercatat => n => new NaskahTercatat(
        n.Naskah.Kode, db.JenisNaskah.Where(j => j.Kode == n.Naskah.Jenis).Select(j => j.Nama).FirstOrDefault() ?? n.Naskah.Jenis, n.Status);

    /// <exception cref="Infrastructure.IsianTidakSahException">Size or cursor are not valid.</exception>
    public async Task<KeysetPage<NaskahPublik>> ListAsync(PublikFilter filter, CancellationToken cancellationToken)
    {
        var terbuka = (await BertandaTanganAsync(cancellationToken)).Where(n => n.Naskah.Terbuka);
        if (Teks.Isi(filter.Jenis) is { } jenis)
        {
            terbuka = terbuka.Where(n => n.Naskah.Jenis == jenis);
        }

        foreach (var kata in Teks.KataCari(filter.Q?.ToLowerInvariant()))
        {
            terbuka = Cari(terbuka, kata);
        }

        return await terbuka.KeysetPageAsync(
            new PageRequest(filter.Ukuran, filter.Setelah, null), Kolom, "-tanggal", n => n.Naskah.Urut,
            Baris, denganTotal: true, cancellationToken);
    }

    /// <returns>Null when there is none that everybody may know.</returns>
    public async Task<NaskahPublik?> FindAsync(string kode, CancellationToken cancellationToken) =>
        await (await BertandaTanganAsync(cancellationToken)).Where(n => n.Naskah.Kode == kode && n.Naskah.Terbuka).Select(Baris).SingleOrDefaultAsync(cancellationToken);

    /// <returns>What of a signed naskah anybody may be told who holds its code, also when it is not in the open register; null when there is none.</returns>
    public async Task<NaskahTercatat?> TercatatAsync(string kode, CancellationToken cancellationToken) =>
        await (await BertandaTanganAsync(cancellationToken)).Where(n => n.Naskah.Kode == kode).Select(Tercatat).SingleOrDefaultAsync(cancellationToken);

    /// <returns>The signed naskah that carry this number, as any of their parties gave it.</returns>
    public async Task<IReadOnlyList<NaskahTercatat>> BernomorAsync(string nomor, CancellationToken cancellationToken)
    {
        var normal = Teks.Normal(nomor);
        return await (await BertandaTanganAsync(cancellationToken)).Where(n => n.Naskah.Pihak.Any(p => p.NomorNormal == normal))
            .OrderBy(n => n.Naskah.Urut).Take(BernomorTerbanyak).Select(Tercatat).ToListAsync(cancellationToken);
    }

    /// <returns>The signed naskah among whose files one has this content.</returns>
    public async Task<IReadOnlyList<NaskahTercatat>> BerberkasAsync(string sha256, CancellationToken cancellationToken) =>
        await (await BertandaTanganAsync(cancellationToken)).Where(n => n.Naskah.Dokumen.Any(d => d.Sha256 == sha256))
            .OrderBy(n => n.Naskah.Urut).Take(BernomorTerbanyak).Select(Tercatat).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<(string Nilai, string Label)>> JenisAsync(CancellationToken cancellationToken) =>
        [.. (await db.JenisNaskah.AsNoTracking().Where(j => db.Naskah.Any(n => n.Jenis == j.Kode && n.Terbuka)).OrderBy(j => j.Urutan).ToListAsync(cancellationToken)).Select(j => (j.Kode, j.Nama))];

    private async Task<IQueryable<NaskahDenganStatus>> BertandaTanganAsync(CancellationToken cancellationToken)
    {
        var ambang = (int)await db.Batas.NilaiPadaAsync(KunciBatas.NaskahAkanBerakhirHari, clock.HariIni, cancellationToken);
        return db.Naskah.AsNoTracking().DenganStatus(db, clock.HariIni, ambang).Where(n => n.Status != StatusNaskah.Draf);
    }

    // The search column also holds the names of individuals: a hit must stand in what the page shows.
#pragma warning disable CA1304, CA1311, CA1862 // LOWER of the database
    private IQueryable<NaskahDenganStatus> Cari(IQueryable<NaskahDenganStatus> naskah, string kata) => naskah.Where(n => n.Naskah.TeksCari.Contains(kata)
        && (n.Naskah.Judul.ToLower().Contains(kata) || n.Naskah.Tentang.ToLower().Contains(kata) || n.Naskah.Kode.ToLower().Contains(kata)
            || n.Naskah.Pihak.Any(p => (p.Nama.ToLower().Contains(kata) && !db.Mitra.Any(m => m.Id == p.MitraId && m.Kategori == Perseorangan)) || (p.Nomor != null && p.Nomor.ToLower().Contains(kata)))));
#pragma warning restore CA1304, CA1311, CA1862
}
