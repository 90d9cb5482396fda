using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>Moves messages from the poison queues back to where they came from.</summary>
internal sealed class PoisonReplay(StorageAccount account)
{
    private const string ReplayedMetadata = "replayed";

    /// <returns>How many messages were sent again.</returns>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var name in StorageNames.Queues)
        {
            var target = account.Queue(name);
            count += await DrainAsync(account.Queue($"{name}-poison"), message => target.SendMessageAsync(message.Body.ToString(), cancellationToken), cancellationToken);
        }

        return count + await DrainAsync(account.Queue(StorageNames.BlobPoisonQueue), message => TouchAsync(message, cancellationToken), cancellationToken);
    }

    private static async Task<int> DrainAsync(QueueClient queue, Func<QueueMessage, Task> send, CancellationToken cancellationToken)
    {
        if (!await queue.ExistsAsync(cancellationToken))
        {
            return 0;
        }

        var count = 0;
        while ((await queue.ReceiveMessageAsync(cancellationToken: cancellationToken)).Value is { } message)
        {
            // Sent before it is deleted: a break in between sends it twice, which the pipeline bears, and never loses it.
            await send(message);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            count++;
        }

        return count;
    }

    // A new ETag makes the blob a new version to the trigger and to the timer that catches up; the content stays.
    private async Task TouchAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var poison = JsonSerializer.Deserialize(message.Body.ToString(), PoisonBlobJson.Default.PoisonBlob)
            ?? throw CommandFailure.Rejected($"Pesan tidak dapat dibaca / a message cannot be read: {message.MessageId}");
        var blob = account.Container(poison.ContainerName).GetBlobClient(poison.BlobName);
        try
        {
            var metadata = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata;
            metadata[ReplayedMetadata] = message.MessageId;
            await blob.SetMetadataAsync(metadata, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            await Console.Error.WriteLineAsync($"{poison.ContainerName}/{poison.BlobName}: sudah tidak ada / is gone");
        }
    }
}

/// <summary>What the Functions host says of an upload that failed again and again.</summary>
internal sealed record PoisonBlob(string ContainerName, string BlobName);

[JsonSerializable(typeof(PoisonBlob))]
internal sealed partial class PoisonBlobJson : JsonSerializerContext;
