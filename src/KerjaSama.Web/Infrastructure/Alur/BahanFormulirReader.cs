using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Reads what forms need with a number of queries that grows with the kinds of fields, not with the forms.</summary>
internal sealed class BahanFormulirReader(KerjaSamaDbContext db, CalonPelaksana calon, OfficeClock clock)
{
    /// <param name="permohonan">Ids of the requests.</param>
    /// <param name="isian">Every field that some form asks.</param>
    public async Task<BahanFormulir> LoadAsync(IReadOnlyList<Guid> permohonan, IReadOnlyList<Isian> isian, CancellationToken cancellationToken)
    {
        var milik = db.Permohonan.AsNoTracking().Where(p => permohonan.Contains(p.Id));
        bool Ditanya(string nama) => isian.Any(i => i.Nama == nama);
        return new()
        {
            HariIni = clock.HariIni,
            Permohonan = await milik.ToDictionaryAsync(p => p.Id, cancellationToken),
            Orang = await OrangAsync(isian.Where(i => i.Tipe == TipeIsian.Pengguna).Select(i => i.Nama).Distinct(), cancellationToken),
            JenisNaskah = Ditanya("jalur") || Ditanya("jenisNaskah") ? await db.JenisNaskah.AsNoTracking().OrderBy(j => j.Urutan).ToListAsync(cancellationToken) : [],
            Nomor = Ditanya("nomorPihakKami") ? await NomorAsync(milik, cancellationToken) : new Dictionary<Guid, string>(),
            Dokumen = isian.Any(i => i.Tipe == TipeIsian.Berkas) ? await DokumenAsync(permohonan, cancellationToken) : new Dictionary<Guid, Guid>(),
            Kategori = Ditanya("subUnit") ? await KategoriAsync(permohonan, cancellationToken) : new Dictionary<Guid, string>(),
            Rute = Ditanya("subUnit") ? await db.Rute.AsNoTracking().Where(r => r.BerlakuSejak <= clock.HariIni).ToListAsync(cancellationToken) : [],
        };
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Pilihan>>> OrangAsync(IEnumerable<string> bidang, CancellationToken cancellationToken)
    {
        var orang = new Dictionary<string, IReadOnlyList<Pilihan>>(StringComparer.Ordinal);
        foreach (var nama in bidang)
        {
            orang[nama] = [.. (await calon.ListAsync(nama, cancellationToken)).Select(c => new Pilihan(c.Id.ToString(), c.Nama))];
        }

        return orang;
    }

    private async Task<Dictionary<Guid, string>> NomorAsync(IQueryable<PermohonanKerjaSama> permohonan, CancellationToken cancellationToken)
    {
        var nomor = await db.NomorBuku.DipesanUntuk(permohonan).Select(n => new { n.PermohonanId, n.Nomor }).ToListAsync(cancellationToken);
        return nomor.GroupBy(n => n.PermohonanId!.Value).ToDictionary(g => g.Key, g => g.First().Nomor);
    }

    private async Task<Dictionary<Guid, Guid>> DokumenAsync(IReadOnlyList<Guid> permohonan, CancellationToken cancellationToken)
    {
        var dokumen = await db.DokumenPermohonan.Where(d => permohonan.Contains(d.PermohonanId)).OrderByDescending(d => d.DiunggahPada)
            .Select(d => new { d.PermohonanId, d.Id }).ToListAsync(cancellationToken);
        return dokumen.GroupBy(d => d.PermohonanId).ToDictionary(g => g.Key, g => g.First().Id);
    }

    private async Task<Dictionary<Guid, string>> KategoriAsync(IReadOnlyList<Guid> permohonan, CancellationToken cancellationToken)
    {
        var mitra = await db.Set<PermohonanMitra>().Where(m => permohonan.Contains(m.PermohonanId)).OrderBy(m => m.Urutan)
            .Join(db.Mitra, m => m.MitraId, m => m.Id, (p, m) => new { p.PermohonanId, m.Kategori }).ToListAsync(cancellationToken);
        return mitra.GroupBy(m => m.PermohonanId).ToDictionary(g => g.Key, g => g.First().Kategori);
    }
}
