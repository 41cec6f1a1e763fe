using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KerjaSama.Web.Tests.Infrastructure.Esign;

/// <summary>Keeps everything that is logged, with its values and exceptions.</summary>
internal sealed class CatatanLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _baris = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _baris.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _baris.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }

    public override string ToString() => string.Join('\n', _baris);
}
