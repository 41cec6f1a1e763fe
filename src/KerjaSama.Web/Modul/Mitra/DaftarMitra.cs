using KerjaSama.Data;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Paging;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Mitra;

/// <summary>What the list of partners is narrowed by.</summary>
internal sealed record MitraFilter(string? Q, string? Kategori, int? Ukuran, string? Setelah, string? Urut);

/// <summary>One partner with what it has with us.</summary>
internal sealed record MitraRingkas(string Kode, string Nama, string Kategori, string Negara, string? Surel, string? Telepon, int Permohonan, int Naskah);

/// <summary>The list of partners.</summary>
internal sealed class DaftarMitra(KerjaSamaDbContext db)
{
    private static readonly IReadOnlyList<SortColumn<MitraKerjaSama>> Kolom =
    [
        SortColumn<MitraKerjaSama>.Of("nama", m => m.NamaNormal),
        SortColumn<MitraKerjaSama>.Of("kode", m => m.Urut),
    ];

    public Task<KeysetPage<MitraRingkas>> ListAsync(MitraFilter filter, CancellationToken cancellationToken)
    {
        var q = db.Mitra.AsNoTracking();
        q = Teks.Isi(filter.Kategori) is { } kategori ? q.Where(m => m.Kategori == kategori) : q;
        foreach (var kata in Teks.KataCari(Teks.Normal(filter.Q ?? "")))
        {
            q = q.Where(m => m.NamaNormal.Contains(kata));
        }

        return q.KeysetPageAsync(new(filter.Ukuran, filter.Setelah, filter.Urut), Kolom, "nama", m => m.Urut,
            m => new MitraRingkas(m.Kode, m.Nama, m.Kategori, m.Negara, m.Surel, m.Telepon,
                db.Set<PermohonanMitra>().Count(p => p.MitraId == m.Id), db.PihakNaskah.Count(p => p.MitraId == m.Id)),
            denganTotal: true, cancellationToken);
    }
}
