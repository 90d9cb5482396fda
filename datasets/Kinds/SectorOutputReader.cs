using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Gross regional domestic product by region, sector, period and price basis.</summary>
internal sealed class SectorOutputReader : IKindReader
{
    public string Kind => DatasetKind.SectorOutput;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.SectorCode, ColumnRole.SectorName, ColumnRole.Period,
        ColumnRole.Quarter, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Basis, ColumnRole.Status,
    }.ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.SectorCode, ColumnRole.SectorName], [ColumnRole.Value]];

    public bool IsSuggestedBy(TidyHeader header) => header.Has(ColumnRole.SectorCode) || header.Has(ColumnRole.SectorName);

    public IKindSession Open(ReadingContext context, char delimiter) => new SectorOutputSession(context, delimiter);
}
