using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Regions: names, groups, the region each is a part of, area.</summary>
internal sealed class RegionsReader : IKindReader
{
    public string Kind => DatasetKind.Regions;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Group, ColumnRole.Parent, ColumnRole.Area, ColumnRole.Unit,
    }.ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.RegionCode], [ColumnRole.RegionName]];

    // A name stands beside the code in many tables; only without a period and a value does it describe the region.
    public bool IsSuggestedBy(TidyHeader header) =>
        !header.Has(ColumnRole.Period) && !header.Has(ColumnRole.Value)
        && (header.Has(ColumnRole.Group) || header.Has(ColumnRole.Area) || header.Has(ColumnRole.Parent)
            || (header.Has(ColumnRole.RegionCode) && header.Has(ColumnRole.RegionName)));

    public IKindSession Open(ReadingContext context, char delimiter) => new RegionsSession(context, delimiter);
}
