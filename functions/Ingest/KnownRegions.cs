using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>The regions that the accepted <c>regions</c> datasets name: a code that is not among its province's is a mistake.</summary>
public sealed class KnownRegions(DatasetStore datasets, AcceptedObservations observations)
{
    public async Task<IReadOnlyList<Region>> ReadAsync(CancellationToken cancellationToken)
    {
        var records = await datasets.ListAsync(cancellationToken);
        return new RegionDescriptions(await observations.ReadAsync(records.Where(record => record.Kind == DatasetKind.Regions), cancellationToken)).All;
    }
}
