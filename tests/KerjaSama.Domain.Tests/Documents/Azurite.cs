using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Microsoft's storage emulator as a process on a free loopback port, where npm has installed it.</summary>
public sealed class Azurite : IAsyncLifetime
{
    // the emulator's published account: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
    private const string Account = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _said = new();
    private Process? _process;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(TestFiles.Root, "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(script))
        {
            return;
        }

        var port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { script, "--silent", "--disableTelemetry", "--location", _folder.Path, "--blobHost", "127.0.0.1", "--blobPort", $"{port}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _said.AppendLine(line.Data);
        _process.ErrorDataReceived += (_, line) => _said.AppendLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitForAsync(port);
        ConnectionString = $"DefaultEndpointsProtocol=http;{Account};BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }

    private async Task WaitForAsync(int port)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException) when (!_process!.HasExited)
            {
                await Task.Delay(100, limit.Token);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"Azurite ended: {_said}");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
