using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A request that has just been taken in, with the secret for its sender.</summary>
internal sealed record PermohonanDiterima(PermohonanKerjaSama Permohonan, string KodeLacak);

/// <summary>
/// Takes a request in, from the portal, the office, a PD, the API or the command line: partners, agenda entry, number, the process
/// <c>penerimaan</c> and the receipt to the sender, in one transaction.
/// </summary>
internal sealed class AjukanPermohonan(
    KerjaSamaDbContext db, PeriksaMasukan periksa, DaftarMitra daftarMitra, CatatSurat catatSurat, KodeLacak kodeLacak,
    CaseEngine engine, KemajuanPermohonan kemajuan, Pemberitahuan pemberitahuan, OfficeClock clock)
{
    public const string Proses = "penerimaan";

    /// <param name="suratMasukId">The agenda entry it comes from, when it is made of a letter already entered.</param>
    /// <exception cref="Infrastructure.IsianTidakSahException">With every wrong or missing field.</exception>
    public async Task<PermohonanDiterima> ExecuteAsync(PermohonanMasukan masukan, Pelaku pelaku, Guid? suratMasukId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var sah = await periksa.PeriksaAsync(masukan, pelaku, cancellationToken);
        var mitra = new List<(Guid, string)>();
        foreach (var m in sah.Mitra)
        {
            var baris = m.Ada ?? await daftarMitra.AmbilAtauBuatAsync(m.Nama, m.Kategori, m.Negara, cancellationToken);
            if (mitra.All(x => x.Item1 != baris.Id))
            {
                mitra.Add((baris.Id, m.Nama));
            }
        }

        var surat = suratMasukId is { } ada ? await db.SuratMasuk.SingleAsync(s => s.Id == ada, cancellationToken) : await CatatSuratAsync(sah, pelaku, cancellationToken);
        var id = Guid.CreateVersion7();
        var kode = await kodeLacak.HitungAsync(id, 1, cancellationToken);
        var permohonan = PermohonanKerjaSama.Terima(
            sah.Data with { Id = id, Mitra = mitra, SuratMasukId = surat?.Id, KodeLacakHash = KodeLacak.Hash(kode) },
            await KodeAsync(sah.Data.TanggalDiterima.Year, cancellationToken), await db.NextAsync("permohonan", cancellationToken), clock.GetUtcNow());
        db.Add(permohonan);
        surat?.JadikanPermohonan(permohonan.Id);

        await engine.StartAsync(Proses, permohonan, await kemajuan.VariabelAwalAsync(permohonan, cancellationToken), cancellationToken);
        pemberitahuan.KeKontak(permohonan, JenisPesan.PermohonanDiterima);
        db.Jejak.Catat(permohonan, "permohonan.diterima");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(permohonan, kode);
    }

    private async Task<SuratMasuk?> CatatSuratAsync(MasukanSah sah, Pelaku pelaku, CancellationToken cancellationToken) => sah.Surat is { } surat
        ? await catatSurat.MasukAsync(
            new(sah.Mitra[0].Nama, Teks.Isi(surat.Nomor), surat.Tanggal, sah.Data.TanggalDiterima, Teks.Isi(surat.Perihal) ?? sah.Data.Judul, "biasa", null, null), pelaku, cancellationToken)
        : null;

    private async Task<string> KodeAsync(int tahun, CancellationToken cancellationToken)
    {
        var nomor = await db.NextAsync($"permohonan-{tahun}", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"P-{tahun}-{nomor:D5}");
    }
}
