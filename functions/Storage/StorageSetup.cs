using Microsoft.Extensions.Hosting;

namespace EconomyPipeline.Functions.Storage;

/// <summary>Makes the containers, queues and tables before the first trigger fires.</summary>
public sealed class StorageSetup(StorageAccount account) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => account.CreateMissingAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
