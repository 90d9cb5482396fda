using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Localhost.Azurite;

/// <summary>What Azurite prints: the address of each service as it comes up, which is also how a free port becomes known, or why it ended.</summary>
internal sealed partial class AzuriteOutput
{
    private const int Services = 3;

    private readonly ConcurrentDictionary<string, Uri> addresses = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string lastError = string.Empty;

    private AzuriteOutput()
    {
    }

    /// <value>By service: Blob, Queue, Table.</value>
    public IReadOnlyDictionary<string, Uri> Addresses => addresses;

    /// <value>Done when every service listens; failed when Azurite ended before.</value>
    public Task Ready => ready.Task;

    public static AzuriteOutput Of(Process process)
    {
        var output = new AzuriteOutput();
        process.OutputDataReceived += (_, line) => output.ReadOutput(line.Data);
        process.ErrorDataReceived += (_, line) => output.ReadError(line.Data);
        return output;
    }

    private void ReadOutput(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            addresses[match.Groups[1].Value] = new Uri(match.Groups[2].Value);
            if (addresses.Count == Services)
            {
                ready.TrySetResult();
            }
        }
    }

    // A null line is the end of the stream, and so of Azurite.
    private void ReadError(string? line)
    {
        if (line is null)
        {
            ready.TrySetException(new AzuriteException(
                AzuriteProblem.DidNotStart,
                $"The storage emulator ended while starting ({(lastError.Length > 0 ? lastError : "it did not say why")}): try again, with an empty data folder if it repeats."));
        }
        else if (line.Trim().Length > 0)
        {
            lastError = line.Trim();
        }
    }

    [GeneratedRegex(@"^Azurite (\w+) service is successfully listening at (\S+)$")]
    private static partial Regex Listening();
}
