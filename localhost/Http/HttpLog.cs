using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Http;

internal static partial class HttpLog
{
    [LoggerMessage(10, LogLevel.Error, "{Function} failed")]
    public static partial void Failed(ILogger logger, Exception exception, string function);

    [LoggerMessage(11, LogLevel.Warning, "{Function} was sent a bad request")]
    public static partial void BadRequest(ILogger logger, Exception exception, string function);
}
