using System.Diagnostics;

namespace KerjaSama.Web.Tests;

/// <summary>Runs the program as people do: a process with arguments, environment, standard streams and an exit code.</summary>
internal sealed class ProgramProcess(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public Dictionary<string, string> Environment { get; } = new() { ["DATA"] = folder, ["KerjaSama__Demo"] = "false" };

    /// <summary>Kills the program as soon as <paramref name="when"/> is true; it may also have ended by then.</summary>
    public async Task KillAsync(IEnumerable<string> args, Func<Task<bool>> when)
    {
        using var process = Process.Start(StartInfo(args))!;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        while (!process.HasExited && !await when())
        {
            await Task.Delay(5, patience.Token);
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(patience.Token);
        await said;
    }

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<string> args, string? input = null)
    {
        using var process = Process.Start(StartInfo(args))!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Environment)
        {
            start.Environment[key] = value;
        }

        return start;
    }
}
