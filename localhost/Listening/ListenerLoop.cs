using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Listening;

/// <summary>Keeps a listener looking until the host stops. Storage that is away for a while is logged and waited for.</summary>
internal sealed class ListenerLoop(IListener listener, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestWaitAfterFailure = TimeSpan.FromSeconds(30);

    private bool isPrepared;
    private int failures;

    /// <summary>One attempt, so that queues and containers exist when the host says that it has started.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await listener.PrepareAsync(cancellationToken);
            isPrepared = true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ListeningLog.WillTryAgain(logger, exception, listener.Name, 0);
        }
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var wait = await LookAsync(stopping);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, stopping);
                }

                stopping.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await listener.DrainAsync();
        }
    }

    private async Task<TimeSpan> LookAsync(CancellationToken stopping)
    {
        try
        {
            if (!isPrepared)
            {
                await listener.PrepareAsync(stopping);
                isPrepared = true;
            }

            var wait = await listener.LookAsync(stopping);
            failures = 0;
            return wait;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested || exception is not OperationCanceledException)
        {
            // What it watches may have been deleted meanwhile, so it is created again before the next look.
            isPrepared = false;
            failures++;
            var seconds = Math.Min(Math.Pow(2, Math.Min(failures, 10) - 1), LongestWaitAfterFailure.TotalSeconds);
            ListeningLog.WillTryAgain(logger, exception, listener.Name, seconds);
            return TimeSpan.FromSeconds(seconds);
        }
    }
}
