using Azure.Storage.Queues;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Listening;
using EconomyPipeline.Localhost.Settings;

namespace EconomyPipeline.Localhost.Queues;

/// <summary>Fetches messages in batches. An empty queue is asked less and less often, down to the longest polling interval.</summary>
internal sealed class QueueListener(FunctionDefinition function, QueueClient queue, QueueWorker worker, QueueLimits limits, TimeSpan lease) : IListener
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    private readonly RunningSet running = new();
    private TimeSpan wait = ShortestWait;

    public string Name => function.Name;

    public Task PrepareAsync(CancellationToken cancellationToken) => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        await running.WaitUntilAtMostAsync(limits.NewBatchThreshold, cancellationToken);
        var messages = await queue.ReceiveMessagesAsync(limits.BatchSize, lease, cancellationToken);
        foreach (var message in messages.Value)
        {
            running.Add(Task.Run(() => worker.WorkAsync(message, cancellationToken), CancellationToken.None));
        }

        if (messages.Value.Length > 0)
        {
            wait = ShortestWait;
            return TimeSpan.Zero;
        }

        var current = wait < limits.MaxPollingInterval ? wait : limits.MaxPollingInterval;
        wait = current * 2;
        return current;
    }

    public Task DrainAsync() => running.WhenAllAsync();
}
