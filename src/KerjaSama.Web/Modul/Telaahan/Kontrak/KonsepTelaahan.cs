using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>A memo that is still being typed, to be looked at as the letter that it becomes; never saved.</summary>
internal sealed class KonsepTelaahan(SusunIsiTelaahan susun, OfficeClock clock)
{
    private const string BelumDiisi = "(belum diisi)";

    private static readonly string[] Bagian = ["persoalan", "praanggapan", "fakta", "analisis", "simpulan", "saran"];

    /// <param name="nilai">Answers as typed; a heading without text says so.</param>
    /// <returns>The memo, and its recommendation where one is chosen.</returns>
    public async Task<(TelaahanStaf Isi, RekomendasiTelaahan? Rekomendasi)> SusunAsync(
        IReadOnlyDictionary<string, string?> nilai, PermohonanKerjaSama permohonan, Guid? oleh, CancellationToken cancellationToken)
    {
        var terisi = new Dictionary<string, string?>(nilai, StringComparer.Ordinal);
        foreach (var bagian in Bagian.Where(b => string.IsNullOrWhiteSpace(nilai.GetValueOrDefault(b))))
        {
            terisi[bagian] = BelumDiisi;
        }

        var isi = await susun.ExecuteAsync(terisi, permohonan, cancellationToken);
        RekomendasiTelaahan? rekomendasi = DaftarKode.TryParse<RekomendasiTelaahan>(nilai.GetValueOrDefault("rekomendasi"), out var r) ? r : null;
        return (TelaahanStaf.Susun(permohonan.Id, isi, rekomendasi ?? RekomendasiTelaahan.Lanjut, AsalNaskah.Disusun, oleh, clock.GetUtcNow()), rekomendasi);
    }
}
