using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>A row of reference data with its version.</summary>
internal sealed record BarisRujukan<T>(T Isi, int Versi);

/// <summary>Turns the answers of <c>telaahan.susun</c> into what the memo holds, with legal bases and questions as the reference data has them now.</summary>
internal sealed class SusunIsiTelaahan(KerjaSamaDbContext db)
{
    /// <summary>The questions that a request's track asks, in their order.</summary>
    public async Task<IReadOnlyList<BarisRujukan<PertanyaanHukum>>> PertanyaanAsync(Jalur? jalur, CancellationToken cancellationToken)
    {
        var kode = jalur?.Kode;
        return await db.PertanyaanHukum.AsNoTracking().Where(p => p.Aktif && (p.Jalur == PertanyaanHukum.SetiapJalur || p.Jalur == kode)).OrderBy(p => p.Urutan).ThenBy(p => p.Kode)
            .Select(p => new BarisRujukan<PertanyaanHukum>(p, EF.Property<int>(p, nameof(AggregateRoot.Versi)))).ToListAsync(cancellationToken);
    }

    /// <summary>The regulations, oldest first.</summary>
    public async Task<IReadOnlyList<BarisRujukan<DasarHukum>>> DasarHukumAsync(CancellationToken cancellationToken) =>
        await db.DasarHukum.AsNoTracking().OrderBy(d => d.Tahun).ThenBy(d => d.Kunci)
            .Select(d => new BarisRujukan<DasarHukum>(d, EF.Property<int>(d, nameof(AggregateRoot.Versi)))).ToListAsync(cancellationToken);

    /// <param name="isian">Checked answers; what is empty becomes an empty text.</param>
    public async Task<IsiTelaahan> ExecuteAsync(IReadOnlyDictionary<string, string?> isian, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        string Teks(string nama) => isian.GetValueOrDefault(nama) ?? "";
        return new IsiTelaahan(Teks("persoalan"), Teks("praanggapan"), Teks("fakta"), Teks("analisis"), Teks("simpulan"), Teks("saran"))
        {
            DasarHukum = await DasarAsync(Teks(IsianTelaahan.DasarHukum), cancellationToken),
            DaftarPeriksa = isian.ContainsKey(IsianTelaahan.DaftarPeriksa) ? await PeriksaanAsync(Teks(IsianTelaahan.DaftarPeriksa), permohonan, cancellationToken) : [],
        };
    }

    /// <returns>Field → what is wrong with it; a step that does not ask the checklist is not held against it.</returns>
    public async Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IReadOnlyDictionary<string, string?> isian, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var galat = new Dictionary<string, string>(StringComparer.Ordinal);
        if (isian.GetValueOrDefault(IsianTelaahan.DaftarPeriksa) is { } periksa)
        {
            var terbaca = TeksDaftarPeriksa.Baca(periksa, [.. (await PertanyaanAsync(permohonan.Jalur, cancellationToken)).Select(p => p.Isi.Kode)]);
            var belum = terbaca.BelumDiputus.ToList();
            if (terbaca.Galat.Count > 0 || belum.Count > 0)
            {
                galat[IsianTelaahan.DaftarPeriksa] = string.Join(" ", [.. terbaca.Galat, .. belum.Count == 0 ? Array.Empty<string>() : [$"Daftar periksa: {belum.Count} butir belum diputus ({string.Join(", ", belum)})."]]);
            }
        }

        if (RujukanTelaahan.Baca(isian.GetValueOrDefault(IsianTelaahan.DasarHukum)) is { Count: > 0 } rujukan
            && await GalatRujukanAsync(rujukan, cancellationToken) is { } pesan)
        {
            galat[IsianTelaahan.DasarHukum] = pesan;
        }

        return galat;
    }

    private async Task<string?> GalatRujukanAsync(IReadOnlyList<string> rujukan, CancellationToken cancellationToken)
    {
        var kunci = rujukan.Where(r => r.Contains('-', StringComparison.Ordinal) && RujukanTelaahan.Kunci(r)).ToList();
        var ada = kunci.Count == 0 ? [] : await db.DasarHukum.Where(d => kunci.Contains(d.Kunci)).Select(d => d.Kunci).ToListAsync(cancellationToken);
        return kunci.Except(ada).ToList() is { Count: > 0 } asing ? $"{string.Join(", ", asing)} tidak ada dalam daftar dasar hukum. Tulis judul lengkapnya."
            : rujukan.Any(r => r.Length > DasarTelaahan.JudulMaxLength) ? $"Setiap dasar hukum paling banyak {DasarTelaahan.JudulMaxLength} karakter." : null;
    }

    private async Task<IReadOnlyList<DasarTelaahanBaru>> DasarAsync(string teks, CancellationToken cancellationToken)
    {
        var rujukan = RujukanTelaahan.Baca(teks);
        var daftar = rujukan.Count == 0 ? [] : (await DasarHukumAsync(cancellationToken)).ToDictionary(d => d.Isi.Kunci, StringComparer.Ordinal);
        return [.. rujukan.Select(r => daftar.TryGetValue(r, out var d) ? new DasarTelaahanBaru(d.Isi.Kunci, d.Isi.Judul, d.Isi.Tahun, d.Isi.Status, d.Isi.StatusVerifikasi, d.Versi) : new(null, r))];
    }

    private async Task<IReadOnlyList<ButirPeriksaBaru>> PeriksaanAsync(string teks, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var pertanyaan = await PertanyaanAsync(permohonan.Jalur, cancellationToken);
        var terbaca = TeksDaftarPeriksa.Baca(teks, [.. pertanyaan.Select(p => p.Isi.Kode)]);
        return [.. pertanyaan.Select(p => new ButirPeriksaBaru(
            p.Isi.Kode, p.Isi.Kelompok, p.Isi.Pertanyaan, p.Isi.DasarHukum, p.Isi.Menghalangi, p.Versi, terbaca.Jawaban[p.Isi.Kode].Putusan, terbaca.Jawaban[p.Isi.Kode].Catatan))];
    }
}
