using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Functions.Storage;

/// <summary>
/// The clients of the one storage account that a deployment lives in: the account of the setting
/// <c>AzureWebJobsStorage</c>, by connection string or, with identity, by <c>AzureWebJobsStorage__accountName</c> or
/// <c>__blobServiceUri</c>, <c>__queueServiceUri</c> and <c>__tableServiceUri</c>.
/// </summary>
public sealed class StorageAccount
{
    private const string Setting = "AzureWebJobsStorage";

    private readonly BlobServiceClient blobs;
    private readonly QueueServiceClient queues;
    private readonly TableServiceClient tables;

    /// <param name="configuration">Names the account.</param>
    /// <param name="configure">Changes the options of all clients, such as how long they try and what carries them.</param>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public StorageAccount(IConfiguration configuration, Action<ClientOptions>? configure = null)
    {
        var (blobOptions, tableOptions) = (new BlobClientOptions(), new TableClientOptions());

        // The Functions host refuses messages that are not Base64 and moves them to the poison queue.
        var queueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        foreach (var options in (ClientOptions[])[blobOptions, queueOptions, tableOptions])
        {
            BePatient(options.Retry);
            configure?.Invoke(options);
        }

        if (configuration[Setting] is { Length: > 0 } connectionString)
        {
            blobs = new BlobServiceClient(connectionString, blobOptions);
            queues = new QueueServiceClient(connectionString, queueOptions);
            tables = new TableServiceClient(connectionString, tableOptions);
            return;
        }

        TokenCredential credential = new DefaultAzureCredential(
            new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration[$"{Setting}:clientId"] });
        blobs = new BlobServiceClient(ServiceUri(configuration, "blob"), credential, blobOptions);
        queues = new QueueServiceClient(ServiceUri(configuration, "queue"), credential, queueOptions);
        tables = new TableServiceClient(ServiceUri(configuration, "table"), credential, tableOptions);
    }

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(name);

    public QueueClient Queue(string name) => queues.GetQueueClient(name);

    public TableClient Table(string name) => tables.GetTableClient(name);

    /// <summary>Makes what is missing. Safe to call at any time and from several processes.</summary>
    public async Task CreateMissingAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
        [
            .. StorageNames.Containers.Select(name => Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken) as Task),
            .. StorageNames.Queues.Select(name => Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            .. StorageNames.Tables.Select(name => Table(name).CreateIfNotExistsAsync(cancellationToken)),
        ]);
    }

    // The SDK's exponential waits with jitter. A request that hangs is given up long before the function is, so that it is tried again.
    private static void BePatient(RetryOptions retry)
    {
        retry.MaxRetries = 6;
        retry.Delay = TimeSpan.FromMilliseconds(200);
        retry.MaxDelay = TimeSpan.FromSeconds(10);
        retry.NetworkTimeout = TimeSpan.FromSeconds(60);
    }

    private static Uri ServiceUri(IConfiguration configuration, string service)
    {
        if (configuration[$"{Setting}:{service}ServiceUri"] is { Length: > 0 } uri)
        {
            return new Uri(uri);
        }

        return configuration[$"{Setting}:accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException(
                $"The setting {Setting} is missing: set a connection string, or {Setting}__accountName to sign in with an identity.");
    }
}
