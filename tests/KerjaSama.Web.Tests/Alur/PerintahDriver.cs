using System.Net;
using System.Text.Json.Serialization;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Sends the commands that move a request, as the API takes them: with the version that was read.</summary>
internal static class PerintahDriver
{
    public const string Alasan = "Salah langkah; diulang.";

    public static async Task<HttpResponseMessage> PerintahAsync(this PermohonanDriver driver, string kode, string perintah, string orang, object badan, int? versi = null) =>
        await driver.KirimAsync(HttpMethod.Post, $"/api/v1/permohonan/{kode}/{perintah}", orang, badan, ifMatch: versi ?? await driver.VersiAsync(kode));

    public static async Task<KeadaanUji> BerhasilAsync(this PermohonanDriver driver, string kode, string perintah, string orang, object badan)
    {
        using var jawaban = await driver.PerintahAsync(kode, perintah, orang, badan);
        return await PermohonanDriver.BacaAsync<KeadaanUji>(jawaban, HttpStatusCode.OK);
    }

    public static Task<KeadaanUji> KembalikanAsync(this PermohonanDriver driver, string kode, string tujuan) =>
        driver.BerhasilAsync(kode, "kembalikan", "kepala-bagian", new { tujuan, alasan = Alasan });

    public static Task<HttpResponseMessage> TarikAsync(this PermohonanDriver driver, Guid tugas, string orang) =>
        driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas}/tarik", orang, new { alasan = Alasan });

    public static async Task<int> VersiAsync(this PermohonanDriver driver, string kode) => (await driver.AmbilAsync<VersiUji>($"/api/v1/permohonan/{kode}")).Versi;

    /// <returns>The places to go back to, and the stages to start from.</returns>
    public static async Task<(IReadOnlyList<string> Kembalikan, IReadOnlyList<string> MulaiDari)> TujuanAsync(this PermohonanDriver driver, string kode)
    {
        var tujuan = await driver.AmbilAsync<DaftarUji>($"/api/v1/permohonan/{kode}/tujuan", "kepala-bagian");
        return ([.. tujuan.Kembalikan.Select(t => t.Tujuan)], [.. tujuan.MulaiDari.Select(t => t.Tujuan)]);
    }

    /// <summary>Asserts a refusal by its code.</summary>
    public static async Task DitolakAsync(this HttpResponseMessage jawaban, HttpStatusCode status, string kode) =>
        Assert.Equal(kode, (await PermohonanDriver.BacaAsync<GalatUji>(jawaban, status)).Kode);

    private sealed record VersiUji([property: JsonPropertyName("versi")] int Versi);

    private sealed record GalatUji(string? Kode);

    private sealed record TujuanUji(string Tujuan);

    private sealed record DaftarUji(IReadOnlyList<TujuanUji> Kembalikan, IReadOnlyList<TujuanUji> MulaiDari);
}
