using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>People by region and year as BPS projects them. Kept apart from counts: what is said of the future does not mend the past.</summary>
internal sealed class PopulationProjectionReader : IKindReader
{
    public string Kind => DatasetKind.PopulationProjection;

    public IReadOnlySet<ColumnRole> Roles => PopulationReader.PeopleRoles;

    public IReadOnlyList<ColumnRole[]> Required { get; } = [[ColumnRole.Population, ColumnRole.Value]];

    // The header is that of a count: the folder, the title or the sender says that it is none.
    public bool IsSuggestedBy(TidyHeader header) => false;

    public bool Shares(IKindReader other) => other is PopulationReader;

    public IKindSession Open(ReadingContext context, char delimiter) => new PopulationSession(context, delimiter, Kind, Measure.ProjectedPopulation);
}
