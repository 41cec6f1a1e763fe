using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Paging;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

internal sealed record NomorBaris(
    Guid Id, int Urut, int Sisipan, string Nomor, string Keadaan, string? Permohonan, string? Naskah, string? Surat, string? AlasanBatal, DateTimeOffset DipesanPada);

/// <summary>What the book itself proves of its numbers.</summary>
/// <param name="Terakhir">The highest number given.</param>
/// <param name="Hilang">Numbers below it without a row; always empty while nobody has written into the database by hand.</param>
internal sealed record PemeriksaanBuku(int Terakhir, int Dipesan, int Terpakai, int Batal, IReadOnlyList<int> Hilang);

/// <summary>One book of one year: its numbers and the proof that none is missing.</summary>
internal sealed class DaftarNomor(KerjaSamaDbContext db)
{
    private const long PerUrut = 1_000;

    private static readonly IReadOnlyList<SortColumn<NomorBuku>> Kolom = [SortColumn<NomorBuku>.Of("nomor", n => (n.Urut * PerUrut) + n.Sisipan)];

    public Task<KeysetPage<NomorBaris>> ListAsync(string buku, int tahun, string? setelah, CancellationToken cancellationToken) =>
        Buku(buku, tahun).KeysetPageAsync(new PageRequest(50, setelah, null), Kolom, "-nomor", n => (n.Urut * PerUrut) + n.Sisipan,
            n => new NomorBaris(n.Id, n.Urut, n.Sisipan, n.Nomor, DaftarKode.KodeDari(n.Keadaan),
                db.Permohonan.Where(p => p.Id == n.PermohonanId).Select(p => p.Kode).FirstOrDefault(), db.Naskah.Where(x => x.Id == n.NaskahId).Select(x => x.Kode).FirstOrDefault(),
                db.SuratKeluar.Where(s => s.Id == n.SuratKeluarId).Select(s => s.Perihal).FirstOrDefault(), n.AlasanBatal, n.DipesanPada),
            denganTotal: true, cancellationToken);

    public async Task<PemeriksaanBuku> PeriksaAsync(string buku, int tahun, CancellationToken cancellationToken)
    {
        var semua = await Buku(buku, tahun).Select(n => new { n.Urut, n.Keadaan }).ToListAsync(cancellationToken);
        var ada = semua.Select(n => n.Urut).ToHashSet();
        var terakhir = ada.DefaultIfEmpty(0).Max();
        return new(terakhir, semua.Count(n => n.Keadaan == KeadaanNomor.Dipesan), semua.Count(n => n.Keadaan == KeadaanNomor.Terpakai), semua.Count(n => n.Keadaan == KeadaanNomor.Batal),
            [.. Enumerable.Range(1, terakhir).Where(n => !ada.Contains(n))]);
    }

    /// <summary>Years that have numbers, and this one.</summary>
    public async Task<IReadOnlyList<int>> TahunAsync(int kini, CancellationToken cancellationToken) =>
        [.. (await db.NomorBuku.Select(n => n.Tahun).Distinct().ToListAsync(cancellationToken)).Append(kini).Distinct().OrderDescending()];

    private IQueryable<NomorBuku> Buku(string buku, int tahun) => db.NomorBuku.AsNoTracking().Where(n => n.Buku == buku && n.Tahun == tahun);
}
