using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Queues the scopes that an acceptance may have changed.</summary>
public sealed class TouchedScopes(DatasetStore datasets, PublicationStore publications, PipelineQueues queues)
{
    /// <param name="kind">Kind of the dataset: sector output makes scopes, and leaves some when it goes.</param>
    /// <param name="regions">Regions of the accepted version and of the one before: a scope that they left is changed too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task QueueAsync(string kind, IReadOnlyList<RegionCode> regions, CancellationToken cancellationToken)
    {
        var map = new ScopeMap(await datasets.ListAsync(cancellationToken));
        var published = (await publications.ListAsync(cancellationToken)).Select(publication => RegionCode.Parse(publication.PartitionKey));

        // A scope that is left by its last dataset may be nowhere: not in the data any more, and not yet published.
        var left = kind == DatasetKind.SectorOutput ? map.ScopesOf(regions) : [];
        foreach (var scope in map.Scopes.Union(published).Where(scope => map.Concerns(regions, scope)).Union(left))
        {
            await queues.SendComputeAsync(scope, cancellationToken);
        }
    }
}
