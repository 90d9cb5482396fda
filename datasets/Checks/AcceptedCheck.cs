using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares a file with what is accepted already: what it revises, what lies about 1,000 times off, and provinces against the sums
/// of all their regencies. These are warnings and notes and never reject.
/// </summary>
public static class AcceptedCheck
{
    private const double SmallestUnitJump = 500;
    private const double LargestUnitJump = 2_000;
    private const int MostDatasets = 10;
    private const int MostSums = 10;

    // What two roundings of one figure differ by is no revision.
    private const double LeastChange = 1e-9;

    /// <summary>Says that a file and what is accepted beside it are too much to be compared.</summary>
    public static Finding TooMany(long cells, long most) => AcceptedFindings.TooMany(cells, most);

    /// <summary>Compares the cells of a file with accepted ones.</summary>
    /// <param name="cells">Those of the file.</param>
    /// <param name="accepted">Those of accepted datasets that the file touches, in the order in which they replace one another.</param>
    public static IReadOnlyList<Finding> Compare(IReadOnlyCollection<Observation> cells, IReadOnlyList<Observation> accepted)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(accepted);

        var known = new Dictionary<(RegionCode Region, SectorCode? Sector, Period? Period, string Measure, string? Item, PriceBasis? Basis), Observation>();
        foreach (var cell in accepted)
        {
            known[cell.Cell] = cell;
        }

        var comparisons = new Dictionary<(string Dataset, long Sequence), DatasetComparison>();
        foreach (var cell in cells.Where(cell => double.IsFinite(cell.Value)))
        {
            var same = Find(known, cell, cell.Period);
            if ((same ?? Neighbour(known, cell)) is not { } before || before.Value == 0 || cell.Value == 0)
            {
                continue;
            }

            if (!comparisons.TryGetValue((before.Dataset, before.Sequence), out var comparison))
            {
                comparisons.Add((before.Dataset, before.Sequence), comparison = new DatasetComparison(before.Dataset, before.Sequence));
            }

            var ratio = cell.Value / before.Value;
            if (Math.Max(ratio, 1 / ratio) is >= SmallestUnitJump and <= LargestUnitJump)
            {
                comparison.AddJump(cell, before);
            }
            else if (same is not null)
            {
                comparison.Add(cell, before, Math.Abs(ratio - 1) <= LeastChange ? 0 : 100 * (ratio - 1));
            }
        }

        return
        [
            .. comparisons.Values.OrderByDescending(comparison => comparison.Touched).Take(MostDatasets).SelectMany(comparison => comparison.Findings()),
            .. Sums(cells, known),
        ];
    }

    // A quarter is compared with the same quarter of a neighbouring year.
    private static Observation? Neighbour(Dictionary<(RegionCode, SectorCode?, Period?, string, string?, PriceBasis?), Observation> known, Observation cell) =>
        cell.Period is { } period ? Find(known, cell, Moved(period, -1)) ?? Find(known, cell, Moved(period, 1)) : null;

    private static Period Moved(Period period, int years) => period.Quarter is { } quarter ? Period.OfQuarter(period.Year + years, quarter) : Period.OfYear(period.Year + years);

    private static Observation? Find(Dictionary<(RegionCode, SectorCode?, Period?, string, string?, PriceBasis?), Observation> known, Observation cell, Period? period) =>
        known.TryGetValue((cell with { Period = period }).Cell, out var found) && found.Unit == cell.Unit ? found : null;

    private static IEnumerable<Finding> Sums(
        IReadOnlyCollection<Observation> cells, Dictionary<(RegionCode, SectorCode?, Period?, string, string?, PriceBasis?), Observation> known)
    {
        var own = cells.Where(cell => cell.Measure == Measure.Grdp).Select(cell => cell.Region).ToHashSet();
        if (own.Count == 0)
        {
            return [];
        }

        var together = known.Where(pair => pair.Value.Measure == Measure.Grdp).ToDictionary();
        foreach (var cell in cells)
        {
            together[cell.Cell] = cell;
        }

        var regions = together.Values.Select(cell => cell.Region).ToHashSet();
        var complete = regions.Where(region => region.IsProvince && IndonesianRegions.RegenciesOf(region).ToList() is { Count: > 0 } all && all.TrueForAll(regions.Contains)).ToHashSet();
        return RegencySums.Compare(together.Values.Where(cell => complete.Contains(cell.Region) || (cell.Region.Parent is { } parent && complete.Contains(parent))))
            .Where(pair => own.Contains(pair.Cell.Region) || own.Any(region => region.Parent == pair.Cell.Region))
            .Take(MostSums)
            .Select(pair => pair.Cell.Dataset.Length == 0 ? pair.Finding : AcceptedFindings.OfAccepted(pair.Finding, pair.Cell));
    }
}
