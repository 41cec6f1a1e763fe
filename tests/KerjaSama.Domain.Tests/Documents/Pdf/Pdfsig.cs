using System.Diagnostics;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

/// <summary>Another program's opinion: <c>pdfsig</c> of poppler-utils.</summary>
internal static class Pdfsig
{
    /// <summary>What it says of the signatures ("Signature is Valid."), each one a line; the test is reported as skipped where it is absent.</summary>
    public static async Task<IReadOnlyList<string>> ValidationsAsync(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        var output = await RunAsync("pdfsig", "-nocert", path);
        const string head = "- Signature Validation:";
        return [.. output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith(head, StringComparison.Ordinal)).Select(l => l[head.Length..].Trim())];
    }

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{program} is not installed: apt-get install {(program == "chromium" ? program : "poppler-utils")}.");
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output;
    }
}
