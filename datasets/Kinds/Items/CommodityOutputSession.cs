using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>A file of commodities being read: what was produced, on how much land, how many animals.</summary>
internal sealed class CommodityOutputSession(ReadingContext context, char delimiter) : ItemsSession(
    context,
    delimiter,
    DatasetKind.CommodityOutput,
    sector: null,
    new ItemMeasure(Measure.Production, 0, decimal.MaxValue, ColumnRole.Production, ColumnRole.Value),
    new ItemMeasure(Measure.CropArea, 0, decimal.MaxValue, ColumnRole.CropArea),
    new ItemMeasure(Measure.Livestock, 0, decimal.MaxValue, ColumnRole.Livestock, ColumnRole.Population))
{
    // Tonnes beside kilograms are 1,000 times apart; the largest producer of a commodity is seldom ten times the next.
    private const double SuspiciousRatio = 50;

    private readonly TidyColumn? commodity = context.Header.Find(ColumnRole.Commodity);
    private readonly TidyColumn? unit = context.Header.Find(ColumnRole.Unit);

    protected override string? ItemOf(TidyRow row) => ReadItem(row, commodity);

    protected override ItemUnit? UnitOf(TidyRow row, ItemMeasure measure, string item)
    {
        if (measure.Name != Measure.Production)
        {
            return new ItemUnit(measure.Name == Measure.CropArea ? "ha" : "head");
        }

        var read = OutputUnits.Read(row.Text(unit)) ?? OutputUnits.Read(Context.Facts.Unit ?? "");
        if (read is null)
        {
            Context.Findings.Add(ItemFindings.NoUnit(row.Place(unit)));
        }

        return read;
    }

    protected override void Check(IReadOnlyList<Observation> observations)
    {
        foreach (var group in observations.Where(cell => cell.Measure == Measure.Production).GroupBy(cell => (Commodity: cell.Item!.ToUpperInvariant(), cell.Unit)))
        {
            var largest = group.MaxBy(cell => cell.Value)!;
            var next = group.Where(cell => cell.Region != largest.Region).MaxBy(cell => cell.Value);
            if (next is { Value: > 0 } && largest.Value >= SuspiciousRatio * next.Value)
            {
                Context.Findings.Add(ItemFindings.OtherUnit(largest, next));
            }
        }
    }
}
