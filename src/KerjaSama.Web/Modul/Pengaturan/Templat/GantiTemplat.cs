using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Templat;

/// <summary>Puts another file, or an earlier version, in the place of a template.</summary>
internal sealed class GantiTemplat(KerjaSamaDbContext db, TemplatReader reader, OfficeClock clock)
{
    private const string BidangBerkas = "Berkas";

    /// <param name="berkas">In the blob store, already found to be without macros and outside parts; null: none was chosen.</param>
    /// <param name="versi">Of the template's row as it was read; 0: there was none.</param>
    /// <returns>The number of the version that is in force now.</returns>
    /// <exception cref="IsianTidakSahException">The file may not become the template, or the remark is missing; with every reason.</exception>
    public async Task<int> ExecuteAsync(TemplatTerdaftar templat, BerkasUnggahan? berkas, string? catatan, int versi, Pelaku pelaku, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var alasan = galat.Wajib(catatan, "Catatan", "Catatan perubahan", TemplatKantor.CatatanMaxLength);
        galat.Pastikan(berkas is not null, BidangBerkas, "Pilih berkas templat.");
        galat.Pastikan(berkas is null or { MediaType: DokumenTersusun.MediaType }, BidangBerkas, "Templat berupa dokumen Word (.docx).");
        List<GalatBidang> temuan = [.. galat.Semua];
        if (berkas is { MediaType: DokumenTersusun.MediaType })
        {
            var hasil = PemeriksaTemplat.Periksa(templat, await reader.IsiAsync(berkas.Sha256, ct));
            temuan.AddRange(hasil.Galat.Select(g => new GalatBidang(BidangBerkas, g)));
        }

        if (temuan.Count > 0)
        {
            throw new IsianTidakSahException(temuan);
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var kantor = await MuatAsync(templat.Kunci, versi, ct);
        var baru = kantor.Ganti(berkas!, alasan, pelaku.PenggunaId, clock.GetUtcNow());
        db.Jejak.Catat(kantor, "templat.diganti", alasan, [new("Versi", $"{baru.Nomor}")]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return baru.Nomor;
    }

    /// <param name="nomor">Null: the template shipped with the program.</param>
    /// <exception cref="AturanDilanggarException">There is no such version, or it is in force already.</exception>
    public async Task PakaiAsync(TemplatTerdaftar templat, int? nomor, int versi, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var kantor = await MuatAsync(templat.Kunci, versi, ct);
        kantor.Pakai(nomor);
        db.Jejak.Catat(kantor, "templat.dipakai", rincian: [new("Versi", nomor is null ? "templat bawaan" : $"versi {nomor}")]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<TemplatKantor> MuatAsync(string kunci, int versi, CancellationToken ct)
    {
        var ada = await db.TemplatKantor.Include(t => t.DaftarVersi).SingleOrDefaultAsync(t => t.Kunci == kunci, ct);
        if (versi != (ada?.Versi ?? 0))
        {
            throw new VersiBerubahException("Templat ini diganti orang lain sejak Anda membukanya.", ada?.Versi ?? 0);
        }

        return ada ?? db.Add(new TemplatKantor(kunci)).Entity;
    }
}
