using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Listening;

internal static partial class ListeningLog
{
    [LoggerMessage(20, LogLevel.Warning, "The listener of {Function} cannot reach its storage; it tries again in {Seconds} s")]
    public static partial void WillTryAgain(ILogger logger, Exception exception, string function, double seconds);

    [LoggerMessage(21, LogLevel.Warning, "The claim on {What} could not be renewed")]
    public static partial void RenewalFailed(ILogger logger, Exception exception, string what);

    [LoggerMessage(22, LogLevel.Warning, "The claim on {What} was lost; another process may work on it")]
    public static partial void ClaimLost(ILogger logger, string what);

    [LoggerMessage(23, LogLevel.Error, "{Function} failed on {What}, attempt {Attempt} of {Attempts}")]
    public static partial void AttemptFailed(ILogger logger, Exception exception, string function, string what, long attempt, int attempts);

    [LoggerMessage(24, LogLevel.Error, "{Function} gave up on {What} after {Attempts} attempts; see the queue {PoisonQueue}")]
    public static partial void Poisoned(ILogger logger, string function, string what, int attempts, string poisonQueue);

    [LoggerMessage(25, LogLevel.Error, "{Function} did its work on {What}, or failed, but storage could not be told; it will run again")]
    public static partial void OutcomeLost(ILogger logger, Exception exception, string function, string what);

    [LoggerMessage(26, LogLevel.Information, "{Function} was stopped while working on {What}; it will run again")]
    public static partial void Stopped(ILogger logger, string function, string what);

    [LoggerMessage(27, LogLevel.Error, "{Function} failed, attempt {Attempt}")]
    public static partial void TimerFailed(ILogger logger, Exception exception, string function, int attempt);

    [LoggerMessage(28, LogLevel.Information, "Listening on {Address} with {Count} functions")]
    public static partial void Started(ILogger logger, Uri address, int count);

    [LoggerMessage(29, LogLevel.Warning, "Functions still ran {Timeout} after they were cancelled; they are abandoned")]
    public static partial void Abandoned(ILogger logger, TimeSpan timeout);
}
