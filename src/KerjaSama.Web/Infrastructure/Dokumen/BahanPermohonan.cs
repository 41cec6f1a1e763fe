using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Telaahan;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Telaahan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Everything that a document may say of a permohonan, read once.</summary>
/// <param name="Pengusul">The Perangkat Daerah that proposed the request; null where somebody else asked.</param>
/// <param name="Isian">The last answer to each field of the steps that were done, as text (dates ISO).</param>
/// <param name="JenisInduk">Name of the kind of <paramref name="Induk"/>.</param>
/// <param name="Nomor">Our number, reserved or used, of the naskah.</param>
internal sealed record BahanPermohonan(
    PermohonanKerjaSama Permohonan, IReadOnlyList<MitraKerjaSama> Mitra, IReadOnlyList<string> PerangkatDaerah, string? Pengusul, SuratMasuk? SuratMasuk, IReadOnlyList<SuratKeluar> SuratKeluar,
    TelaahanStaf? Telaahan, NaskahKerjaSama? Naskah, NaskahKerjaSama? Induk, string? JenisInduk, string? Nomor, IReadOnlyDictionary<string, string> Isian, IReadOnlyList<(string Nama, string? Jabatan)> Penerima)
{
    /// <summary>Who is to sign for each party, as far as the signing is planned.</summary>
    public IReadOnlyList<PenandatanganNaskah> Penandatangan { get; init; } = [];

    public string NamaMitra => string.Join(", ", Permohonan.Mitra.OrderBy(m => m.Urutan).Select(m => m.Nama));

    public string? Jawaban(string isian) => Isian.GetValueOrDefault(isian);

    public DateOnly? TanggalJawaban(string isian) =>
        DateOnly.TryParseExact(Jawaban(isian), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal) ? tanggal : null;

    /// <summary>The newest outgoing letter of a kind.</summary>
    public SuratKeluar? Surat(string jenis) => SuratKeluar.LastOrDefault(s => s.Jenis == jenis);
}

/// <summary>Collects the material of a permohonan; reads only.</summary>
internal sealed class BahanReader(KerjaSamaDbContext db)
{
    public async Task<BahanPermohonan> BacaAsync(PermohonanKerjaSama p, CancellationToken cancellationToken)
    {
        var mitraId = p.Mitra.OrderBy(m => m.Urutan).Select(m => m.MitraId).ToList();
        var mitra = await db.Mitra.AsNoTracking().Where(m => mitraId.Contains(m.Id)).ToListAsync(cancellationToken);
        var kodePd = p.PerangkatDaerah.Select(x => x.PerangkatDaerah).ToList();
        return new(
            p,
            [.. mitra.OrderBy(m => mitraId.IndexOf(m.Id))],
            await db.PerangkatDaerah.Where(x => kodePd.Contains(x.Kode)).OrderBy(x => x.Nama).Select(x => x.Nama).ToListAsync(cancellationToken),
            await db.PerangkatDaerah.Where(x => x.Kode == p.Pengusul).Select(x => x.Nama).SingleOrDefaultAsync(cancellationToken),
            await db.SuratMasuk.AsNoTracking().SingleOrDefaultAsync(s => s.Id == p.SuratMasukId, cancellationToken),
            await db.SuratKeluar.AsNoTracking().Where(s => s.PermohonanId == p.Id).OrderBy(s => s.Tahun).ThenBy(s => s.NomorAgenda).ToListAsync(cancellationToken),
            await db.Telaahan.AsNoTracking().Lengkap().SingleOrDefaultAsync(t => t.PermohonanId == p.Id, cancellationToken),
            await db.Naskah.AsNoTracking().Include(n => n.Pihak).SingleOrDefaultAsync(n => n.PermohonanId == p.Id, cancellationToken),
            await db.Naskah.AsNoTracking().Include(n => n.Pihak).SingleOrDefaultAsync(n => n.Id == p.IndukId, cancellationToken),
            await db.Naskah.Where(n => n.Id == p.IndukId).Join(db.JenisNaskah, n => n.Jenis, j => j.Kode, (n, j) => j.Nama).SingleOrDefaultAsync(cancellationToken),
            await db.NomorBuku.Where(n => n.PermohonanId == p.Id && n.Keadaan != KeadaanNomor.Batal && n.Buku != Domain.Surat.SuratKeluar.Buku)
                .OrderByDescending(n => n.DipesanPada).Select(n => n.Nomor).FirstOrDefaultAsync(cancellationToken),
            await IsianAsync(p.Id, cancellationToken),
            await PenerimaAsync(p, cancellationToken))
        {
            Penandatangan = await db.Penandatanganan.AsNoTracking().Where(r => r.PermohonanId == p.Id).SelectMany(r => r.Penandatangan).ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyDictionary<string, string>> IsianAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        var baris = await (
            from v in db.ProcessVariable
            join i in db.ProcessInstance on v.InstanceId equals i.Id
            where i.SubjectId == permohonanId && v.Scope == 0 && v.Text != null
            orderby i.Urut
            select new { v.Name, v.Text }).ToListAsync(cancellationToken);
        var isian = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var b in baris)
        {
            isian[b.Name] = b.Text!;
        }

        return isian;
    }

    private async Task<IReadOnlyList<(string, string?)>> PenerimaAsync(PermohonanKerjaSama p, CancellationToken cancellationToken)
    {
        Guid?[] id = [p.AnalisId, p.PerancangId];
        var orang = await db.Users.Where(u => id.Contains(u.Id)).Select(u => new { u.Id, u.Nama, u.Jabatan }).ToListAsync(cancellationToken);
        return [.. orang.OrderBy(o => Array.IndexOf(id, o.Id)).Select(o => (o.Nama, o.Jabatan))];
    }
}
