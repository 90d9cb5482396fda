using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares published provinces with the sums of their regencies, over files that are checked together. Some difference is
/// normal (0.2 % in total, 4 % in a sector); a large one is a unit, a series or a row taken for another.
/// </summary>
public static class RegencySums
{
    // A multiple of what is normal, so that what is told is worth looking at.
    private const double NormalTotalPercent = 1;
    private const double NormalSectorPercent = 10;

    /// <summary>One finding for each province, sector and price basis that differs by more than is normal: the period in which it does most.</summary>
    /// <param name="observations">Of all files.</param>
    /// <returns>The province's own cell, and the finding.</returns>
    public static IReadOnlyList<(Observation Cell, Finding Finding)> Compare(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);

        var output = observations.Where(cell => cell is { Measure: Measure.Grdp, Sector: not null, Period: not null, Basis: { IsAdditive: true } }).ToList();
        var regencies = output.Where(cell => cell.Region.IsRegency).ToLookup(cell => cell.Region.Parent!.Value);
        return [.. output
            .Where(cell => cell.Region.IsProvince && cell.Value > 0 && regencies.Contains(cell.Region))
            .GroupBy(cell => (cell.Region, cell.Sector, cell.Basis))
            .Select(series => Worst(series, [.. regencies[series.Key.Region].Where(cell => cell.Sector == series.Key.Sector && cell.Basis == series.Key.Basis)]))
            .OfType<(Observation, Finding)>()];
    }

    private static (Observation Cell, Finding Finding)? Worst(IEnumerable<Observation> province, List<Observation> regencies)
    {
        var all = regencies.Select(cell => cell.Region).ToHashSet();
        var sums = regencies
            .GroupBy(cell => cell.Period!.Value)
            .Where(group => group.Select(cell => cell.Region).Distinct().Count() == all.Count && group.Count() == all.Count)
            .ToDictionary(group => group.Key, group => group.Sum(cell => cell.Value));
        var compared = province
            .Select(cell => (Cell: cell, Sum: sums.GetValueOrDefault(cell.Period!.Value, double.NaN)))
            .Where(pair => !double.IsNaN(pair.Sum))
            .Select(pair => (pair.Cell, pair.Sum, Percent: 100 * ((pair.Sum / pair.Cell.Value) - 1)))
            .ToList();
        if (compared.Count == 0)
        {
            return null;
        }

        var (worst, sum, percent) = compared.MaxBy(pair => Math.Abs(pair.Percent));
        return Math.Abs(percent) > (worst.Sector is { IsTotal: true } ? NormalTotalPercent : NormalSectorPercent)
            ? (worst, SeriesFindings.RegencySum(worst, sum, percent, all.Count, compared.Count))
            : null;
    }
}
