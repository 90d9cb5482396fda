using Azure;

namespace EconomyPipeline.Functions.Storage;

/// <summary>What may be shown of an exception: its kind and first line, and nothing that the storage sent with it.</summary>
public static class FailureReason
{
    private const int MaxLength = 500;

    public static string Of(Exception exception)
    {
        var cause = exception is AggregateException { InnerExceptions: [var first, ..] } ? first : exception;

        // The message of a refused request goes on with headers and the content of the answer; that of a file with its path.
        var text = cause is RequestFailedException refused ? $"storage answered {refused.Status} {refused.ErrorCode}".TrimEnd()
            : cause is IOException ? cause.Message.Split('\n', '\'')[0].Trim(' ', ':')
            : cause.Message.Split('\n')[0].Trim();
        var reason = $"{cause.GetType().Name}: {text}";
        return reason.Length <= MaxLength ? reason : reason[..MaxLength];
    }
}
