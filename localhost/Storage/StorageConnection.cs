using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Localhost.Storage;

/// <summary>Clients for the account that a connection setting names: a connection string, service addresses, or an account name with Entra sign-in.</summary>
internal sealed class StorageConnection
{
    public const string DefaultName = "AzureWebJobsStorage";

    private readonly string hostId;

    private StorageConnection(BlobServiceClient blobs, QueueServiceClient queues, string hostId, TimeSpan lockLease)
    {
        Blobs = blobs;
        Queues = queues;
        this.hostId = hostId;
        LockLease = lockLease;
    }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    /// <value>For how long a process that dies keeps others from its blobs and timers.</value>
    public TimeSpan LockLease { get; }

    /// <summary>The host's own container: receipts, timers and locks.</summary>
    public BlobContainerClient HostContainer => Blobs.GetBlobContainerClient("azure-webjobs-hosts");

    /// <summary>The host's own notes of one sort (<c>timers</c>, <c>blobreceipts</c>), which hosts of one id share.</summary>
    public BlobClient HostDocument(string sort, string name) => HostContainer.GetBlobClient($"{sort}/{hostId}/{name}");

    /// <exception cref="LocalHostException">The setting is missing or is no connection.</exception>
    public static StorageConnection Open(IConfiguration configuration, string name, TimeSpan lockLease, Action<ClientOptions>? configure = null)
    {
        // Queue messages are encoded by the listener itself, which must also see those that are not Base64.
        var blobOptions = Patient(new BlobClientOptions(), configure);
        var queueOptions = Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }, configure);
        var hostId = configuration["AzureFunctionsWebHost:hostid"] is { Length: > 0 } id ? id : "localhost";
        var section = configuration.GetSection($"AzureWebJobs{name}") is { } prefixed && prefixed.Exists() ? prefixed : configuration.GetSection(name);
        try
        {
            if (section.Value is { Length: > 0 } connectionString)
            {
                return new(new BlobServiceClient(connectionString, blobOptions), new QueueServiceClient(connectionString, queueOptions), hostId, lockLease);
            }

            if (Service(section, "blob") is { } blobUri && Service(section, "queue") is { } queueUri)
            {
                var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] });
                return new(new BlobServiceClient(blobUri, credential, blobOptions), new QueueServiceClient(queueUri, credential, queueOptions), hostId, lockLease);
            }
        }
        catch (FormatException exception)
        {
            throw new LocalHostException($"The setting {name} is not a storage connection: {exception.Message}", exception);
        }

        throw new LocalHostException($"The setting {name} is missing: give a connection string, or {name}__blobServiceUri and {name}__queueServiceUri, or {name}__accountName.");
    }

    private static Uri? Service(IConfigurationSection section, string service) =>
        section[$"{service}ServiceUri"] is { Length: > 0 } address ? new Uri(address)
        : section["accountName"] is { Length: > 0 } account ? new Uri($"https://{account}.{service}.core.windows.net")
        : null;

    // Listeners have their own patience: a look that fails is repeated at the next poll.
    private static T Patient<T>(T options, Action<ClientOptions>? configure)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        configure?.Invoke(options);
        return options;
    }
}
