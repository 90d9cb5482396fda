using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A column of one measure of welfare.</summary>
internal sealed class WelfareColumn(ReadingContext context, TidyColumn? values, char delimiter, WelfareMeasure measure) : IDisposable
{
    private const decimal Thousandths = 1_000m;

    // Of a percentage or an index the unit is in its name.
    private static readonly UnitRule Money = new(UnitText.TryParseMoney, UnitText.ExpectedMoney, MustBeStated: true);
    private static readonly UnitRule Any = new(AnyUnit, UnitText.ExpectedMoney, MustBeStated: false);

    private readonly MeasureColumn column = new(context, values, delimiter, measure.IsMoney ? Money : Any);

    public void Add(TidyRow row, CellKey? key, ObservationStatus status) => column.Add(row, key, status);

    public IReadOnlyCollection<Observation> Finish() => column.Cells.Measure(Judge)
        ? column.Cells.Observe(_ => new Observation { Kind = DatasetKind.Welfare, Region = RegionCode.Nation, Measure = measure.Id, Unit = measure.Unit })
        : [];

    public void Dispose() => column.Dispose();

    private static bool AnyUnit(string text, out UnitScale unit)
    {
        unit = new UnitScale(1m, null);
        return true;
    }

    private decimal? Judge(SeenCell cell, decimal written)
    {
        var value = measure.IsMoney ? written * (cell.Unit?.Factor ?? 1m) * Thousandths : written;
        if (value >= measure.Least && value <= measure.Most)
        {
            return value;
        }

        context.Findings.Add(NumberFindings.Impossible(cell.Place, cell.Text, measure));
        return null;
    }
}
