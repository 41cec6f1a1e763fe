using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Paging;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <param name="Mitra">Code of the partner; null for our side.</param>
internal sealed record PihakBaris(string? Mitra, string Nama, string? Nomor);

/// <summary>One line of the register.</summary>
internal sealed record NaskahBaris(
    string Kode, string Jenis, string? JenisAsli, string? Jalur, string Judul, string Tentang, string Sifat, string Status,
    DateOnly? TanggalTandaTangan, DateOnly? BerlakuMulai, DateOnly? BerlakuSampai, bool TanpaFasilitasi, IReadOnlyList<PihakBaris> Pihak);

/// <summary>The one query behind the register, on the page, in the API and in the export.</summary>
internal sealed class DaftarNaskah(KerjaSamaDbContext db, OfficeClock clock)
{
    private static readonly DateOnly TanpaAkhir = new(9999, 12, 31);

    private static readonly IReadOnlyList<SortColumn<NaskahDenganStatus>> Kolom =
    [
        SortColumn<NaskahDenganStatus>.Of("kode", n => n.Naskah.Urut),
        SortColumn<NaskahDenganStatus>.Of("tanggal", n => n.Naskah.TanggalTandaTangan ?? DateOnly.MinValue),
        SortColumn<NaskahDenganStatus>.Of("berakhir", n => n.Naskah.BerlakuSampai ?? TanpaAkhir),
        SortColumn<NaskahDenganStatus>.Of("judul", n => n.Naskah.Judul),
    ];

    /// <summary>Days before its end from which a naskah counts as ending soon, today.</summary>
    public async Task<int> AmbangAsync(CancellationToken cancellationToken) =>
        (int)await db.Batas.NilaiPadaAsync(KunciBatas.NaskahAkanBerakhirHari, clock.HariIni, cancellationToken);

    /// <exception cref="IsianTidakSahException">A filter, the order or the cursor is not valid.</exception>
    public async Task<KeysetPage<NaskahBaris>> ListAsync(NaskahFilter filter, Pelaku pelaku, bool denganTotal, CancellationToken cancellationToken)
    {
        var ambang = await AmbangAsync(cancellationToken);
        return await filter.Terapkan(Terlihat(pelaku), db, clock.HariIni, ambang).DenganStatus(db, clock.HariIni, ambang).KeysetPageAsync(
            new PageRequest(filter.Ukuran, filter.Setelah, filter.Urut), Kolom, "-tanggal", n => n.Naskah.Urut,
            n => new NaskahBaris(n.Naskah.Kode, n.Naskah.Jenis, n.Naskah.JenisAsli, n.Naskah.Jalur == null ? null : DaftarKode.KodeDari(n.Naskah.Jalur.Value), n.Naskah.Judul, n.Naskah.Tentang, n.Naskah.Sifat,
                DaftarKode.KodeDari(n.Status), n.Naskah.TanggalTandaTangan, n.Naskah.BerlakuMulai, n.Naskah.BerlakuSampai, n.Naskah.TanpaFasilitasi,
                n.Naskah.Pihak.OrderBy(p => p.Urutan).Select(p => new PihakBaris(db.Mitra.Where(m => m.Id == p.MitraId).Select(m => m.Kode).FirstOrDefault(), p.Nama, p.Nomor)).ToList()),
            denganTotal, cancellationToken);
    }

    /// <summary>The rows that the filter leaves of those the actor may see, for the export.</summary>
    /// <exception cref="IsianTidakSahException">A filter has an unknown code.</exception>
    public async Task<IQueryable<NaskahKerjaSama>> QueryAsync(NaskahFilter filter, Pelaku pelaku, CancellationToken cancellationToken) =>
        filter.Terapkan(Terlihat(pelaku), db, clock.HariIni, await AmbangAsync(cancellationToken));

    /// <summary>How many naskah of each status the other filters leave; a status without any is absent.</summary>
    public async Task<IReadOnlyDictionary<StatusNaskah, int>> HitungPerStatusAsync(NaskahFilter filter, Pelaku pelaku, CancellationToken cancellationToken) =>
        await filter.TanpaStatus(Terlihat(pelaku), db).DenganStatus(db, clock.HariIni, await AmbangAsync(cancellationToken))
            .GroupBy(n => n.Status).Select(g => new { g.Key, Jumlah = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Jumlah, cancellationToken);

    private IQueryable<NaskahKerjaSama> Terlihat(Pelaku pelaku) => db.Naskah.AsNoTracking().YangBolehDilihat(db.Permohonan, pelaku);
}
