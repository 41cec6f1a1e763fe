using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Cli;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary><c>ekspor permohonan|naskah BERKAS.xlsx|.csv [--saring QUERY]</c>; the query is that of the list's address.</summary>
internal static class EksporVerb
{
    // whoever runs commands on the server may see all
    private static readonly Pelaku Operator = Pelaku.Sistem with { Peran = new HashSet<Peran> { Peran.Admin } };

    public static async Task<int> RunAsync(VerbContext context)
    {
        var (jenis, tujuan, saring) = Baca(context.Args);
        var xlsx = Path.GetExtension(tujuan).ToLowerInvariant() switch
        {
            ".xlsx" => true,
            ".csv" => false,
            _ => throw new UsageException("Nama berkas harus berakhiran .xlsx atau .csv."),
        };
        await using var scope = await context.OpenAsync();
        try
        {
            // written aside: a failed export leaves no half file under the name
            var sementara = tujuan + ".sementara";
            await using (var keluar = File.Create(sementara))
            {
                var jumlah = await scope.ServiceProvider.GetRequiredService<RegisterKeluar>().TulisAsync(jenis, saring, Operator, keluar, xlsx, CancellationToken.None);
                await Console.Out.WriteLineAsync($"{jumlah} baris ditulis ke {tujuan}");
            }

            File.Move(sementara, tujuan, overwrite: true);
            return 0;
        }
        catch (IsianTidakSahException exception)
        {
            File.Delete(tujuan + ".sementara");
            throw new UsageException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Berkas tidak dapat ditulis: {tujuan}");
        }
    }

    private static (JenisImpor, string, Dictionary<string, string>) Baca(string[] args) => args switch
    {
        [var kode, var tujuan] when DaftarKode.TryParse<JenisImpor>(kode, out var jenis) => (jenis, tujuan, []),
        [var kode, var tujuan, "--saring", var query] when DaftarKode.TryParse<JenisImpor>(kode, out var jenis) =>
            (jenis, tujuan, QueryHelpers.ParseQuery(query).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.OrdinalIgnoreCase)),
        _ => throw new UsageException("Sebutkan permohonan atau naskah, lalu berkas tujuannya."),
    };
}
