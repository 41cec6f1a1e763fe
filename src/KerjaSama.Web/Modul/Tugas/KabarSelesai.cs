using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Naskah.Kontrak;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>What a person is told who has finished a step: what came of it, and the next step where it is his own.</summary>
internal sealed class KabarSelesai(KotakTugas kotak, NomorNaskah nomor)
{
    /// <param name="t">The step as it was before it was finished.</param>
    /// <param name="permohonan">As it is now.</param>
    public async Task<(string Kabar, BarisKotak? Lanjutan)> SusunAsync(TugasTampilan t, string hasil, PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var dipesan = t.NomorBerikutnya is null ? null : await nomor.DipesanAsync(permohonan, cancellationToken);
        var kabar = $"\"{t.Tugas.Nama}\" selesai: {t.Formulir.Langkah.Hasil.First(h => h.Nilai == hasil).Label}.{(dipesan is null ? "" : $" Nomor yang dipesan: {dipesan}.")} {permohonan.Kode} kini pada tahap {permohonan.Tahap?.Label ?? "akhir"}.";
        return (kabar, await kotak.LanjutanAsync(permohonan.Id, pelaku, cancellationToken));
    }
}
