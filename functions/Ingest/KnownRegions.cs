using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>The regions that the accepted <c>regions</c> datasets name: a code that is not among its province's is a mistake.</summary>
public sealed class KnownRegions(DatasetStore datasets)
{
    public async Task<IReadOnlySet<RegionCode>> ReadAsync(CancellationToken cancellationToken)
    {
        var records = await datasets.ListAsync(cancellationToken);
        return records.Where(record => record.IsAccepted && record.Kind == DatasetKind.Regions).SelectMany(record => record.Regions).ToHashSet();
    }
}
