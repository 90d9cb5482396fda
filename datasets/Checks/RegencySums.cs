using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares published provinces with the sums of their regencies, over files that are checked together. Some difference is
/// normal (0.2 % in total, 4 % in a sector); a large one is a unit, a series or a row taken for another.
/// </summary>
public static class RegencySums
{
    // A multiple of what is normal, so that what is told is worth looking at.
    private const double NormalTotalPercent = 2;
    private const double NormalSectorPercent = 10;

    /// <summary>One finding for each province, sector and price basis that differs by more than is normal: the period in which it does most.</summary>
    /// <param name="observations">Of all files.</param>
    /// <returns>The province's own cell, and the finding.</returns>
    public static IReadOnlyList<(Observation Cell, Finding Finding)> Compare(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);

        var provinces = new List<Observation>();
        var sums = new Dictionary<(RegionCode Province, SectorCode Sector, Period Period, PriceBasis Basis), (double Value, int Count)>();
        var counts = new Dictionary<(RegionCode Province, SectorCode Sector, PriceBasis Basis), HashSet<RegionCode>>();
        foreach (var cell in observations)
        {
            if (cell is not { Measure: Measure.Grdp, Sector: { } sector, Period: { } period, Basis: { IsAdditive: true } basis })
            {
                continue;
            }

            if (cell.Region is { IsProvince: true } && cell.Value > 0)
            {
                provinces.Add(cell);
            }
            else if (cell.Region is { IsRegency: true, Parent: { } province })
            {
                var (value, count) = sums.GetValueOrDefault((province, sector, period, basis));
                sums[(province, sector, period, basis)] = (value + cell.Value, count + 1);
                if (!counts.TryGetValue((province, sector, basis), out var regencies))
                {
                    counts.Add((province, sector, basis), regencies = []);
                }

                regencies.Add(cell.Region);
            }
        }

        return [.. provinces
            .Select(cell => (Cell: cell, Sum: sums.GetValueOrDefault((cell.Region, cell.Sector!.Value, cell.Period!.Value, cell.Basis!.Value)), Regencies: counts.GetValueOrDefault((cell.Region, cell.Sector.Value, cell.Basis.Value))?.Count ?? 0))
            .Where(one => one.Regencies > 0 && one.Sum.Count == one.Regencies)
            .Select(one => (one.Cell, one.Sum, one.Regencies, Percent: 100 * ((one.Sum.Value / one.Cell.Value) - 1)))
            .GroupBy(one => (one.Cell.Region, one.Cell.Sector, one.Cell.Basis))
            .Select(series => (Worst: series.MaxBy(one => Math.Abs(one.Percent)), Periods: series.Count()))
            .Where(series => Math.Abs(series.Worst.Percent) > (series.Worst.Cell.Sector is { IsTotal: true } ? NormalTotalPercent : NormalSectorPercent))
            .Select(series => (series.Worst.Cell, SeriesFindings.RegencySum(series.Worst.Cell, series.Worst.Sum.Value, series.Worst.Percent, series.Worst.Regencies, series.Periods)))];
    }
}
