using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares output at current prices with the same at constant prices: their ratio, the implicit price index, is near 1 in the
/// base year and moves slowly. A ratio far from that is a unit, a basis or a row taken for another.
/// </summary>
internal static class PriceCheck
{
    private const double LeastIndex = 0.2;
    private const double GreatestIndex = 8;

    // Below one of the written unit rounding alone makes great ratios.
    private const decimal LeastWritten = 1m;

    public static void Run(MeasuredCells cells, FindingCollector findings)
    {
        var order = cells.Order;
        order.Sort(cell => cell.Value > 0 ? cell.Key.Cell : null);
        foreach (var (start, length) in order.Runs())
        {
            int? current = null;
            int? constant = null;
            for (var position = start; position < start + length; position++)
            {
                var kind = cells.Keys.Basis(cells[order[position]].Key)?.Kind;
                (current, constant) = (kind == PriceKind.Current ? order[position] : current, kind == PriceKind.Constant ? order[position] : constant);
            }

            if (current is { } nominal && constant is { } real && cells[nominal].Value / cells[real].Value is < LeastIndex or > GreatestIndex
                && Math.Min(cells.Written(cells[nominal]), cells.Written(cells[real])) >= LeastWritten)
            {
                findings.Add(Severity.Warning, () => SeriesFindings.ImplicitIndex(cells.PlaceOf(nominal), cells.Describe(nominal), cells.Describe(real)));
            }
        }
    }
}
