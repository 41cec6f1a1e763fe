using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KerjaSama.Web.Infrastructure.Startup;

namespace KerjaSama.Web.Tests;

/// <summary>The program in a process of its own, to be killed.</summary>
internal sealed class KantorProcess : IAsyncDisposable
{
    private static readonly TimeSpan BatasSiap = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly TaskCompletionSource _siap = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _keluaran = [];

    private KantorProcess(Process process, Uri alamat)
    {
        _process = process;
        // a killed server must not be found again by a connection that was kept
        Klien = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = alamat, Timeout = TimeSpan.FromSeconds(60) };
        process.OutputDataReceived += (_, baris) => Terima(baris.Data);
        process.ErrorDataReceived += (_, baris) => Terima(baris.Data);
    }

    public HttpClient Klien { get; }

    /// <param name="mati">When it kills itself (<see cref="CommitKillInterceptor"/>); null: never.</param>
    /// <param name="demo">Makes the demo's people and samples; needed at the first start only.</param>
    /// <returns>As soon as the process runs; see <see cref="SiapAsync"/>.</returns>
    public static KantorProcess Start(KantorData data, string? mati = null, bool demo = false)
    {
        Directory.CreateDirectory(data.Folder);
        var alamat = new Uri($"http://127.0.0.1:{FreePort()}");
        var info = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Folder,
            Environment =
            {
                ["URL"] = alamat.ToString(),
                ["KerjaSama__Demo"] = demo ? "true" : "false",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                // a process that lives for one commit: only its start counts
                ["DOTNET_TieredPGO"] = "0",
                ["Logging__LogLevel__Default"] = "Error",
                ["Logging__LogLevel__Microsoft.AspNetCore"] = "Error",
                [CommitKillInterceptor.Variable] = mati,
            },
        };
        foreach (var (kunci, nilai) in data.Environment)
        {
            info.Environment[kunci] = nilai;
        }

        var kantor = new KantorProcess(new Process { StartInfo = info }, alamat);
        kantor._process.Start();
        kantor._process.BeginOutputReadLine();
        kantor._process.BeginErrorReadLine();
        return kantor;
    }

    /// <summary>Waits until it listens.</summary>
    public async Task<KantorProcess> SiapAsync()
    {
        Assert.True(await SiapAtauMatiAsync(), $"The program did not start ({(_process.HasExited ? $"exit code {_process.ExitCode}" : "still running")}):\n{string.Join('\n', Keluaran())}");
        return this;
    }

    /// <summary>Waits until it listens or has ended: a worker of the program may make a commit before.</summary>
    /// <returns>Whether it listens.</returns>
    public async Task<bool> SiapAtauMatiAsync()
    {
        using var batas = new CancellationTokenSource(BatasSiap);
        return await Task.WhenAny(_siap.Task, _process.WaitForExitAsync(batas.Token)) == _siap.Task;
    }

    /// <summary>SIGKILL from outside.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it has killed itself or was killed.</summary>
    public async Task MatiAsync()
    {
        using var batas = new CancellationTokenSource(BatasSiap);
        await _process.WaitForExitAsync(batas.Token);
        const int sigkill = 128 + 9;
        Assert.True(_process.ExitCode == sigkill, $"The program ended with {_process.ExitCode}:\n{string.Join('\n', Keluaran())}");
    }

    /// <summary>Waits for a program that refuses to start.</summary>
    /// <returns>Its exit code and all that it printed.</returns>
    public async Task<(int ExitCode, IReadOnlyList<string> Keluaran)> DitolakAsync()
    {
        using var batas = new CancellationTokenSource(BatasSiap);
        var mati = _process.WaitForExitAsync(batas.Token);
        Assert.True(await Task.WhenAny(_siap.Task, mati) == mati, "The program started.");
        await mati;
        return (_process.ExitCode, Keluaran());
    }

    public async ValueTask DisposeAsync()
    {
        Klien.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Terima(string? baris)
    {
        if (baris is null)
        {
            return;
        }

        lock (_keluaran)
        {
            _keluaran.Add(baris);
        }

        if (baris.StartsWith("KerjaSama siap:", StringComparison.Ordinal))
        {
            _siap.TrySetResult();
        }
    }

    private string[] Keluaran()
    {
        lock (_keluaran)
        {
            return [.. _keluaran];
        }
    }
}
