using System.Text.Encodings.Web;
using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Web.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Cli;

/// <summary>
/// <c>pindah-berkas</c>: brings every stored content from one store into another, each read there once more, and says whether the new one holds
/// all that the database names. Run again after a kill, it goes on; the old store is emptied only when asked, and only when all is well.
/// </summary>
internal static class PindahBerkas
{
    public const string Argumen = "--ke Folder|AzureBlob [--dari Folder|AzureBlob] [--hapus-asal]";
    private const int SatuKelompok = 500;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(VerbContext context)
    {
        var args = new VerbArguments(context.Args, ["--ke", "--dari"], ["--hapus-asal"]);
        var blobs = context.Services.GetRequiredService<KerjaSamaOptions>().Blobs;
        var ke = Penyimpanan(args.Value("--ke") ?? throw new UsageException("Sebutkan tujuan dengan --ke."));
        var dari = args.Value("--dari") is { } asal ? Penyimpanan(asal) : blobs.Provider;
        if (args.Positional.Count > 0 || dari == ke)
        {
            throw new UsageException(dari == ke ? $"Asal dan tujuan sama: {ke}." : $"Tidak dikenal: {args.Positional[0]}");
        }

        var (lama, baru) = (ProviderRegistration.BlobStore(blobs, dari), ProviderRegistration.BlobStore(blobs, ke));
        await using var scope = await context.OpenAsync();
        var mulai = DateTimeOffset.UtcNow;
        var hasil = await BlobMove.CopyAsync(lama, baru);
        var hilang = await HilangAsync(scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>(), baru);
        var beres = hasil.Damaged.Count == 0 && hilang.Count == 0;
        var dihapus = beres && args.Has("--hapus-asal") ? await BlobMove.RemoveMovedAsync(lama, baru, mulai) : 0;
        var laporan = new LaporanPindah($"{dari}", $"{ke}", hasil.Read, hasil.Moved, hasil.Same, hasil.Bytes, dihapus, hasil.Damaged, hilang);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(laporan, Json));
        return beres ? 0 : Verb.RefusedExitCode;
    }

    private static BlobsProvider Penyimpanan(string nama) => Enum.GetNames<BlobsProvider>().Contains(nama)
        ? Enum.Parse<BlobsProvider>(nama)
        : throw new UsageException($"Penyimpanan tidak dikenal: {nama}. Yang ada: {string.Join(", ", Enum.GetNames<BlobsProvider>())}.");

    /// <summary>What the database names and the new store does not hold.</summary>
    private static async Task<List<string>> HilangAsync(KerjaSamaDbContext db, IBlobStore baru)
    {
        var hilang = new List<string>();
        await foreach (var kelompok in db.SemuaRujukanBerkas().Distinct().AsAsyncEnumerable().Chunk(SatuKelompok))
        {
            foreach (var sha256 in kelompok)
            {
                if (!await baru.ExistsAsync(sha256))
                {
                    hilang.Add(sha256);
                }
            }
        }

        return hilang;
    }

    /// <summary>The report, as JSON on stdout.</summary>
    /// <param name="Dibaca">Contents of the old store.</param>
    /// <param name="Sama">Those that the new store held already.</param>
    /// <param name="Dihapus">Removed from the old store, with <c>--hapus-asal</c>.</param>
    /// <param name="Rusak">Damaged in the old store.</param>
    /// <param name="Hilang">Named by the database and in neither store whole.</param>
    private sealed record LaporanPindah(
        string Dari, string Ke, long Dibaca, long Dipindah, long Sama, long Byte, long Dihapus, IReadOnlyList<string> Rusak, IReadOnlyList<string> Hilang);
}
