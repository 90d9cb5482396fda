using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace EconomyPipeline.Localhost.Tests;

/// <summary>The account as a caller sees it.</summary>
internal static class Storage
{
    public static async Task<QueueClient> QueueAsync(string connectionString, string name)
    {
        var queue = new QueueClient(connectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    public static async Task<BlobContainerClient> ContainerAsync(string connectionString, string name)
    {
        var container = new BlobContainerClient(connectionString, name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    public static Task PutAsync(BlobContainerClient container, string name, string text) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
}
