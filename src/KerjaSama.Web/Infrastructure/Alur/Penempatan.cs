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
        var galat = new DaftarGalat();
        var jalur = await JalurAsync(isian.Jalur, isian.JenisNaskah, permohonan, galat, cancellationToken);
        var subUnit = Teks.Isi(isian.SubUnit) ?? permohonan.SubUnit;
        if (subUnit is null || !await db.SubUnit.AnyAsync(s => s.Kode == subUnit, cancellationToken))
        {
            galat.Tambah("subUnit", $"Pilih salah satu sub-unit: {string.Join(", ", await db.SubUnit.Select(s => s.Kode).Order().ToListAsync(cancellationToken))}.");
        }

        var analis = await OrangAsync("analis", isian.Analis, permohonan.AnalisId, galat, cancellationToken);
        var perancang = await OrangAsync("perancang", isian.Perancang, permohonan.PerancangId, galat, cancellationToken);
        galat.PastikanKosong();

        permohonan.TetapkanJalur(jalur!.Jalur, jalur.JenisNaskah);
        permohonan.Disposisikan(subUnit!, analis!.Value, perancang!.Value);
    }

    /// <summary>Track and kind of naskah as they will be.</summary>
    /// <exception cref="IsianTidakSahException">One is unknown or still missing.</exception>
    public async Task<JalurLain> JalurAsync(string? jalur, string? jenisNaskah, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        var hasil = await JalurAsync(jalur, jenisNaskah, permohonan, galat, cancellationToken);
        galat.PastikanKosong();
        return hasil!;
    }

    private async Task<JalurLain?> JalurAsync(string? jalur, string? jenisNaskah, PermohonanKerjaSama permohonan, DaftarGalat galat, CancellationToken cancellationToken)
    {
        galat.Pastikan(
            DaftarKode.TryParse<Jalur>(Teks.Isi(jalur) ?? permohonan.Jalur?.Kode, out var pilihan), "jalur", $"Pilih salah satu jalur: {string.Join(", ", DaftarKode.Semua<Jalur>())}.");
        var jenis = Teks.Isi(jenisNaskah) ?? permohonan.JenisNaskah;
        if (jenis is null || !await db.JenisNaskah.AnyAsync(j => j.Kode == jenis, cancellationToken))
        {
            galat.Tambah("jenisNaskah", $"Pilih salah satu jenis naskah: {string.Join(", ", await db.JenisNaskah.Select(j => j.Kode).Order().ToListAsync(cancellationToken))}.");
        }

        if (galat.Kosong)
        {
            galat.Tambah("jenisNaskah", await jenisPadaJalur.GalatAsync(pilihan, jenis!, cancellationToken));
        }

        return galat.Kosong ? new(pilihan, jenis!) : null;
    }

    private async Task<Guid?> OrangAsync(string peran, string? isian, Guid? kini, DaftarGalat galat, CancellationToken cancellationToken)
    {
        var id = Teks.Isi(isian) is { } teks ? await calon.FindAsync(peran, teks, cancellationToken) : kini;
        galat.Pastikan(id is not null, peran, $"Pilih orang aktif yang memegang peran {peran}.");
        return id;
    }
}
