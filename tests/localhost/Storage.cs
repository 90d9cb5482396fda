using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

/// <summary>The account as a caller sees it.</summary>
internal static class Storage
{
    public static async Task<QueueClient> QueueAsync(AzuriteFixture azurite, string name)
    {
        var queue = new QueueClient(azurite.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    public static async Task<BlobContainerClient> ContainerAsync(AzuriteFixture azurite, string name)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    public static Task PutAsync(BlobContainerClient container, string name, string text) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
}
