using EconomyPipeline.Functions.Settings;

namespace EconomyPipeline.Functions.Storage;

/// <summary>Makes the containers, queues and tables before the first trigger fires.</summary>
public sealed class StorageSetup(StorageAccount account) : StartStep
{
    public override Task StartingAsync(CancellationToken cancellationToken) => account.CreateMissingAsync(cancellationToken);
}
