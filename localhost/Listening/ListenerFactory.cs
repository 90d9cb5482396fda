using EconomyPipeline.Localhost.Blobs;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Invocation;
using EconomyPipeline.Localhost.Queues;
using EconomyPipeline.Localhost.Settings;
using EconomyPipeline.Localhost.Storage;
using EconomyPipeline.Localhost.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Listening;

/// <summary>Makes the listener of each function that storage or the clock triggers.</summary>
internal sealed class ListenerFactory(IConfiguration configuration, LocalHostOptions options, HostJson hostJson, FunctionInvoker invoker, ILoggerFactory loggers) : IDisposable
{
    private readonly Dictionary<string, StorageConnection> connections = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim blobSlots = new(hostJson.Blobs.MaxDegreeOfParallelism);

    public IReadOnlyList<IListener> Create(IEnumerable<FunctionDefinition> functions) =>
        [.. functions.Where(function => function.Kind != TriggerKind.Http).Select(Create)];

    public void Dispose() => blobSlots.Dispose();

    private IListener Create(FunctionDefinition function)
    {
        var logger = loggers.CreateLogger($"Host.Triggers.{function.Name}");
        var storage = Open(function.Connection);
        var time = options.TimeProvider;
        switch (function.Kind)
        {
            case TriggerKind.Timer:
                return new TimerListener(function, storage, invoker, time, logger);
            case TriggerKind.Blob:
                var blobWorker = new BlobWorker(function, storage, invoker, hostJson.Blobs, options.BlobPollInterval, options.BlobRetryDelay, time, logger);
                var container = storage.Blobs.GetBlobContainerClient(BlobPathPattern.Parse(function.Target).Container);
                return new BlobListener(function, container, blobWorker, blobSlots, time, options.BlobPollInterval);
            default:
                var queue = storage.Queues.GetQueueClient(function.Target);
                var poison = storage.Queues.GetQueueClient($"{function.Target}-poison");
                var queueWorker = new QueueWorker(function, queue, poison, invoker, hostJson.Queues, options.QueueLease, time, logger);
                return new QueueListener(function, queue, queueWorker, hostJson.Queues, options.QueueLease);
        }
    }

    private StorageConnection Open(string name)
    {
        if (!connections.TryGetValue(name, out var connection))
        {
            connections[name] = connection = StorageConnection.Open(configuration, name, options.LockLease, options.ConfigureStorage);
        }

        return connection;
    }
}
