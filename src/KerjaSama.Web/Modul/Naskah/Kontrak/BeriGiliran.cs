using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>
/// Gives the draft to another side until a date, and takes it back. Where that side has a review step open, its due date becomes the same:
/// nobody is told two dates. Who is to act is told in the same transaction.
/// </summary>
internal sealed class BeriGiliran(KerjaSamaDbContext db, KunciDraf kunci, Pemberitahuan pemberitahuan, AkunPihak akunPihak, OfficeClock clock)
{
    private static readonly string TahapDraf = Tahap.Draf.Kode;

    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    /// <exception cref="AturanDilanggarException">There is no draft, or that side has it already.</exception>
    public async Task ExecuteAsync(string kode, PemegangDraf? kepada, DateOnly? tenggat, string? catatan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        galat.Pastikan(kepada is not null and not PemegangDraf.BagianKerjaSama, "kepada", "Pilih siapa yang mendapat giliran.");
        galat.Pastikan(tenggat is not null, "tenggat", "Isi sampai kapan giliran itu.");
        galat.Pastikan(tenggat is null || tenggat >= clock.HariIni, "tenggat", "Tenggat giliran tidak boleh di masa lalu.");
        galat.Pastikan(!(catatan?.Length > RancanganNaskah.CatatanMaxLength), "catatan", $"Catatan paling banyak {RancanganNaskah.CatatanMaxLength} karakter.");
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rancangan) = await kunci.BukaAsync(kode, Aksi.KelolaDraf, pelaku, cancellationToken);
        Aturan.Pastikan(DrafBerlaku.Dari(permohonan.Dokumen) is not null, "draf.belum-ada", "Belum ada draf yang dapat diberikan. Unggah atau susun versi pertamanya dahulu.");
        var giliran = rancangan.BeriGiliran(kepada!.Value, tenggat!.Value, catatan, pelaku.PenggunaId, clock.HariIni, clock.GetUtcNow());
        db.Add(giliran);
        foreach (var tugas in (await TinjauanAsync(permohonan.Id, cancellationToken)).Where(t => TugasRights.PeranDari(t).Contains(SisiDraf.PeranDari(giliran.Pemegang))))
        {
            tugas.Tenggat = giliran.Tenggat;
            tugas.Versi++;
        }

        db.Jejak.Catat(rancangan, "draf.giliran-diberikan", Teks.Isi(catatan), [new("Kepada", giliran.Pemegang.Label), new("Sampai", $"{giliran.Tenggat:d MMMM yyyy}")]);
        await KabariAsync(permohonan, giliran, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The office takes the draft back, or the side that has it gives it back.</summary>
    /// <exception cref="TidakBerhakException">Of a side whose turn it is not.</exception>
    public async Task AkhiriAsync(string kode, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var sisi = SisiDraf.Dari(pelaku);
        var (_, rancangan) = await kunci.BukaAsync(kode, sisi == PemegangDraf.BagianKerjaSama ? Aksi.KelolaDraf : Aksi.TanggapiDraf, pelaku, cancellationToken);
        if (sisi != PemegangDraf.BagianKerjaSama && rancangan.GiliranKini?.Pemegang != sisi)
        {
            throw new AturanDilanggarException("draf.bukan-giliran", "Draf ini sudah tidak pada giliran Anda.");
        }

        var giliran = rancangan.AkhiriGiliran(pelaku.PenggunaId, clock.GetUtcNow());
        db.Jejak.Catat(rancangan, sisi == PemegangDraf.BagianKerjaSama ? "draf.giliran-diambil" : "draf.giliran-diserahkan", rincian: [new("Dari", giliran.Pemegang.Label)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task<List<Workflow.Tugas>> TinjauanAsync(Guid permohonanId, CancellationToken cancellationToken) =>
        db.Tugas.Where(t => t.SubjectId == permohonanId && t.Status == StatusTugas.Terbuka && t.Tahap == TahapDraf).ToListAsync(cancellationToken);

    /// <summary>The contact person by the tracking link where the turn is his side's, everybody of that side with an account by the page.</summary>
    private async Task KabariAsync(PermohonanKerjaSama permohonan, GiliranDraf giliran, CancellationToken cancellationToken)
    {
        var langkah = giliran.Id.ToString();
        if (PermohonanRights.PeranPemohon(permohonan) == SisiDraf.PeranDari(giliran.Pemegang))
        {
            pemberitahuan.KeKontak(permohonan, JenisPesan.GiliranDraf, langkah);
        }

        var akun = await akunPihak.DariAsync(permohonan, [SisiDraf.PeranDari(giliran.Pemegang)], cancellationToken);
        db.AddRange(akun.Select(a => OutboxMessage.Buat(
            SaluranPesan.Surel, JenisPesan.GiliranDrafAkun, a.Email!, a.Nama, Pemberitahuan.SubjekPermohonan, permohonan.Id, langkah, clock.GetUtcNow())));
    }
}
