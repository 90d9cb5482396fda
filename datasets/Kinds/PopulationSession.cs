using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A file of population being read.</summary>
internal sealed class PopulationSession : IKindSession
{
    private static readonly Bilingual Population = new("Jumlah penduduk", "A population");
    private readonly ReadingContext context;
    private readonly RegionColumn regions;
    private readonly PeriodColumn periods;
    private readonly UnitColumn units;
    private readonly StatusColumn statuses;
    private readonly NumberColumn numbers;
    private readonly MeasuredCells cells;

    public PopulationSession(ReadingContext context, char delimiter)
    {
        this.context = context;
        var values = context.Header.First(ColumnRole.Population, ColumnRole.Value);
        regions = new RegionColumn(context);
        periods = new PeriodColumn(context);
        units = new UnitColumn(context, values, UnitText.TryParsePeople, UnitText.ExpectedPeople, mustBeStated: false);
        statuses = new StatusColumn(context);
        numbers = new NumberColumn(context, values, delimiter);
        cells = new MeasuredCells(context.Findings, numbers);
    }

    public void Add(TidyRow row)
    {
        var region = regions.Read(row);
        var period = periods.Read(row, out var periodStatus);
        var unit = units.Read(row, out var isKnown);
        var status = MeasuredCells.LessSettled(statuses.Read(row), periodStatus);
        var text = numbers.See(row, out var numberStatus);
        if (region is not null && period is not null && isKnown)
        {
            cells.Add(new CellKey(region.Value, null, period.Value, null), row.Line, text, unit, MeasuredCells.LessSettled(status, numberStatus));
        }
    }

    public IReadOnlyList<Observation> Finish()
    {
        var observations = new List<Observation>(cells.Seen.Count);
        if (!numbers.Decide())
        {
            return observations;
        }

        var measured = new List<MeasuredCell>(cells.Seen.Count);
        var unstated = new List<MeasuredCell>();
        foreach (var cell in cells.Seen)
        {
            if (numbers.Read(cell.Text, cell.Row) is not { } written)
            {
                continue;
            }

            var people = written * (cell.Unit?.Factor ?? 1m);
            if (Judge(cell, people) is { } finding)
            {
                context.Findings.Add(finding);
                continue;
            }

            var result = new MeasuredCell(cell.Key, cell.Row, cell.Text, written, people);
            measured.Add(result);
            if (cell.Unit is null)
            {
                unstated.Add(result);
            }

            observations.Add(Observe(cell, (double)people));
        }

        JudgeUnstatedUnit(unstated);
        SeriesCheck.Run(measured, numbers.Column!, SeriesCheck.PopulationLimits, context.Findings);
        SiblingCheck.Run(measured, numbers.Column!, context.Findings);
        return observations;
    }

    private Finding? Judge(SeenCell cell, decimal people)
    {
        var place = numbers.Column!.At(cell.Row);
        return people switch
        {
            < 0 => NumberFindings.Negative(place, cell.Text, "negative-population", Population),
            0 => NumberFindings.ZeroPopulation(place, cell.Text),
            _ when people != decimal.Truncate(people) => NumberFindings.FractionalPeople(place, cell.Text),
            _ => null,
        };
    }

    // A file that does not say its unit counts people, provided that it can: no Indonesian regency has fewer than 10,000
    // (Supiori had 15,874 in 2010), no province fewer than 100,000, and none has as many thousands.
    private void JudgeUnstatedUnit(List<MeasuredCell> unstated)
    {
        var first = unstated.FindIndex(cell => cell.Value < FewestPeople(cell.Key.Region));
        if (first >= 0)
        {
            var place = numbers.Column!.At(unstated[first].Row);
            context.Findings.Add(UnitColumn.MissingFact(place) with { Found = unstated[first].Text });
        }
        else if (unstated.Count > 0)
        {
            context.Findings.Add(NumberFindings.AssumedUnit(numbers.Column!.At(context.Header.Row), new("jiwa", "persons")));
        }
    }

    private static decimal FewestPeople(RegionCode region) =>
        region == RegionCode.Nation ? 10_000_000m : region.IsProvince ? 100_000m : region.IsRegency ? 10_000m : 0m;

    private Observation Observe(SeenCell cell, double people) => new()
    {
        Kind = DatasetKind.Population,
        Region = cell.Key.Region,
        Period = cell.Key.Period,
        Measure = Measure.Population,
        Value = people,
        Unit = "person",
        Status = cell.Status,
        Row = cell.Row,
        Column = numbers.Column!.Index + 1,
    };
}
