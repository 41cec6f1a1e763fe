using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Kontrak;

/// <summary>The reference rows as choices of a form: code and name, in their order.</summary>
internal sealed class PilihanReferensi(KerjaSamaDbContext db)
{
    private static readonly string[] Penandatangan = ["bupati", "wakil-bupati", "sekda", "asisten", "kepala-perangkat-daerah"];

    public async Task<IReadOnlyList<(string Nilai, string Label)>> JenisNaskahAsync(CancellationToken cancellationToken) =>
        Pasangan(await db.JenisNaskah.OrderBy(j => j.Urutan).Select(j => new Baris(j.Kode, j.Nama)).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<(string Nilai, string Label)>> SifatNaskahAsync(CancellationToken cancellationToken) =>
        Pasangan(await db.SifatNaskah.OrderBy(s => s.Nama).Select(s => new Baris(s.Kode, s.Nama)).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<(string Nilai, string Label)>> KategoriMitraAsync(CancellationToken cancellationToken) =>
        Pasangan(await db.KategoriMitra.OrderBy(k => k.Urutan).Select(k => new Baris(k.Kode, k.Nama)).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<(string Nilai, string Label)>> BidangAsync(CancellationToken cancellationToken) =>
        Pasangan(await db.Bidang.OrderBy(b => b.Urutan).Select(b => new Baris(b.Kode, b.Nama)).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<(string Nilai, string Label)>> JabatanAsync(CancellationToken cancellationToken) =>
        Pasangan(await db.Jabatan.OrderBy(j => j.UrutanParaf ?? int.MaxValue).ThenBy(j => j.Nama).Select(j => new Baris(j.Kode, j.Nama)).ToListAsync(cancellationToken));

    /// <summary>The jabatan that sign for our side, as the signing task offers them (<c>workflows/penandatanganan.bpmn</c>), highest first.</summary>
    public async Task<IReadOnlyList<(string Nilai, string Label)>> PenandatanganAsync(CancellationToken cancellationToken)
    {
        var nama = await db.Jabatan.Where(j => Penandatangan.Contains(j.Kode)).ToDictionaryAsync(j => j.Kode, j => j.Nama, cancellationToken);
        return [.. Penandatangan.Where(nama.ContainsKey).Select(k => (k, nama[k]))];
    }

    /// <summary>The choices, and what an object holds although it is none of them: words of an old register.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> DenganYangAda(IReadOnlyList<(string Nilai, string Label)> pilihan, string? ada) =>
        string.IsNullOrEmpty(ada) || pilihan.Any(p => p.Nilai == ada) ? pilihan : [.. pilihan, (ada, ada)];

    /// <summary>The codes of an enum with their labels.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> Dari<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(n => (n.Kode, n.Label))];

    private static IReadOnlyList<(string, string)> Pasangan(IEnumerable<Baris> baris) => [.. baris.Select(b => (b.Kode, b.Nama))];

    private sealed record Baris(string Kode, string Nama);
}
