using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>People by region and period.</summary>
internal sealed class PopulationReader : IKindReader
{
    public string Kind => DatasetKind.Population;

    /// <summary>The columns of people by region and period, counted or projected.</summary>
    public static IReadOnlySet<ColumnRole> PeopleRoles { get; } = new[]
    {
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Period, ColumnRole.Quarter, ColumnRole.Population,
        ColumnRole.Value, ColumnRole.Unit, ColumnRole.Status,
    }.ToFrozenSet();

    public IReadOnlySet<ColumnRole> Roles => PeopleRoles;

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.Population, ColumnRole.Value]];

    public bool IsSuggestedBy(TidyHeader header) => header.Has(ColumnRole.Population);

    public IKindSession Open(ReadingContext context, char delimiter) => new PopulationSession(context, delimiter, Kind, Measure.Population);
}
