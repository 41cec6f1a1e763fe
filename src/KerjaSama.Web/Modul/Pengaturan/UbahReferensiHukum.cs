using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>What a form says of a regulation.</summary>
internal sealed record IsianDasarHukum(string? Kunci, string? Judul, int? Tahun, string? Status, string? StatusVerifikasi);

/// <summary>What a form says of a question of the legal checklist.</summary>
internal sealed record IsianPertanyaan(string? Kode, string? Kelompok, string? Pertanyaan, string? Jalur, string? DasarHukum, bool Menghalangi, bool Aktif, int? Urutan);

/// <summary>
/// The two lists that a telaahan draws on, changed by an administrator; every change is in the history. What a telaahan took from them it keeps.
/// </summary>
internal sealed class UbahReferensiHukum(KerjaSamaDbContext db)
{
    private const int TeksMaxLength = 400;
    private const int KodeMaxLength = 60;

    /// <param name="kunci">Of the row that is changed; null: a new one, whose key <paramref name="isian"/> names.</param>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task DasarHukumAsync(string? kunci, int versi, IsianDasarHukum isian, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var (judul, baru) = (galat.Wajib(isian.Judul, "Judul", "Judul", DasarHukum.JudulMaxLength), kunci is null ? Kode(galat, isian.Kunci, "KunciBaru") : kunci);
        galat.Pastikan(isian.Tahun is >= 1900 and <= 2200, "Tahun", "Tahun ditulis dengan empat angka.");
        galat.Pastikan(DaftarKode.TryParse<StatusDasarHukum>(isian.Status, out var status), "Status", "Pilih status.");
        galat.Pastikan(UbahReferensi.Verifikasi.Contains(isian.StatusVerifikasi), "StatusVerifikasi", "Pilih status verifikasi.");
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(ct);
        var ada = await db.DasarHukum.SingleOrDefaultAsync(d => d.Kunci == baru, ct);
        if (kunci is null)
        {
            galat.Pastikan(ada is null, "KunciBaru", "Kunci ini sudah dipakai.");
            galat.PastikanKosong();
            await db.AddContinuingAsync(new DasarHukum { Kunci = baru, Judul = judul, Tahun = isian.Tahun!.Value, Status = status, StatusVerifikasi = isian.StatusVerifikasi! }, ct);
        }
        else
        {
            Dibaca(ada ?? throw new TidakDitemukanException("Dasar hukum"), versi);
            (ada.Judul, ada.Tahun, ada.Status, ada.StatusVerifikasi) = (judul, isian.Tahun!.Value, status, isian.StatusVerifikasi!);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <param name="kode">Of the row that is changed; null: a new one, whose code <paramref name="isian"/> names.</param>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task PertanyaanAsync(string? kode, int versi, IsianPertanyaan isian, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var (kelompok, pertanyaan, baru) = (
            galat.Wajib(isian.Kelompok, "Kelompok", "Kelompok", TeksMaxLength), galat.Wajib(isian.Pertanyaan, "Pertanyaan", "Pertanyaan", TeksMaxLength),
            kode is null ? Kode(galat, isian.Kode, "KodeBaru") : kode);
        var dasar = Teks.Isi(isian.DasarHukum);
        galat.Pastikan(isian.Jalur == PertanyaanHukum.SetiapJalur || DaftarKode.TryParse<Jalur>(isian.Jalur, out _), "Jalur", "Pilih jalur.");
        galat.Pastikan(isian.Urutan is >= 1 and <= 999, "Urutan", "Urutan 1 sampai 999.");
        galat.Pastikan(dasar is null || await db.DasarHukum.AnyAsync(d => d.Kunci == dasar, ct), "DasarHukum", "Pilih dasar hukum dari daftar.");
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(ct);
        var ada = await db.PertanyaanHukum.SingleOrDefaultAsync(p => p.Kode == baru, ct);
        if (kode is null)
        {
            galat.Pastikan(ada is null, "KodeBaru", "Kode ini sudah dipakai.");
            galat.PastikanKosong();
            ada = new PertanyaanHukum { Kode = baru, Kelompok = kelompok, Pertanyaan = pertanyaan, Jalur = isian.Jalur! };
            await db.AddContinuingAsync(ada, ct);
        }
        else
        {
            Dibaca(ada ?? throw new TidakDitemukanException("Pertanyaan"), versi);
        }

        (ada.Kelompok, ada.Pertanyaan, ada.Jalur, ada.DasarHukum) = (kelompok, pertanyaan, isian.Jalur!, dasar);
        (ada.Menghalangi, ada.Aktif, ada.Urutan) = (isian.Menghalangi, isian.Aktif, isian.Urutan!.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static string Kode(DaftarGalat galat, string? isian, string bidang)
    {
        var kode = galat.Wajib(isian, bidang, "Kode", KodeMaxLength);
        galat.Pastikan(kode.Length == 0 || RujukanTelaahan.Kunci(kode), bidang, "Pakai huruf kecil, angka, dan tanda hubung, misalnya pp-28-2018.");
        return kode;
    }

    private void Dibaca(object baris, int versi) => db.Entry(baris).Property(nameof(AggregateRoot.Versi)).OriginalValue = versi;
}
