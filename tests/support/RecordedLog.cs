using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.TestSupport;

/// <summary>Keeps log entries with their exceptions.</summary>
public sealed class RecordedLog : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> entries = new();
    private readonly ConcurrentQueue<ScopedEntry> scoped = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyList<string> Entries => [.. entries];

    /// <value>Each message with the properties of the scopes around it.</value>
    public IReadOnlyList<ScopedEntry> Scoped => [.. scoped];

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        var around = new Dictionary<string, object?>(StringComparer.Ordinal);
        scopes.ForEachScope(
            static (scope, found) =>
            {
                foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    found[name] = value;
                }
            },
            around);
        scoped.Enqueue(new ScopedEntry(formatter(state, exception), around));
        entries.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}

/// <summary>A message with the properties of the scopes around it.</summary>
public sealed record ScopedEntry(string Message, IReadOnlyDictionary<string, object?> Scope);
