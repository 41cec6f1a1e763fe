using System.Text.Encodings.Web;
using System.Text.Json;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Cli;

namespace KerjaSama.Web.Modul.Impor;

/// <summary><c>impor permohonan|naskah BERKAS [--uji-coba] [--peta PETA.json]</c>: the report as JSON on stdout; 1 where the file could not be imported.</summary>
internal static class ImporVerb
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(VerbContext context)
    {
        var (jenis, berkas, ujiCoba, peta) = Baca(context.Args);
        await using var isi = File.OpenRead(berkas);
        await using var scope = await context.OpenAsync();
        var laporan = await scope.ServiceProvider.GetRequiredService<ImporData>().ExecuteAsync(
            jenis, isi, Path.GetFileName(berkas), peta is null ? null : await File.ReadAllTextAsync(peta), ujiCoba, Pelaku.Sistem, CancellationToken.None);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(laporan, Json));
        return laporan.TidakTerbaca ? 1 : 0;
    }

    private static (JenisImpor Jenis, string Berkas, bool UjiCoba, string? Peta) Baca(string[] args)
    {
        var (posisi, ujiCoba, peta) = (new List<string>(), false, (string?)null);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--uji-coba":
                    ujiCoba = true;
                    break;
                case "--peta" when i + 1 < args.Length:
                    peta = Ada(args[++i]);
                    break;
                case var opsi when opsi.StartsWith("--", StringComparison.Ordinal):
                    throw new UsageException($"Opsi tidak dikenal atau kurang nilainya: {opsi}");
                case var teks:
                    posisi.Add(teks);
                    break;
            }
        }

        return posisi is [var kode, var berkas] && DaftarKode.TryParse<JenisImpor>(kode, out var jenis)
            ? (jenis, Ada(berkas), ujiCoba, peta)
            : throw new UsageException("Sebutkan permohonan atau naskah, lalu berkasnya.");
    }

    private static string Ada(string berkas) => File.Exists(berkas) ? berkas : throw new UsageException($"Berkas tidak ada: {berkas}");
}
