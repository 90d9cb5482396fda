using Azure;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Runs;

/// <summary>How many messages a queue holds, about.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="IsPoison">Whether it holds what was given up.</param>
/// <param name="Messages">Those that wait and those that are worked on.</param>
public sealed record QueueDepth(string Queue, bool IsPoison, int Messages);

/// <summary>Counts the messages of the pipeline's queues and of their poison queues.</summary>
public sealed class QueueDepths(StorageAccount account)
{
    public async Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellationToken)
    {
        var depths = new List<QueueDepth>();
        foreach (var queue in StorageNames.Queues)
        {
            depths.Add(new QueueDepth(queue, IsPoison: false, await CountAsync(queue, cancellationToken)));
            depths.Add(new QueueDepth($"{queue}-poison", IsPoison: true, await CountAsync($"{queue}-poison", cancellationToken)));
        }

        depths.Add(new QueueDepth(StorageNames.BlobPoisonQueue, IsPoison: true, await CountAsync(StorageNames.BlobPoisonQueue, cancellationToken)));
        return depths;
    }

    private async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await account.Queue(queue).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // A poison queue is made with its first message.
            return 0;
        }
    }
}
