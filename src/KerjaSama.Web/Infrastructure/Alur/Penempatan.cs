using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>On which track a case runs and who keeps it, as typed; what is empty stays as it is.</summary>
internal sealed record Penempatan(string? Jalur, string? JenisNaskah, string? SubUnit, string? Analis, string? Perancang);

/// <summary>Checks a <see cref="Penempatan"/> against the reference data and the people, and puts it on the case.</summary>
internal sealed class PenetapPenempatan(KerjaSamaDbContext db, CalonPelaksana calon, JenisNaskahJalur jenisPadaJalur)
{
    /// <exception cref="IsianTidakSahException">A value is unknown or still missing; all of them are named.</exception>
    public async Task TetapkanAsync(PermohonanKerjaSama permohonan, Penempatan isian, CancellationToken cancellationToken)
    {
        var galat = new Dictionary<string, string[]>();
        var jalur = await JalurAsync(isian.Jalur, isian.JenisNaskah, permohonan, galat, cancellationToken);
        var subUnit = Teks.Isi(isian.SubUnit) ?? permohonan.SubUnit;
        if (subUnit is null || !await db.SubUnit.AnyAsync(s => s.Kode == subUnit, cancellationToken))
        {
            galat["subUnit"] = [$"Pilih salah satu sub-unit: {string.Join(", ", await db.SubUnit.Select(s => s.Kode).Order().ToListAsync(cancellationToken))}."];
        }

        var analis = await OrangAsync("analis", isian.Analis, permohonan.AnalisId, galat, cancellationToken);
        var perancang = await OrangAsync("perancang", isian.Perancang, permohonan.PerancangId, galat, cancellationToken);
        if (galat.Count > 0)
        {
            throw new IsianTidakSahException(galat);
        }

        permohonan.TetapkanJalur(jalur!.Jalur, jalur.JenisNaskah);
        permohonan.Disposisikan(subUnit!, analis!.Value, perancang!.Value);
    }

    /// <summary>Track and kind of naskah as they will be.</summary>
    /// <exception cref="IsianTidakSahException">One is unknown or still missing.</exception>
    public async Task<JalurLain> JalurAsync(string? jalur, string? jenisNaskah, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var galat = new Dictionary<string, string[]>();
        var hasil = await JalurAsync(jalur, jenisNaskah, permohonan, galat, cancellationToken);
        return galat.Count == 0 ? hasil! : throw new IsianTidakSahException(galat);
    }

    private async Task<JalurLain?> JalurAsync(string? jalur, string? jenisNaskah, PermohonanKerjaSama permohonan, Dictionary<string, string[]> galat, CancellationToken cancellationToken)
    {
        if (!DaftarKode.TryParse<Jalur>(Teks.Isi(jalur) ?? permohonan.Jalur?.Kode, out var pilihan))
        {
            galat["jalur"] = [$"Pilih salah satu jalur: {string.Join(", ", DaftarKode.Semua<Jalur>())}."];
        }

        var jenis = Teks.Isi(jenisNaskah) ?? permohonan.JenisNaskah;
        if (jenis is null || !await db.JenisNaskah.AnyAsync(j => j.Kode == jenis, cancellationToken))
        {
            galat["jenisNaskah"] = [$"Pilih salah satu jenis naskah: {string.Join(", ", await db.JenisNaskah.Select(j => j.Kode).Order().ToListAsync(cancellationToken))}."];
        }

        if (galat.Count == 0 && await jenisPadaJalur.GalatAsync(pilihan, jenis!, cancellationToken) is { } tidakCocok)
        {
            galat["jenisNaskah"] = [tidakCocok];
        }

        return galat.Count == 0 ? new(pilihan, jenis!) : null;
    }

    private async Task<Guid?> OrangAsync(string peran, string? isian, Guid? kini, Dictionary<string, string[]> galat, CancellationToken cancellationToken)
    {
        var id = Teks.Isi(isian) is { } teks ? await calon.FindAsync(peran, teks, cancellationToken) : kini;
        if (id is null)
        {
            galat[peran] = [$"Pilih orang aktif yang memegang peran {peran}."];
        }

        return id;
    }
}
