using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>A partner of a naskah as typed.</summary>
internal sealed record PihakMasukan(string? Nama, string? Kategori, string? Negara, string? Nomor);

/// <summary>A naskah that was signed without the Bagian, as typed.</summary>
/// <param name="NomorKami">Our number; one that is reserved in the book for no request becomes terpakai, any other is entered as a number from outside.</param>
internal sealed record NaskahMasukan(
    string? Jenis, string? Jalur, string? Judul, string? Tentang, string? Bidang, string? Sifat, DateOnly? TanggalTandaTangan, DateOnly? BerlakuMulai, DateOnly? BerlakuSampai,
    string? Tempat, string? Cara, string? Penandatangan, string? NomorKami, string? Induk, string? Pendahulu, IReadOnlyList<PihakMasukan> Mitra)
{
    /// <summary>Shown in the open register, unless the desk says otherwise.</summary>
    public bool Terbuka { get; init; } = true;
}

/// <summary>Puts a naskah signed without the Bagian into the register, flagged <c>TanpaFasilitasi</c> (domain.md section 3).</summary>
internal sealed class CatatNaskah(
    KerjaSamaDbContext db, PeriksaNaskah periksa, PenomoranNaskah penomoran, BukuNomor bukuNomor, CatatMitra catatMitra,
    Idempotency idempotency, OfficeClock clock)
{
    /// <param name="unggahan">The signed naskah, already stored; it may follow later.</param>
    /// <param name="kunci">Of the form: sent twice, it is one naskah.</param>
    /// <returns>Code of the naskah.</returns>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task<string> ExecuteAsync(NaskahMasukan masukan, BerkasUnggahan? unggahan, string? kunci, Pelaku pelaku, CancellationToken cancellationToken) =>
        await idempotency.RunFormAsync(kunci, NaskahLinks.Catat, new { masukan, unggahan?.Sha256 }, pelaku, () => TulisAsync(masukan, unggahan, pelaku, cancellationToken), cancellationToken);

    private async Task<string> TulisAsync(NaskahMasukan masukan, BerkasUnggahan? unggahan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var (induk, pendahulu) = await periksa.PeriksaAsync(masukan, cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var tanggal = masukan.TanggalTandaTangan!.Value;
        var kami = await db.Instansi.Select(i => i.NamaDaerah).SingleAsync(cancellationToken);
        var pihak = new List<PihakBaru> { new(null, $"Pemerintah {kami}", Teks.Isi(masukan.NomorKami)) };
        foreach (var m in masukan.Mitra)
        {
            var mitra = await catatMitra.AmbilAtauBuatAsync(m.Nama!, m.Kategori!, m.Negara, cancellationToken);
            pihak.Add(new(mitra.Id, m.Nama!.Trim(), Teks.Isi(m.Nomor)));
        }

        var (kode, urut) = await penomoran.BerikutnyaAsync(tanggal.Year, cancellationToken);
        var naskah = NaskahKerjaSama.Daftarkan(
            new NaskahBaru
            {
                Jenis = masukan.Jenis!,
                Jalur = DaftarKode.TryParse<Jalur>(masukan.Jalur, out var jalur) ? jalur : null,
                Judul = masukan.Judul!,
                Tentang = masukan.Tentang!,
                Bidang = Teks.Isi(masukan.Bidang),
                Sifat = masukan.Sifat!,
                TanggalTandaTangan = tanggal,
                BerlakuMulai = masukan.BerlakuMulai ?? tanggal,
                BerlakuSampai = masukan.BerlakuSampai,
                TempatTandaTangan = masukan.Tempat,
                CaraTandaTangan = Teks.Isi(masukan.Cara),
                Penandatangan = masukan.Penandatangan,
                Pihak = pihak,
                IndukId = induk,
                PendahuluId = pendahulu,
                TanpaFasilitasi = true,
                Terbuka = masukan.Terbuka,
            },
            kode, urut, clock.GetUtcNow());
        db.Add(naskah);
        await PakaiNomorAsync(masukan, naskah, pelaku, cancellationToken);
        if (unggahan is not null)
        {
            naskah.TambahDokumen(unggahan, JenisDokumenNaskah.Scan, pelaku.PenggunaId, clock.GetUtcNow());
        }

        db.Jejak.Catat(naskah, "naskah.dicatat");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return naskah.Kode;
    }

    private async Task PakaiNomorAsync(NaskahMasukan masukan, NaskahKerjaSama naskah, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (Teks.Isi(masukan.NomorKami) is not { } teks)
        {
            return;
        }

        var nomor = await db.NomorBuku.FirstOrDefaultAsync(n => n.Nomor == teks && n.Keadaan == KeadaanNomor.Dipesan && n.Buku != SuratKeluar.Buku && n.PermohonanId == null, cancellationToken)
            ?? await bukuNomor.CatatLuarAsync(teks, masukan.TanggalTandaTangan!.Value, null, pelaku, cancellationToken);
        nomor.PakaiUntukNaskah(naskah.Id);
    }
}
