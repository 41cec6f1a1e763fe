using KerjaSama.Web.Infrastructure.Startup;

namespace KerjaSama.Web.Cli;

/// <summary>Arguments of a command and, once asked for, the program's services. No server, no scheduler runs.</summary>
internal sealed class VerbContext(Verb verb, string[] args) : IAsyncDisposable
{
    private WebApplication? _app;

    public Verb Verb { get; } = verb;

    public string[] Args { get; } = args;

    /// <summary>Starts the services (database brought up to date, seeds loaded) and opens a scope.</summary>
    public async Task<AsyncServiceScope> OpenAsync()
    {
        if (_app is null)
        {
            _app = KerjaSamaApplication.Build([], commandLine: true);
            await StartupSequence.RunAsync(_app.Services, Console.Error);
        }

        return _app.Services.CreateAsyncScope();
    }

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
