using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A step that was finished, as the history tells it. <paramref name="Isian"/>: label → text as people read it.</summary>
internal sealed record LangkahTercatat(
    string Langkah, string Hasil, string Oleh, DateTimeOffset Pada, string? AtasNama, string? Alasan, string? Proses, IReadOnlyList<KeyValuePair<string, string>> Isian);

/// <summary>The finished steps of a request, out of its history, for the task pages; the whole of it is read by <see cref="HistoryReader"/>.</summary>
internal sealed class RiwayatPermohonan(KerjaSamaDbContext db)
{
    public const string Objek = "permohonan";
    public const string TugasSelesai = "tugas.selesai";

    /// <summary>Finished steps that are looked through; a request has some thirty.</summary>
    private const int Terbanyak = 120;
    private const string Langkah = "Langkah";
    private const string Hasil = "Hasil";

    /// <summary>The last finished steps, newest first, and of the steps in <paramref name="tetap"/> the last occurrence however long ago.</summary>
    public async Task<IReadOnlyList<LangkahTercatat>> LangkahTerakhirAsync(Guid permohonanId, int jumlah, IReadOnlyList<string> tetap, CancellationToken cancellationToken)
    {
        var semua = await Baris(permohonanId).Take(Terbanyak).ToListAsync(cancellationToken);
        return
        [
            .. semua.Take(jumlah).Concat(tetap.Select(kunci => semua.FirstOrDefault(r => r.Proses?.Contains($"/ {kunci} #", StringComparison.Ordinal) == true)).OfType<Riwayat>())
                .DistinctBy(r => r.Nomor).OrderByDescending(r => r.Nomor).Select(Baca),
        ];
    }

    /// <summary>Every time that one of these steps was finished, oldest first.</summary>
    public async Task<IReadOnlyList<LangkahTercatat>> LangkahAsync(Guid permohonanId, IReadOnlyCollection<string> kunci, CancellationToken cancellationToken)
    {
        var semua = await Baris(permohonanId).Take(Terbanyak).ToListAsync(cancellationToken);
        return [.. semua.Where(r => kunci.Any(k => r.Proses?.Contains($"/ {k} #", StringComparison.Ordinal) == true)).OrderBy(r => r.Nomor).Select(Baca)];
    }

    /// <summary>What was answered when this occurrence of a step was finished; null when it was not.</summary>
    public async Task<LangkahTercatat?> UntukTugasAsync(Guid permohonanId, string kunci, int putaran, DateTimeOffset selesaiPada, CancellationToken cancellationToken)
    {
        var proses = $"/ {kunci} #{putaran}";
        return await Baris(permohonanId).Where(r => r.Proses!.EndsWith(proses) && r.Pada >= selesaiPada).OrderBy(r => r.Nomor).FirstOrDefaultAsync(cancellationToken) is { } baris ? Baca(baris) : null;
    }

    private IQueryable<Riwayat> Baris(Guid permohonanId)
    {
        var kunci = permohonanId.ToString("N");
        return db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == Objek && r.ObjekKunci == kunci && r.Peristiwa == TugasSelesai).OrderByDescending(r => r.Nomor);
    }

    private static LangkahTercatat Baca(Riwayat baris)
    {
        var isi = baris.BacaPerubahan().Where(i => i is { Tercatat: true, Baru: not null }).ToList();
        string? Isi(string nama) => isi.Find(i => i.Nama == nama)?.Baru;
        return new(
            Isi(Langkah) ?? "Langkah", Isi(Hasil) ?? "", baris.OlehNama, baris.Pada, baris.AtasNama is null ? null : HistoryWords.WithDates(baris.AtasNama), baris.Alasan, baris.Proses,
            [.. isi.Where(i => i.Nama is not (Langkah or Hasil)).Select(i => KeyValuePair.Create(i.Nama, HistoryWords.WithDates(i.Baru!)))]);
    }
}
