using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// Carries requests along their track through <c>/api/v1</c> only, each step by the person whose it is, with the example of every field.
/// The same for the program in this process and for one of its own.
/// </summary>
/// <param name="token">A personal access token of a demo user (<c>analis</c>, <c>mitra-2</c>).</param>
internal sealed class PermohonanDriver(HttpClient klien, Func<string, Task<string>> token)
{
    private const int LangkahMaks = 80;
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _token = new();
    private readonly ConcurrentDictionary<string, PermohonanUji> _permohonan = new();

    public static PermohonanDriver Untuk(KantorFactory kantor) => new(kantor.Tamu(), pengguna => kantor.TokenAsync(pengguna));

    public async Task<HttpResponseMessage> KirimAsync(
        HttpMethod metode, string url, string sebagai, object? badan = null, string? idempotencyKey = null, int? ifMatch = null, HttpContent? isi = null)
    {
        using var permintaan = new HttpRequestMessage(metode, url) { Content = isi ?? (badan is null ? null : JsonContent.Create(badan)) };
        var milik = _token.GetOrAdd(sebagai, s => new Lazy<Task<string>>(() => token(s)));
        permintaan.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await milik.Value);
        if (idempotencyKey is not null)
        {
            permintaan.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        if (ifMatch is { } versi)
        {
            permintaan.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{versi}\""));
        }

        return await klien.SendAsync(permintaan);
    }

    public async Task<T> AmbilAsync<T>(string url, string sebagai = "admin")
    {
        using var jawaban = await KirimAsync(HttpMethod.Get, url, sebagai);
        return await BacaAsync<T>(jawaban, HttpStatusCode.OK);
    }

    /// <summary>Reads an answer that must have this status; the test shows the whole answer where it has not.</summary>
    public static async Task<T> BacaAsync<T>(HttpResponseMessage jawaban, HttpStatusCode status)
    {
        var teks = await jawaban.Content.ReadAsStringAsync();
        Assert.True(status == jawaban.StatusCode, $"{jawaban.RequestMessage?.Method} {jawaban.RequestMessage?.RequestUri}: {(int)jawaban.StatusCode} instead of {(int)status}: {teks}");
        return JsonSerializer.Deserialize<T>(teks, Json)!;
    }

    public Task<HttpResponseMessage> KirimPermohonanAsync(PermohonanUji permohonan, string? idempotencyKey = null) =>
        KirimAsync(HttpMethod.Post, "/api/v1/permohonan", "agenda", permohonan.Badan(), idempotencyKey);

    /// <returns>Its kode.</returns>
    public async Task<string> AjukanAsync(PermohonanUji permohonan, string? idempotencyKey = null)
    {
        using var jawaban = await KirimPermohonanAsync(permohonan, idempotencyKey);
        var kode = (await BacaAsync<KeadaanUji>(jawaban, HttpStatusCode.Created)).Kode;
        _permohonan[kode] = permohonan;
        return kode;
    }

    public async Task<IReadOnlyList<TugasUji>> TugasAsync(string kode) => (await AmbilAsync<Halaman>($"/api/v1/tugas?permohonan={kode}")).Data;

    public async Task<TugasUji> TugasAsync(string kode, string kunci)
    {
        var terbuka = await TugasAsync(kode);
        return Assert.Single(terbuka, t => t.Kunci == kunci);
    }

    /// <summary>Sends the answer of the person whose task it is; nothing is asserted.</summary>
    /// <param name="hasil">Null: the ordinary way forward.</param>
    public Task<HttpResponseMessage> KirimSelesaiAsync(TugasUji tugas, string? hasil = null, string? sebagai = null, string? idempotencyKey = null)
    {
        var pilihan = hasil ?? tugas.Hasil[0];
        var orang = sebagai ?? Orang(tugas);
        var atasNama = orang is null ? new { nama = "Budi Santosa", jabatan = "Direktur", tanggal = "2026-03-02", bukti = "Surat 12/CSN/2026" } : null;
        return KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas.Id}/selesai", orang ?? "agenda", new { hasil = pilihan, isian = tugas.Contoh(pilihan), atasNama }, idempotencyKey);
    }

    public async Task<KeadaanUji> SelesaikanAsync(TugasUji tugas, string? hasil = null)
    {
        using var jawaban = await KirimSelesaiAsync(tugas, hasil);
        return await BacaAsync<KeadaanUji>(jawaban, HttpStatusCode.OK);
    }

    /// <summary>Finishes task after task until none is open, or until <paramref name="sampai"/> is.</summary>
    /// <param name="hasil">The outcome to choose for a step, null for the ordinary one.</param>
    /// <returns>The keys of the steps, in order.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(string kode, string? sampai = null, Func<TugasUji, string?>? hasil = null)
    {
        var langkah = new List<string>();
        for (var terbuka = await TugasAsync(kode); terbuka.Count > 0; terbuka = await TugasAsync(kode))
        {
            if (terbuka.Any(t => t.Kunci == sampai))
            {
                return langkah;
            }

            Assert.True(langkah.Count < LangkahMaks, $"{kode} does not end: {string.Join(", ", langkah)}");
            await SelesaikanAsync(terbuka[0], hasil?.Invoke(terbuka[0]));
            langkah.Add(terbuka[0].Kunci);
        }

        Assert.Null(sampai);
        return langkah;
    }

    /// <summary>Whose task it is; null: somebody's on paper.</summary>
    private string? Orang(TugasUji tugas)
    {
        if (tugas.Pelaksana is { } surel)
        {
            return surel.Split('@')[0];
        }

        return tugas.Peran[0] == "mitra" ? _permohonan.GetValueOrDefault(tugas.Permohonan)?.MitraPengguna : tugas.Peran[0];
    }

    private sealed record Halaman(IReadOnlyList<TugasUji> Data);
}
