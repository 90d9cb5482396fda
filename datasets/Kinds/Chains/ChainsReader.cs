using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Chains;

/// <summary>Which sub-categories win a raw material and which process it. Without a region it is told of every one.</summary>
internal sealed class ChainsReader : IKindReader
{
    public string Kind => DatasetKind.Chains;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Commodity, ColumnRole.EnglishName, ColumnRole.OtherNames,
        ColumnRole.Upstream, ColumnRole.Downstream, ColumnRole.EnglishNote,
    }.ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.Commodity], [ColumnRole.Upstream], [ColumnRole.Downstream]];

    public bool IsSuggestedBy(TidyHeader header) => header.Has(ColumnRole.Upstream) || header.Has(ColumnRole.Downstream);

    public IKindSession Open(ReadingContext context, char delimiter) => new ChainsSession(context);
}
