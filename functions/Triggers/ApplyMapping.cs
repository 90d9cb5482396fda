using EconomyPipeline.Functions.Mappings;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>A mapping landed in <c>mappings/{name}</c>: read again what depends on it.</summary>
public sealed class ApplyMapping(MappedDatasets datasets)
{
    [Function(nameof(ApplyMapping))]
    public async Task RunAsync(
        [BlobTrigger("mappings/{name}", Source = BlobTriggerSource.EventGrid)] Stream blob,
        string name,
        CancellationToken cancellationToken)
    {
        // The trigger only says that there is something; each dataset reads the mapping as it then is.
        await blob.DisposeAsync();
        await datasets.ReadAgainAsync(MappingStore.NameOf(name), cancellationToken);
    }
}
