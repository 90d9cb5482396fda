using Azure;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Listening;

/// <summary>Renews a claim (a blob's lease, a message's invisibility) until disposed.</summary>
internal sealed class Renewal : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly CancellationTokenSource lost = new();
    private readonly Task loop;

    private Renewal(Func<Renewal, Task> run) => loop = run(this);

    /// <value>Cancelled when the claim has passed to another.</value>
    public CancellationToken Lost => lost.Token;

    public static Renewal Start(string what, TimeSpan interval, Func<CancellationToken, Task> renew, TimeProvider time, ILogger logger) =>
        new(self => self.RunAsync(what, interval, renew, time, logger));

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await loop;
        ending.Dispose();
        lost.Dispose();
    }

    private async Task RunAsync(string what, TimeSpan interval, Func<CancellationToken, Task> renew, TimeProvider time, ILogger logger)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(interval, time, ending.Token);
                await renew(ending.Token);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            catch (RequestFailedException exception) when (exception.Status is 400 or 404 or 409 or 412)
            {
                ListeningLog.ClaimLost(logger, what);
                await lost.CancelAsync();
                return;
            }
            catch (Exception exception) when (exception is RequestFailedException or IOException or AggregateException or OperationCanceledException)
            {
                // Storage is away; the claim holds for the other half of its time.
                ListeningLog.RenewalFailed(logger, exception, what);
            }
        }
    }
}
