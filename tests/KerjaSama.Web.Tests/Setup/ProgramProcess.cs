using System.Diagnostics;

namespace KerjaSama.Web.Tests;

/// <summary>Runs the program as people do: a process with arguments, environment, standard streams and an exit code.</summary>
internal sealed class ProgramProcess(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public Dictionary<string, string> Environment { get; } = new() { ["DATA"] = folder, ["KerjaSama__Demo"] = "false" };

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<string> args, string? input = null)
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

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }
}
