using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>What a request is to say from now on, as typed, and why.</summary>
internal sealed record BetulanMasukan(string? Judul, string? Tentang, string? Bidang, string? Sifat, DateOnly? TanggalDiterima, string? Alasan);

/// <summary>Puts right what was typed wrong at intake or read wrong from an old register; the history keeps old and new with the reason.</summary>
internal sealed class BetulkanPermohonan(KerjaSamaDbContext db, KunciPerkara perkara, OfficeClock clock)
{
    /// <summary>A running request by those who work on it; one that has ended counts in register and IKU, so by those who keep the register.</summary>
    public static bool Boleh(Pelaku pelaku, PermohonanKerjaSama permohonan) =>
        PermohonanRights.Boleh(pelaku, Aksi.BetulkanPermohonan, permohonan) && (!permohonan.SudahBerakhir || pelaku.Boleh(Aksi.CatatNaskah));

    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    /// <exception cref="VersiBerubahException">Changed since the form was opened.</exception>
    public async Task ExecuteAsync(string kode, BetulanMasukan masukan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var p = await perkara.PermohonanAsync(kode, Aksi.BetulkanPermohonan, versi, pelaku, "Anda tidak berwenang membetulkan data permohonan ini.", cancellationToken, p => Boleh(pelaku, p));
        var perluPendahulu = await PeriksaAsync(masukan, p, cancellationToken);
        if (masukan.Sifat != p.Sifat)
        {
            // the way of a running case asks for it (TKKSD): its processes go on with what is right
            await db.ProcessVariable.Where(v => v.Name == "sifat" && v.Scope == 0 && db.ProcessInstance.Any(i => i.Id == v.InstanceId && i.SubjectId == p.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(v => v.Text, masukan.Sifat), cancellationToken);
        }

        p.Betulkan(new(masukan.Judul!, masukan.Tentang!, masukan.Bidang!, masukan.Sifat!, masukan.TanggalDiterima!.Value), perluPendahulu);
        db.Jejak.Catat(p, "permohonan.data-diubah", Teks.Isi(masukan.Alasan));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>Whether the sifat that is chosen anew needs a naskah that is extended.</returns>
    private async Task<bool> PeriksaAsync(BetulanMasukan m, PermohonanKerjaSama p, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        Wajib(m.Judul, nameof(m.Judul), PermohonanKerjaSama.JudulMaxLength);
        Wajib(m.Tentang, nameof(m.Tentang), PermohonanKerjaSama.TentangMaxLength);
        Wajib(m.Alasan, nameof(m.Alasan), PermohonanKerjaSama.TentangMaxLength);
        // an old register may have words that are no codes of ours: what stands may stay
        galat.Pastikan(
            m.Bidang is not null && (m.Bidang == p.Bidang || await db.Bidang.AnyAsync(b => b.Kode == m.Bidang, cancellationToken)), nameof(m.Bidang), "Pilih bidang dari daftar.");
        var sifat = await db.SifatNaskah.AsNoTracking().SingleOrDefaultAsync(s => s.Kode == m.Sifat, cancellationToken);
        galat.Pastikan(m.Sifat is not null && (m.Sifat == p.Sifat || sifat is not null), nameof(m.Sifat), "Pilih sifat dari daftar.");
        galat.Pastikan(m.TanggalDiterima is not null, nameof(m.TanggalDiterima), "Tanggal diterima wajib diisi.");
        galat.Pastikan(!(m.TanggalDiterima > clock.HariIni), nameof(m.TanggalDiterima), "Tanggal diterima tidak boleh di masa depan.");
        galat.PastikanKosong();
        return sifat?.PerluPendahulu == true && m.Sifat != p.Sifat;

        void Wajib(string? teks, string nama, int maks) =>
            galat.Pastikan(Teks.Isi(teks) is { } isi && isi.Length <= maks, nama, $"{nama} wajib diisi, paling banyak {maks} karakter.");
    }
}
