using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Replay;

/// <summary>Moves messages from the poison queues back to where they came from. One that cannot be read is told and left where it is.</summary>
/// <param name="account">An account whose clients were made with <see cref="TakeMessagesAsTheyAre"/>.</param>
public sealed class PoisonReplay(StorageAccount account)
{
    private const string ReplayedMetadata = "replayed";

    /// <summary>A message that cannot be decoded would end the whole replay inside the client.</summary>
    public static void TakeMessagesAsTheyAre(ClientOptions options)
    {
        if (options is QueueClientOptions queues)
        {
            queues.MessageEncoding = QueueMessageEncoding.None;
        }
    }

    /// <summary>Sends what was given up into the pipeline again.</summary>
    public async Task<ReplayOutcome> ReplayAsync(CancellationToken cancellationToken)
    {
        var (count, notes) = (0, new List<Bilingual>());
        foreach (var name in StorageNames.Queues)
        {
            var target = account.Queue(name);
            count += await DrainAsync(
                account.Queue($"{name}-poison"),
                async message =>
                {
                    var isReadable = Decode(message) is not null;
                    if (isReadable)
                    {
                        await target.SendMessageAsync(message.MessageText, cancellationToken);
                    }

                    return isReadable;
                },
                notes,
                cancellationToken);
        }

        count += await DrainAsync(account.Queue(StorageNames.BlobPoisonQueue), message => TouchAsync(message, notes, cancellationToken), notes, cancellationToken);
        return new ReplayOutcome(count + await TouchGivenUpAsync(cancellationToken), notes);
    }

    // An upload that only the timer tried, since the event of its arrival was lost, has no message.
    private async Task<int> TouchGivenUpAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var record in await new DatasetStore(account).ListAsync(cancellationToken))
        {
            var path = record.Kind == DatasetId.InvalidKind ? record.Name : $"{record.Kind}/{record.Name}";
            var blob = account.Container(StorageNames.DatasetsContainer).GetBlobClient(path);
            if (record.FailedAttempts >= FailureStore.MaxAttempts
                && await BlobFile.FindPropertiesAsync(blob, cancellationToken) is { } upload
                && upload.ETag.ToString().Trim('"') == record.FailedETag)
            {
                await TouchAsync(blob, upload.Metadata, record.FailedETag, cancellationToken);
                count++;
            }
        }

        return count;
    }

    private static Task TouchAsync(BlobClient blob, IDictionary<string, string> metadata, string mark, CancellationToken cancellationToken)
    {
        metadata[ReplayedMetadata] = mark;
        return blob.SetMetadataAsync(metadata, cancellationToken: cancellationToken);
    }

    private static async Task<int> DrainAsync(QueueClient queue, Func<QueueMessage, Task<bool>> send, List<Bilingual> notes, CancellationToken cancellationToken)
    {
        if (!await queue.ExistsAsync(cancellationToken))
        {
            return 0;
        }

        var count = 0;
        var left = new HashSet<string>(StringComparer.Ordinal);
        while ((await queue.ReceiveMessageAsync(cancellationToken: cancellationToken)).Value is { } message)
        {
            if (left.Contains(message.MessageId))
            {
                // It has become visible again: by now everything else of the queue was seen.
                break;
            }

            // Sent before it is deleted: a break in between sends it twice, which the pipeline bears, and never loses it.
            if (await send(message))
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                count++;
                continue;
            }

            left.Add(message.MessageId);
            notes.Add(new Bilingual(
                $"{queue.Name}: pesan {message.MessageId} tidak dapat dibaca dan dibiarkan; hapus bila tidak diperlukan",
                $"{queue.Name}: message {message.MessageId} cannot be read and is left; delete it if nobody needs it"));
        }

        return count;
    }

    // A new ETag makes the blob a new version to the trigger and to the timer that catches up; the content stays.
    private async Task<bool> TouchAsync(QueueMessage message, List<Bilingual> notes, CancellationToken cancellationToken)
    {
        if (Decode(message) is not { } text || Read(text) is not { ContainerName.Length: > 0, BlobName.Length: > 0 } poison)
        {
            return false;
        }

        var blob = account.Container(poison.ContainerName).GetBlobClient(poison.BlobName);
        try
        {
            var metadata = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata;
            await TouchAsync(blob, metadata, message.MessageId, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            notes.Add(new Bilingual($"{poison.ContainerName}/{poison.BlobName}: sudah tidak ada", $"{poison.ContainerName}/{poison.BlobName}: is gone"));
        }

        return true;
    }

    // The pipeline's messages are Base64; the host gives up any other at once, so that sending it again would help nobody.
    private static string? Decode(QueueMessage message)
    {
        var bytes = new byte[message.MessageText.Length];
        return Convert.TryFromBase64String(message.MessageText, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static PoisonBlob? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PoisonBlobJson.Default.PoisonBlob);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What was sent again.</summary>
/// <param name="Sent">How many messages and uploads.</param>
/// <param name="Notes">What could not be.</param>
public sealed record ReplayOutcome(int Sent, IReadOnlyList<Bilingual> Notes);

/// <summary>What the Functions host says of an upload that failed again and again.</summary>
internal sealed record PoisonBlob(string ContainerName, string BlobName);

[JsonSerializable(typeof(PoisonBlob))]
internal sealed partial class PoisonBlobJson : JsonSerializerContext;
