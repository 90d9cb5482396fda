using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Queues the scopes that an acceptance may have changed.</summary>
public sealed class TouchedScopes(DatasetStore datasets, PublicationStore publications, PipelineQueues queues)
{
    /// <param name="regions">Regions of the accepted version and of the one before: a scope that they left is changed too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task QueueAsync(IReadOnlyList<RegionCode> regions, CancellationToken cancellationToken)
    {
        var map = new ScopeMap(await datasets.ListAsync(cancellationToken));
        var published = (await publications.ListAsync(cancellationToken)).Select(publication => RegionCode.Parse(publication.PartitionKey));
        foreach (var scope in map.Scopes.Union(published).Where(scope => map.Concerns(regions, scope)))
        {
            await queues.SendComputeAsync(scope, cancellationToken);
        }
    }
}
