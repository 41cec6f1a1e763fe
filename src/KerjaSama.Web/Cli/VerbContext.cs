using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Web.Infrastructure.Surel;

namespace KerjaSama.Web.Cli;

/// <summary>Arguments of a command and, once asked for, the program's services. No server, no scheduler runs.</summary>
internal sealed class VerbContext(Verb verb, string[] args) : IAsyncDisposable
{
    private WebApplication? _app;
    private bool _started;

    public Verb Verb { get; } = verb;

    public string[] Args { get; } = args;

    /// <summary>The program's services, for commands that touch no data.</summary>
    public IServiceProvider Services => (_app ??= KerjaSamaApplication.Build([], commandLine: true)).Services;

    /// <summary>Starts the services (database brought up to date, seeds loaded) and opens a scope.</summary>
    public async Task<AsyncServiceScope> OpenAsync()
    {
        if (!_started)
        {
            await StartupSequence.RunAsync(Services, Console.Error);
            _started = true;
        }

        return Services.CreateAsyncScope();
    }

    /// <summary>
    /// What the command caused to be done by workers and to be sent is done before it exits: no server may be running (decisions.md 15).
    /// </summary>
    public async Task DeliverAsync()
    {
        if (_started)
        {
            await Services.GetRequiredService<AutomaticWork>().RunDueAsync(CancellationToken.None);
            await Services.GetRequiredService<KirimPesan>().RunDueAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
