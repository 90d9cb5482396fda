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

/// <summary>A file of sector output being read.</summary>
internal sealed class SectorOutputSession : IKindSession
{
    private static readonly Bilingual Output = new("Nilai PDRB", "Output");
    private readonly ReadingContext context;
    private readonly RegionColumn regions;
    private readonly SectorColumn sectors;
    private readonly PeriodColumn periods;
    private readonly BasisColumn bases;
    private readonly UnitColumn units;
    private readonly StatusColumn statuses;
    private readonly NumberColumn numbers;
    private readonly MeasuredCells cells;

    public SectorOutputSession(ReadingContext context, char delimiter)
    {
        this.context = context;
        var values = context.Header.Find(ColumnRole.Value);
        regions = new RegionColumn(context);
        sectors = new SectorColumn(context);
        periods = new PeriodColumn(context);
        bases = new BasisColumn(context, values);
        units = new UnitColumn(context, values, UnitText.TryParseMoney, UnitText.ExpectedMoney, mustBeStated: true);
        statuses = new StatusColumn(context);
        numbers = new NumberColumn(context, values, delimiter);
        cells = new MeasuredCells(context, numbers);
    }

    public void Add(TidyRow row)
    {
        // Every column is read before any is judged, so that one bad cell does not hide another.
        var region = regions.Read(row);
        var sector = sectors.Read(row);
        var period = periods.Read(row, out var periodStatus);
        var basis = bases.Read(row);
        var unit = units.Read(row, out var isKnown);
        var status = MeasuredCells.LessSettled(statuses.Read(row), periodStatus);
        var text = numbers.See(row, out var numberStatus);
        if (region is not null && sector is not null && period is not null && basis is not null && isKnown)
        {
            cells.Add(new CellKey(region.Value, sector, period.Value, basis), row.Place(numbers.Column), text, unit, MeasuredCells.LessSettled(status, numberStatus));
        }
    }

    public IReadOnlyCollection<Observation> Finish()
    {
        if (!cells.Measure(Judge))
        {
            return [];
        }

        SeriesCheck.Run(cells, SeriesCheck.OutputLimits, context.Findings);
        SiblingCheck.Run(cells, context.Findings);
        SumCheck.Run(cells, context.Findings);
        PartsCheck.Run(cells, context.Findings);
        PriceCheck.Run(cells, context.Findings);
        DerivedCheck.Run(cells, context.DerivedTables, context.Findings);
        return cells.Observe(Template);
    }

    public void Dispose() => cells.Dispose();

    private decimal? Judge(SeenCell cell, decimal written)
    {
        if (written < 0)
        {
            context.Findings.Add(NumberFindings.Negative(cell.Place, cell.Text, "negative-output", Output));
            return null;
        }

        return written * cell.Unit?.Factor;
    }

    private static Observation Template(UnitScale? unit) => new()
    {
        Kind = DatasetKind.SectorOutput,
        Region = RegionCode.Nation,
        Measure = Measure.Grdp,
        Unit = $"million {unit?.Currency}",
        Currency = unit?.Currency,
    };
}
