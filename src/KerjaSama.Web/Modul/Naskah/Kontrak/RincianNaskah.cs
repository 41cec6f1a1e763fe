using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>A relative in the family tree of a naskah.</summary>
internal sealed record NaskahTautan(string Kode, string Jenis, string Judul, string? Nomor, string Status, DateOnly? TanggalTandaTangan);

/// <param name="Versi">Place of the file among those of its naskah, from 1.</param>
internal sealed record DokumenNaskahBaris(Guid Id, string Jenis, string Nama, string MediaType, long Ukuran, string Sha256, int Versi, DateTimeOffset DiunggahPada);

/// <summary>One naskah with everything that belongs to it.</summary>
/// <param name="Permohonan">Code of the request it came from; null when it was recorded or imported without one.</param>
internal sealed record NaskahRincian(
    Guid Id, string Kode, string Jenis, string JenisNama, string? JenisAsli, string? Jalur, string Judul, string Tentang, string? Bidang, string Sifat, string Status,
    DateOnly? TanggalTandaTangan, DateOnly? BerlakuMulai, DateOnly? BerlakuSampai, string? TempatTandaTangan, string? CaraTandaTangan, string? Penandatangan,
    string? Permohonan, bool TanpaFasilitasi, DateOnly? DihentikanTanggal, string? DihentikanAlasan, bool BerujungPks, bool Terbuka, int Versi,
    IReadOnlyList<PihakBaris> Pihak, NaskahTautan? Induk, NaskahTautan? Pendahulu, IReadOnlyList<NaskahTautan> Anak, IReadOnlyList<NaskahTautan> Penerus,
    IReadOnlyList<DokumenNaskahBaris> Dokumen);

/// <summary>Reads one naskah, for its page and the API.</summary>
internal sealed class RincianNaskah(KerjaSamaDbContext db, DaftarNaskah daftar, OfficeClock clock)
{
    /// <exception cref="TidakDitemukanException">None, or not the actor's to see.</exception>
    public async Task<NaskahRincian> AmbilAsync(string kode, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var ambang = await daftar.AmbangAsync(cancellationToken);
        var terlihat = db.Naskah.AsNoTracking().YangBolehDilihat(db.Permohonan, pelaku);
        var n = await terlihat.Include(n => n.Pihak).Include(n => n.Dokumen).AsSplitQuery().SingleOrDefaultAsync(n => n.Kode == kode, cancellationToken)
            ?? throw new TidakDitemukanException("Naskah");
        var status = await db.Naskah.Where(x => x.Id == n.Id).DenganStatus(db, clock.HariIni, ambang).Select(x => x.Status).SingleAsync(cancellationToken);
        var jenis = await db.JenisNaskah.AsNoTracking().SingleOrDefaultAsync(j => j.Kode == n.Jenis, cancellationToken);
        var permohonan = await db.Permohonan.Where(p => p.Id == n.PermohonanId).Select(p => p.Kode).SingleOrDefaultAsync(cancellationToken);
        var mitra = await db.Mitra.Where(m => db.PihakNaskah.Any(p => p.NaskahId == n.Id && p.MitraId == m.Id)).ToDictionaryAsync(m => m.Id, m => m.Kode, cancellationToken);

        // relatives that the actor may not see are not named
        var keluarga = await terlihat.Where(x => x.Id == n.IndukId || x.Id == n.PendahuluId || x.IndukId == n.Id || x.PendahuluId == n.Id)
            .DenganStatus(db, clock.HariIni, ambang).OrderBy(x => x.Naskah.Urut)
            .Select(x => new
            {
                x.Naskah.Id,
                x.Naskah.IndukId,
                x.Naskah.PendahuluId,
                Tautan = new NaskahTautan(x.Naskah.Kode, x.Naskah.Jenis, x.Naskah.Judul, x.Naskah.Pihak.OrderBy(p => p.Urutan).Select(p => p.Nomor).FirstOrDefault(), DaftarKode.KodeDari(x.Status), x.Naskah.TanggalTandaTangan),
            }).ToListAsync(cancellationToken);

        return new(
            n.Id, n.Kode, n.Jenis, jenis?.Nama ?? n.Jenis, n.JenisAsli, n.Jalur?.Kode, n.Judul, n.Tentang, n.Bidang, n.Sifat, status.Kode,
            n.TanggalTandaTangan, n.BerlakuMulai, n.BerlakuSampai, n.TempatTandaTangan, n.CaraTandaTangan, n.Penandatangan,
            permohonan, n.TanpaFasilitasi, n.DihentikanTanggal, n.DihentikanAlasan, jenis?.BerujungPks ?? false, n.Terbuka, n.Versi,
            [.. n.Pihak.OrderBy(p => p.Urutan).Select(p => new PihakBaris(p.MitraId is { } id ? mitra[id] : null, p.Nama, p.Nomor))],
            keluarga.FirstOrDefault(k => k.Id == n.IndukId)?.Tautan, keluarga.FirstOrDefault(k => k.Id == n.PendahuluId)?.Tautan,
            [.. keluarga.Where(k => k.IndukId == n.Id).Select(k => k.Tautan)], [.. keluarga.Where(k => k.PendahuluId == n.Id).Select(k => k.Tautan)],
            [.. n.Dokumen.OrderBy(d => d.NomorVersi).Select(Baris)]);
    }

    private static DokumenNaskahBaris Baris(DokumenNaskah d) => new(d.Id, d.Jenis, d.Nama, d.MediaType, d.Ukuran, d.Sha256, d.NomorVersi, d.DiunggahPada);
}
