using KerjaSama.Data;
using KerjaSama.Data.Permohonan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>What a list of permohonan is narrowed by; the names are those of the query string, on the page and in the API.</summary>
/// <param name="Berjalan">True: only those under way.</param>
/// <param name="Lewat">True: only those with an open step past its limit.</param>
/// <param name="Giliran">Whose turn one of the open steps is: a code of <see cref="PihakLangkah"/>.</param>
internal sealed record PermohonanFilter(
    string? Status, string? Tahap, string? Jalur, string? Mitra, int? Tahun, string? Q, int? Ukuran, string? Setelah, string? Urut,
    bool? Berjalan = null, bool? Lewat = null, string? Giliran = null);

internal sealed record PermohonanBaris(
    string Kode, string Judul, string Status, string? Tahap, string? Jalur, string? JenisNaskah, DateOnly TanggalDiterima, string Mitra, string Bentuk, string Saluran);

internal sealed record MitraBaris(string Kode, string Nama, string Kategori);

internal sealed record DokumenBaris(Guid Id, string Jenis, string Nama, long Ukuran, string Sha256, int Versi, DateTimeOffset DiunggahPada);

internal sealed record RiwayatBaris(DateTimeOffset Pada, string Oleh, string? AtasNama, string Peristiwa, string? Alasan);

internal sealed record PermohonanRincian(
    string Kode, string Judul, string Tentang, string Status, string? Tahap, string? Jalur, string? JenisNaskah, string Bentuk, string Pemrakarsa, string Saluran,
    string Bidang, string Sifat, DateOnly TanggalDiterima, DateOnly? MenyusulSampai, string? AlasanBerakhir, string? Naskah, int Versi,
    IReadOnlyList<MitraBaris> Mitra, IReadOnlyList<string> PerangkatDaerah, IReadOnlyList<DokumenBaris> Dokumen, IReadOnlyList<RiwayatBaris> Riwayat);

/// <summary>The one query behind the list of permohonan, on the page, in the API and in the export.</summary>
internal sealed class DaftarPermohonan(KerjaSamaDbContext db, DokumenLuar dokumenLuar, GiliranLangkah giliran, OfficeClock clock)
{
    private static readonly IReadOnlyList<SortColumn<PermohonanKerjaSama>> Kolom =
    [
        SortColumn<PermohonanKerjaSama>.Of("kode", p => p.Urut),
        SortColumn<PermohonanKerjaSama>.Of("tanggalDiterima", p => p.TanggalDiterima),
        SortColumn<PermohonanKerjaSama>.Of("judul", p => p.Judul),
    ];

    /// <exception cref="IsianTidakSahException">A filter has an unknown code.</exception>
    public Task<KeysetPage<PermohonanBaris>> ListAsync(PermohonanFilter filter, Pelaku pelaku, bool denganTotal, CancellationToken cancellationToken) =>
        Query(filter, pelaku).KeysetPageAsync(
            new PageRequest(filter.Ukuran, filter.Setelah, filter.Urut), Kolom, "-kode", p => p.Urut,
            p => new PermohonanBaris(p.Kode, p.Judul, DaftarKode.KodeDari(p.Status), p.Tahap == null ? null : DaftarKode.KodeDari(p.Tahap.Value), p.Jalur == null ? null : DaftarKode.KodeDari(p.Jalur.Value), p.JenisNaskah,
                p.TanggalDiterima, p.Mitra.OrderBy(m => m.Urutan).Select(m => m.Nama).First(), DaftarKode.KodeDari(p.Bentuk), DaftarKode.KodeDari(p.Saluran)),
            denganTotal, cancellationToken);

    /// <summary>The rows that the filter leaves of those the actor may see.</summary>
    public IQueryable<PermohonanKerjaSama> Query(PermohonanFilter filter, Pelaku pelaku)
    {
        var q = db.Permohonan.AsNoTracking().YangBolehDilihat(pelaku);
        if (Kode<StatusPermohonan>(filter.Status, "status") is { } status)
        {
            q = q.Where(p => p.Status == status);
        }

        if (Kode<Tahap>(filter.Tahap, "tahap") is { } tahap)
        {
            q = q.Where(p => p.Tahap == tahap);
        }

        if (Kode<Jalur>(filter.Jalur, "jalur") is { } jalur)
        {
            q = q.Where(p => p.Jalur == jalur);
        }

        q = MenurutLangkah(filter.Berjalan == true ? q.Berjalan() : q, filter, pelaku);
        if (filter.Tahun is { } tahun)
        {
            var (awal, akhir) = (new DateOnly(Math.Clamp(tahun, 1, 9998), 1, 1), new DateOnly(Math.Clamp(tahun, 1, 9998) + 1, 1, 1));
            q = q.Where(p => p.TanggalDiterima >= awal && p.TanggalDiterima < akhir);
        }

        if (Teks.Isi(filter.Mitra) is { } mitra)
        {
            var normal = Teks.Normal(mitra);
            q = q.Where(p => p.Mitra.Any(m => db.Mitra.Any(x => x.Id == m.MitraId && (x.Kode == mitra || x.NamaNormal.Contains(normal)))));
        }

        foreach (var kata in Teks.KataCari(filter.Q?.ToLowerInvariant()))
        {
            q = q.Where(p => p.TeksCari.Contains(kata));
        }

        return q;
    }

