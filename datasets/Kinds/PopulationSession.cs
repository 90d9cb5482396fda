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
    private readonly ReadingContext context;
    private readonly RegionColumn regions;
    private readonly PeriodColumn periods;
    private readonly UnitColumn units;
    private readonly StatusColumn statuses;
    private readonly NumberColumn numbers;
    private readonly MeasuredCells cells;
    private int unstated;
    private SeenCell? tooFew;

    public PopulationSession(ReadingContext context, char delimiter)
    {
        this.context = context;
        var values = context.Header.First(ColumnRole.Population, ColumnRole.Value);
        regions = new RegionColumn(context);
        periods = new PeriodColumn(context);
        units = new UnitColumn(context, values, UnitText.TryParsePeople, UnitText.ExpectedPeople, mustBeStated: false);
        statuses = new StatusColumn(context);
        numbers = new NumberColumn(context, values, delimiter);
        cells = new MeasuredCells(context, numbers);
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
            cells.Add(new CellKey(region.Value, null, period.Value, null), row.Place(numbers.Column), text, unit, MeasuredCells.LessSettled(status, numberStatus));
        }
    }

    public IReadOnlyCollection<Observation> Finish()
    {
        if (!cells.Measure(Judge))
        {
            return [];
        }

        JudgeUnstatedUnit();
        SeriesCheck.Run(cells, SeriesCheck.PopulationLimits, context.Findings);
        SiblingCheck.Run(cells, context.Findings);
        return cells.Observe(_ => Template);
    }

    public void Dispose() => cells.Dispose();

    private static Observation Template => new()
    {
        Kind = DatasetKind.Population,
        Region = RegionCode.Nation,
        Measure = Measure.Population,
        Unit = "person",
    };

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
            context.Findings.Add(NumberFindings.AssumedUnit(numbers.Column!.At(context.Header.Row), new("jiwa", "persons")));
        }
    }

    private static decimal FewestPeople(RegionCode region) =>
        region == RegionCode.Nation ? 10_000_000m : region.IsProvince ? 100_000m : region.IsRegency ? 10_000m : 0m;
}
