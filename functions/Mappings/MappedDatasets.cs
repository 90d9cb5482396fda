using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Mappings;

/// <summary>The datasets that a mapping reads.</summary>
public sealed class MappedDatasets(DatasetStore datasets, DatasetIngestion ingestion)
{
    /// <summary>Reads again what depends on a mapping. May run twice, late or in parallel: an upload that was read with the mapping as it is stays.</summary>
    public async Task ReadAgainAsync(string mapping, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var record in (await datasets.ListAsync(cancellationToken)).Where(record => record.Mapping == mapping))
        {
            try
            {
                await ingestion.IngestAsync(record.Id.Path, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One upload that fails must not keep the others waiting.
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
