using EconomyPipeline.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Says warnings and errors in one line each, without what only <c>--verbose</c> is for.</summary>
internal sealed class WarningLog : ILoggerProvider, ILogger
{
    // Names of the local host's events.
    private const string Poisoned = "Poisoned";
    private const string AttemptFailed = "AttemptFailed";

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A failed attempt is said by the event view, with the dataset or the scope.
        if (!IsEnabled(logLevel) || eventId.Name == AttemptFailed)
        {
            return;
        }

        var message = formatter(state, exception) + (exception is null ? "" : $": {FailureReason.Of(exception)}");
        Console.WriteLine(eventId.Name == Poisoned
            ? $"Menyerah / gave up: {message}. Kirim lagi / send again: economy replay"
            : $"{(logLevel == LogLevel.Warning ? "Peringatan / warning" : "Galat / error")}: {message}");
    }
}
