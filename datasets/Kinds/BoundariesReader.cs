using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Which regions touch, as a list of pairs: what GeoJSON gives when it is read, and what an office may say itself.</summary>
internal sealed class BoundariesReader : IKindReader
{
    public string Kind => DatasetKind.Boundaries;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[] { ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Neighbour, ColumnRole.Border }.ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.Neighbour]];

    public bool IsSuggestedBy(TidyHeader header) => header.Has(ColumnRole.Neighbour);

    public IKindSession Open(ReadingContext context, char delimiter) => new BoundariesSession(context, delimiter);
}
