using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>People who work, by region, period and sector; in total where no sector is said.</summary>
internal sealed class EmploymentReader : IKindReader
{
    public string Kind => DatasetKind.Employment;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.SectorCode, ColumnRole.SectorName, ColumnRole.Period,
        ColumnRole.Quarter, ColumnRole.Workers, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Status,
    }.ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.Workers, ColumnRole.Value]];

    public bool IsSuggestedBy(TidyHeader header) => header.Has(ColumnRole.Workers);

    public bool Shares(IKindReader other) => other is SectorOutputReader;

    public IKindSession Open(ReadingContext context, char delimiter) => new EmploymentSession(context, delimiter);
}
