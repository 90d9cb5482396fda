using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A file of one measure of welfare being read.</summary>
internal sealed class WelfareSession : IKindSession
{
    private const decimal Thousandths = 1_000m;

    private readonly ReadingContext context;
    private readonly RegionColumn regions;
    private readonly PeriodColumn periods;
    private readonly UnitColumn units;
    private readonly StatusColumn statuses;
    private readonly NumberColumn numbers;
    private readonly MeasuredCells cells;
    private readonly WelfareMeasure? measure;

    public WelfareSession(ReadingContext context, char delimiter)
    {
        this.context = context;
        measure = WelfareMeasure.Find(context.Title);
        if (measure is null)
        {
            context.Findings.Add(HeaderFindings.UnknownMeasure(context.Header.Row, context.Title, WelfareMeasure.Known));
        }

        // Of a percentage or an index the unit is in its name.
        var isMoney = measure is { IsMoney: true };
        var values = context.Header.Find(ColumnRole.Value);
        regions = new RegionColumn(context);
        periods = new PeriodColumn(context);
        units = new UnitColumn(context, values, isMoney ? UnitText.TryParseMoney : Any, UnitText.ExpectedMoney, mustBeStated: isMoney);
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

    public IReadOnlyCollection<Observation> Finish() => measure is { } known && cells.Measure((cell, written) => Judge(known, cell, written))
        ? cells.Observe(_ => new Observation { Kind = DatasetKind.Welfare, Region = RegionCode.Nation, Measure = known.Id, Unit = known.Unit })
        : [];

    public void Dispose() => cells.Dispose();

    private static bool Any(string text, out UnitScale unit)
    {
        unit = new UnitScale(1m, null);
        return true;
    }

    private decimal? Judge(WelfareMeasure known, SeenCell cell, decimal written)
    {
        var value = known.IsMoney ? written * (cell.Unit?.Factor ?? 1m) * Thousandths : written;
        if (value >= known.Least && value <= known.Most)
        {
            return value;
        }

        context.Findings.Add(NumberFindings.Impossible(cell.Place, cell.Text, known));
        return null;
    }
}
