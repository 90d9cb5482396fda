using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// The published totals of the regencies and their sum, which often reach further back than the sectors: their errors tell how
/// a shock that all regencies share looks, and how errors grow with the horizon.
/// </summary>
internal static class PublishedTotals
{
    /// <summary>Fewest periods of totals from which something can be borrowed.</summary>
    private const int SmallestLength = 6;

    private const string Group = "published-total";

    /// <summary>Series and nodes on the periods that have totals; null when there are too few.</summary>
    public static (SeriesPanel Panel, IReadOnlyList<PanelNode> Nodes)? Build(OutputPanel output, IReadOnlyList<RegionCode> regencies)
    {
        var rows = regencies.Select(output.IndexOf).Where(row => row >= 0).ToList();
        var periods = Enumerable.Range(0, output.Periods.Count)
            .Where(period => rows.Any(row => double.IsFinite(output.PublishedTotal(period, row))))
            .ToList();
        if (periods.Count < SmallestLength)
        {
            return null;
        }

        var series = rows
            .Select(row => new PanelSeries(
                output.Regions[row].ToString(),
                [.. Enumerable.Range(periods[0], periods[^1] - periods[0] + 1).Select(period => output.PublishedTotal(period, row))])
            {
                EndTime = periods[^1],
            })
            .Where(one => one.LengthAt(0, output.Periods[0].PeriodsPerYear) >= SmallestLength)
            .ToList();
        if (series.Count == 0)
        {
            return null;
        }

        var panel = new SeriesPanel(series, output.Periods[0].PeriodsPerYear);
        List<PanelNode> nodes = [.. series.Select((_, index) => PanelNode.Of(panel, [index], Group))];
        if (series.Count > 1)
        {
            nodes.Add(PanelNode.Of(panel, [.. Enumerable.Range(0, series.Count)], Group));
        }

        return (panel, nodes);
    }
}