    /// <summary>By an open step: of all of them for who oversees the requests, otherwise of those that the actor may see.</summary>
    private IQueryable<PermohonanKerjaSama> MenurutLangkah(IQueryable<PermohonanKerjaSama> permohonan, PermohonanFilter filter, Pelaku pelaku)
    {
        var pihak = Kode<PihakLangkah>(filter.Giliran, "giliran");
        if (pihak is null && filter.Lewat != true)
        {
            return permohonan;
        }

        var (tugas, hariIni) = (db.Tugas.Where(t => t.Status == StatusTugas.Terbuka), clock.HariIni);
        tugas = pelaku.Boleh(Aksi.LihatPemantauan) ? tugas : tugas.YangBolehDilihat(db, pelaku);
        tugas = pihak is { } satu ? giliran.Milik(tugas, satu) : tugas;
        tugas = filter.Lewat == true ? tugas.Where(t => t.UrutTenggat < hariIni) : tugas;
        return permohonan.Where(p => tugas.Any(t => t.SubjectId == p.Id));
    }

    /// <exception cref="TidakDitemukanException">None, or not the actor's to see.</exception>
    public async Task<PermohonanRincian> RincianAsync(string kode, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var p = await db.Permohonan.AsNoTracking().YangBolehDilihat(pelaku).Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Kode == kode, cancellationToken) ?? throw new TidakDitemukanException("Permohonan");
        var mitraId = p.Mitra.Select(m => m.MitraId).ToList();
        var mitra = await db.Mitra.AsNoTracking().Where(m => mitraId.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        var naskah = await db.Naskah.Where(n => n.PermohonanId == p.Id).Select(n => n.Kode).SingleOrDefaultAsync(cancellationToken);
        var terlihat = await dokumenLuar.TerlihatAsync(p, pelaku, cancellationToken);
        return new(
            p.Kode, p.Judul, p.Tentang, p.Status.Kode, p.Tahap?.Kode, p.Jalur?.Kode, p.JenisNaskah, p.Bentuk.Kode, p.Pemrakarsa.Kode, p.Saluran.Kode,
            p.Bidang, p.Sifat, p.TanggalDiterima, p.MenyusulSampai, p.AlasanBerakhir, naskah, p.Versi,
            [.. p.Mitra.OrderBy(m => m.Urutan).Select(m => new MitraBaris(mitra[m.MitraId].Kode, m.Nama, mitra[m.MitraId].Kategori))],
            [.. p.PerangkatDaerah.OrderBy(d => d.Urutan).Select(d => d.PerangkatDaerah)],
            [.. p.Dokumen.Where(d => terlihat.Contains(d.Id)).OrderBy(d => d.Jenis).ThenBy(d => d.Nama).ThenBy(d => d.NomorVersi).Select(d => new DokumenBaris(d.Id, d.Jenis, d.Nama, d.Ukuran, d.Sha256, d.NomorVersi, d.DiunggahPada))],
            await RiwayatAsync(p.Id, pelaku, cancellationToken));
    }

    /// <summary>Inside: every row. Partners and PD: the steps that were done, not who wrote what inside the office.</summary>
    private async Task<IReadOnlyList<RiwayatBaris>> RiwayatAsync(Guid permohonanId, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var kunci = permohonanId.ToString("N");
        var baris = await db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == "permohonan" && r.ObjekKunci == kunci).OrderBy(r => r.Nomor).ToListAsync(cancellationToken);
        var dalam = pelaku.Boleh(Aksi.LihatRiwayat);
        return [.. baris.Select(r => new RiwayatBaris(r.Pada, dalam || r.OlehId == pelaku.PenggunaId ? r.OlehNama : "Bagian Kerja Sama", dalam ? r.AtasNama : null, r.Peristiwa, dalam ? r.Alasan : null))];
    }

    private static T? Kode<T>(string? kode, string bidang)
        where T : struct, Enum =>
        string.IsNullOrEmpty(kode) ? null
        : DaftarKode.TryParse<T>(kode, out var nilai) ? nilai
        : throw new IsianTidakSahException(GalatBidang.Pilihan(bidang, DaftarKode.Semua<T>(), $"\"{kode}\" tidak dikenal."));
}
