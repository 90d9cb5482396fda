using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Welfare of the people of a region: expenditure, human development, poverty.</summary>
internal sealed class WelfareReader : IKindReader
{
    public string Kind => DatasetKind.Welfare;

    public IReadOnlySet<ColumnRole> Roles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Period, ColumnRole.Quarter, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Status,
    }.ToFrozenSet();

    // Each measure may have a column of its own, or the title says which one the values are of.
    public IReadOnlyList<ColumnRole[]> Required => [];

    public bool IsSuggestedBy(TidyHeader header) => header.UnknownColumns.Any(column => IsMeasure(column.ColumnName ?? ""));

    public bool IsMeasure(string header) => WelfareMeasure.Find(header) is not null;

    public IKindSession Open(ReadingContext context, char delimiter) => new WelfareSession(context, delimiter);
}
