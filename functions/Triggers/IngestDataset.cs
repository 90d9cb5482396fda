using EconomyPipeline.Functions.Ingest;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>A file landed in <c>datasets/{kind}/{name}</c>: take it in.</summary>
public sealed class IngestDataset(DatasetIngestion ingestion)
{
    // The first token of a path is greedy, so {kind}/{name} would mis-split nested names; the path is split by our own code.
    [Function(nameof(IngestDataset))]
    public async Task RunAsync(
        [BlobTrigger("datasets/{path}", Source = BlobTriggerSource.EventGrid)] Stream blob,
        string path,
        CancellationToken cancellationToken)
    {
        // The trigger only says that there is something. What is ingested is downloaded again, with its ETag, time and
        // metadata in one answer: this stream could already be of a later version than anything asked about it.
        await blob.DisposeAsync();
        await ingestion.IngestAsync(path, cancellationToken);
    }
}
