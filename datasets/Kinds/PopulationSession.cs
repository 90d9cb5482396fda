using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A file of population being read.</summary>
internal sealed class PopulationSession : IKindSession
{
    private static readonly Bilingual Population = new("Jumlah penduduk", "A population");
    private static readonly UnitRule People = new(UnitText.TryParsePeople, UnitText.ExpectedPeople, MustBeStated: false, AreWhole: true);

    private readonly ReadingContext context;
    private readonly string kind;
    private readonly string measure;
    private readonly CellLabels labels;
    private readonly MeasureColumn people;
    private int unstated;
    private SeenCell? tooFew;

    /// <param name="context">The file.</param>
    /// <param name="delimiter">Of a text file.</param>
    /// <param name="kind">The kind of dataset: counted people, or projected ones.</param>
    /// <param name="measure">What its observations measure.</param>
    public PopulationSession(ReadingContext context, char delimiter, string kind, string measure)
    {
        (this.context, this.kind, this.measure) = (context, kind, measure);
        labels = new CellLabels(context);
        people = new MeasureColumn(context, context.Header.First(ColumnRole.Population, ColumnRole.Value), delimiter, People);
    }

    public void Add(TidyRow row) => people.Add(row, labels.Read(row, out var status), status);

    public IReadOnlyCollection<Observation> Finish()
    {
        var cells = people.Cells;
        if (!cells.Measure(Judge))
        {
            return [];
        }

        JudgeUnstatedUnit();
        SeriesCheck.Run(cells, SeriesCheck.PopulationLimits, context.Findings);
        SiblingCheck.Run(cells, context.Findings);
        GapCheck.Run(cells, context.Findings);
        return cells.Observe(_ => Template);
    }

    public void Dispose() => people.Dispose();

    private Observation Template => new() { Kind = kind, Region = RegionCode.Nation, Measure = measure, Unit = "person" };

    private decimal? Judge(SeenCell cell, decimal written)
    {
        var people = written * (cell.Unit?.Factor ?? 1m);
        var place = cell.Place;
        Finding? finding = people switch
        {
            < 0 => NumberFindings.Negative(place, cell.Text, "negative-population", Population),
            0 => NumberFindings.ZeroPopulation(place, cell.Text),
            _ when people != decimal.Truncate(people) => NumberFindings.FractionalPeople(place, cell.Text),
            _ => null,
        };
        if (finding is not null)
        {
            context.Findings.Add(finding);
            return null;
        }

        if (cell.Unit is null)
        {
            unstated++;
            tooFew ??= people < FewestPeople(cell.Key.Region) ? cell : null;
        }

        return people;
    }

    // A file that does not say its unit counts people, provided that it can: no Indonesian regency has fewer than 10,000
    // (Supiori had 15,874 in 2010), no province fewer than 100,000, and none has as many thousands.
    private void JudgeUnstatedUnit()
    {
        if (tooFew is { } cell)
        {
            context.Findings.Add(UnitColumn.MissingFact(cell.Place) with { Found = cell.Text });
        }
        else if (unstated > 0)
        {
            context.Findings.Add(NumberFindings.AssumedUnit(people.Numbers.Column!.At(context.Header.Row), new("jiwa", "persons")));
        }
    }

    private static decimal FewestPeople(RegionCode region) =>
        region == RegionCode.Nation ? 10_000_000m : region.IsProvince ? 100_000m : region.IsRegency ? 10_000m : 0m;
}
