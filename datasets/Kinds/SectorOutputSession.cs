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
    private static readonly UnitRule Money = new(UnitText.TryParseMoney, UnitText.ExpectedMoney, MustBeStated: true);

    private readonly ReadingContext context;
    private readonly CellLabels labels;
    private readonly MeasureColumn output;
    private readonly DerivedColumns derived;

    public SectorOutputSession(ReadingContext context, char delimiter)
    {
        this.context = context;
        var values = context.Header.Find(ColumnRole.Value);
        labels = new CellLabels(context, SectorCode.Total, new BasisColumn(context, values));
        output = new MeasureColumn(context, values, delimiter, Money);
        derived = new DerivedColumns(context);
    }

    public void Add(TidyRow row)
    {
        var key = labels.Read(row, out var status);
        output.Add(row, key, status);
        derived.Add(row, key);
    }

    public IReadOnlyCollection<Observation> Finish()
    {
        var cells = output.Cells;
        if (!cells.Measure(Judge))
        {
            return [];
        }

        SectorChecks.Run(cells, context);
        PartsCheck.CompareQuarters(cells, context.Findings);
        PriceCheck.Run(cells, context.Findings);
        DerivedCheck.Run(cells, context.DerivedTables, context.Findings);
        DerivedColumnCheck.Run(cells, derived.Read(output.Numbers.ShownMark), context.Scheme.Sectors, context.Findings);
        return cells.Observe(Template);
    }

    public void Dispose() => output.Dispose();

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
