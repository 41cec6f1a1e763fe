using System.Globalization;
using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A step that was finished, as the history tells it. <paramref name="Isian"/>: label → text as people read it.</summary>
internal sealed record LangkahTercatat(
    string Langkah, string Hasil, string Oleh, DateTimeOffset Pada, string? AtasNama, string? Alasan, string? Proses, IReadOnlyList<KeyValuePair<string, string>> Isian);

/// <summary>Reads what the history of a request says about its steps.</summary>
internal sealed class RiwayatPermohonan(KerjaSamaDbContext db)
{
    public const string Objek = "permohonan";
    public const string TugasSelesai = "tugas.selesai";

    /// <summary>Finished steps that are looked through; a request has some thirty.</summary>
    private const int Terbanyak = 120;
    private const string Awalan = "isian: ";
    private const string Langkah = Awalan + "Langkah";
    private const string Hasil = Awalan + "Hasil";

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

    /// <summary>What was answered when this occurrence of a step was finished; null when it was not.</summary>
    public async Task<LangkahTercatat?> UntukTugasAsync(Guid permohonanId, string kunci, int putaran, DateTimeOffset selesaiPada, CancellationToken cancellationToken)
    {
        var proses = $"/ {kunci} #{putaran}";
        return await Baris(permohonanId).Where(r => r.Proses!.EndsWith(proses) && r.Pada >= selesaiPada).OrderBy(r => r.Nomor).FirstOrDefaultAsync(cancellationToken) is { } baris ? Baca(baris) : null;
    }

    /// <summary>Field → old, new; the fields that the step recorded stand without the prefix and without an old value.</summary>
    public static IReadOnlyList<(string Isian, string? Lama, string? Baru)> Perubahan(Riwayat baris) =>
        [.. Isi(baris).Select(i => (i.Key.StartsWith(Awalan, StringComparison.Ordinal) ? i.Key[Awalan.Length..] : i.Key, i.Value[0], i.Value[1]))];

    private IQueryable<Riwayat> Baris(Guid permohonanId)
    {
        var kunci = permohonanId.ToString("N");
        return db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == Objek && r.ObjekKunci == kunci && r.Peristiwa == TugasSelesai).OrderByDescending(r => r.Nomor);
    }

    private static LangkahTercatat Baca(Riwayat baris)
    {
        var isi = Isi(baris);
        return new(
            isi.GetValueOrDefault(Langkah)?[1] ?? "Langkah", isi.GetValueOrDefault(Hasil)?[1] ?? "", baris.OlehNama, baris.Pada, baris.AtasNama, baris.Alasan, baris.Proses,
            [.. isi.Where(i => i.Key.StartsWith(Awalan, StringComparison.Ordinal) && i.Key is not (Langkah or Hasil) && i.Value[1] is not null).Select(i => KeyValuePair.Create(i.Key[Awalan.Length..], Bacaan(i.Value[1]!)))]);
    }

    // dates are kept as yyyy-MM-dd
    private static string Bacaan(string teks) =>
        DateOnly.TryParseExact(teks, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal) ? OfficeFormat.Tanggal(tanggal) : teks;

    private static Dictionary<string, string?[]> Isi(Riwayat baris) => JsonSerializer.Deserialize<Dictionary<string, string?[]>>(baris.Perubahan) ?? [];
}
