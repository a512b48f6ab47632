using Microsoft.Extensions.Logging;

namespace TikiSpec.Tests.Stubs;

/// <summary>Keeps what is logged, of every level.</summary>
internal sealed class SeenLog : ILoggerFactory, ILogger
{
    public List<(LogLevel Level, int Id)> Seen { get; } = [];

    public List<string> Texts { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        Seen.Add((logLevel, eventId.Id));
        Texts.Add(formatter(state, exception));
    }

    public void Dispose() { }
}
