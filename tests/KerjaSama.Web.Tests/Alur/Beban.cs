using System.Collections.Concurrent;
using System.Net;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// People at work through <c>/api/v1</c> while servers are killed under them. Whoever gets no answer repeats the same request with the same
/// key until there is one; often two send the same task at the same moment, to different servers where there are two. Every answer is kept.
/// </summary>
/// <param name="banyakServer">How many servers there are at a time.</param>
internal sealed class Beban(int banyakServer, IReadOnlyDictionary<string, string> token, int benih)
{
    private const int SekaliAmbil = 3;

    /// <summary>People pause: without it they would take the whole machine, and a server that starts would wait for them.</summary>
    private static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(200);

    private readonly TaskCompletionSource<KantorProcess>[] _server = [.. Enumerable.Range(0, banyakServer).Select(_ => Baru())];
    private readonly ConcurrentDictionary<string, Jawaban> _jawaban = new();
    private volatile bool _berhenti;
    private volatile bool _ditinggalkan;

    /// <summary>The answers by key, each a request that somebody sent for a task.</summary>
    public IReadOnlyDictionary<string, Jawaban> Semua => _jawaban;

    public void Pasang(int nomor, KantorProcess server) => _server[nomor].SetResult(server);

    /// <summary>From here on nobody turns to this server, until another one is there in its place.</summary>
    public void Copot(int nomor) => _server[nomor] = Baru();

    /// <summary>Ends the work once every request that was sent has its answer.</summary>
    public Task SelesaiAsync(Task kerja)
    {
        _berhenti = true;
        return kerja;
    }

    /// <summary>Nobody will start another server: who still has no answer gives up.</summary>
    public void Tinggalkan() => _berhenti = _ditinggalkan = true;

    public Task BekerjaAsync(int pekerja) => Task.WhenAll(Enumerable.Range(0, pekerja).Select(n => Task.Run(() => PekerjaAsync(n, new Random(benih + n)))));

    /// <summary>Sends a request again as it was sent before, or with another body.</summary>
    public async Task<Jawaban> UlangAsync(string kunci, string hasil = "selesai")
    {
        while (true)
        {
            try
            {
                var tugas = Guid.Parse(kunci.Split(' ')[0]);
                using var jawaban = await (await DriverAsync(kunci.Length)).KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas}/selesai", "agenda", new { hasil }, kunci);
                return new(tugas, jawaban.StatusCode, await jawaban.Content.ReadAsStringAsync());
            }
            catch (Exception e) when (!_ditinggalkan && (e is HttpRequestException or IOException))
            {
                await Task.Delay(Jeda); // killed under the request: the next one is asked
            }
        }
    }

    private static TaskCompletionSource<KantorProcess> Baru() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes what is open in an order of its own, so that now and then several have the same task.</summary>
    private async Task PekerjaAsync(int nomor, Random acak)
    {
        while (!_berhenti)
        {
            foreach (var tugas in (await TerbukaAsync(acak.Next())).OrderBy(_ => acak.Next()).Take(SekaliAmbil))
            {
                await Task.WhenAll(Enumerable.Range(0, acak.Next(1, 3)).Select(async i =>
                {
                    var kunci = $"{tugas.Id} {nomor} {new string('i', i)}";
                    var jawaban = _jawaban[kunci] = await UlangAsync(kunci);
                    Assert.True(jawaban.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{kunci}: {(int)jawaban.Status} {jawaban.Isi}");
                }));
            }

            await Task.Delay(Jeda);
        }
    }

    private async Task<IReadOnlyList<TugasUji>> TerbukaAsync(int pilihan)
    {
        try
        {
            return await (await DriverAsync(pilihan)).TugasAsync("");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return [];
        }
    }

    private async Task<PermohonanDriver> DriverAsync(int pilihan)
    {
        var pertama = _server[pilihan % _server.Length].Task;
        var server = await (pertama.IsCompleted ? pertama : await Task.WhenAny(_server.Select(s => s.Task)));
        return new PermohonanDriver(server.Klien, orang => Task.FromResult(token[orang]));
    }

    internal sealed record Jawaban(Guid Tugas, HttpStatusCode Status, string Isi);
}
