using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Welfare of the people of a region: expenditure, human development, poverty. One measure in a file, named by its title.</summary>
internal sealed class WelfareReader : IKindReader
{
    public string Kind => DatasetKind.Welfare;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Period, ColumnRole.Quarter, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Status,
    }.ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.Value]];

    // A tidy header of region, year and value may be of anything.
    public bool IsSuggestedBy(TidyHeader header) => false;

    public IKindSession Open(ReadingContext context, char delimiter) => new WelfareSession(context, delimiter);
}
