using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Invocation;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Executing {Function}")]
    public static partial void Executing(ILogger logger, string function);

    [LoggerMessage(2, LogLevel.Information, "Executed {Function} in {Milliseconds:F0} ms")]
    public static partial void Executed(ILogger logger, string function, double milliseconds);
}
