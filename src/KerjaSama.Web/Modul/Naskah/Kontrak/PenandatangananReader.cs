using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>What is planned or recorded of the signing of one permohonan.</summary>
/// <param name="Rencana">Null: nothing yet.</param>
/// <param name="Nomor">The number that is reserved, or that the naskah has.</param>
internal sealed record PenandatangananBacaan(PenandatangananNaskah? Rencana, string? Nomor, IReadOnlyList<ButirKesiapan> Kesiapan)
{
    public int Siap => Kesiapan.Count(k => k.Siap);
}

/// <summary>Reads how a naskah is or was signed.</summary>
internal sealed class PenandatangananReader(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <summary>Code of the jabatan that signs everything without a surat kuasa.</summary>
    public const string KepalaDaerah = "bupati";

    /// <summary>A signatory as one writes him: name, capacity.</summary>
    public static string? Sebutan(string? nama, string? jabatan) => Teks.Isi(string.Join(", ", new[] { nama, jabatan }.OfType<string>()));

    /// <summary>Tracked nowhere, with signatories and originals in their order.</summary>
    public IQueryable<PenandatangananNaskah> Semua => db.Penandatanganan.AsNoTracking()
        .Include(p => p.Penandatangan.OrderBy(o => o.Urutan)).Include(p => p.Asli.OrderBy(a => a.Nomor)).AsSplitQuery();

    public Task<PenandatangananNaskah?> FindAsync(Guid permohonanId, CancellationToken cancellationToken) =>
        Semua.OrderBy(p => p.Id).SingleOrDefaultAsync(p => p.PermohonanId == permohonanId, cancellationToken);

    /// <param name="permohonan">With its partners.</param>
    public async Task<PenandatangananBacaan> BacaAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var rencana = await FindAsync(permohonan.Id, cancellationToken);
        var nomor = await db.NomorBuku.DipesanUntuk(permohonan).Select(n => n.Nomor).FirstOrDefaultAsync(cancellationToken)
            ?? await db.Naskah.Where(n => n.PermohonanId == permohonan.Id).SelectMany(n => n.Pihak).Where(p => p.MitraId == null).Select(p => p.Nomor).FirstOrDefaultAsync(cancellationToken);
        var bolehDelegasi = await db.JenisNaskah.Where(j => j.Kode == permohonan.JenisNaskah).Select(j => j.BolehDelegasi).SingleOrDefaultAsync(cancellationToken);
        return new(rencana, nomor, KesiapanPenandatanganan.Periksa(rencana, nomor, permohonan.Mitra.Count + 1, bolehDelegasi));
    }

    /// <summary>A row for each party, ours first: as planned, otherwise the regional head for us and an empty row for the others.</summary>
    /// <param name="permohonan">With its partners.</param>
    public async Task<IReadOnlyList<DataPenandatangan>> PihakAsync(PermohonanKerjaSama permohonan, PenandatangananNaskah? rencana, CancellationToken cancellationToken)
    {
        var instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(cancellationToken);
        var bupati = instansi.PejabatPada(KepalaDaerah, rencana?.Tanggal ?? clock.HariIni);
        var kami = new DataPenandatangan(null, $"Pemerintah {instansi.NamaDaerah}", bupati?.Nama, KepalaDaerah, bupati?.NamaJabatan ?? instansi.SebutanKepalaDaerah, Kewenangan.Jabatan, null, null);
        var pihak = permohonan.Mitra.OrderBy(m => m.Urutan).Select(m => new DataPenandatangan(m.MitraId, m.Nama, null, null, null, Kewenangan.Jabatan, null, null)).Prepend(kami);
        return [.. pihak.Select(p => rencana?.Penandatangan.FirstOrDefault(o => o.MitraId == p.MitraId) is { } ada
            ? p with { Nama = ada.Nama, KodeJabatan = ada.KodeJabatan, Jabatan = ada.Jabatan, Kewenangan = ada.Kewenangan, DasarNomor = ada.DasarNomor, DasarTanggal = ada.DasarTanggal }
            : p)];
    }
}
