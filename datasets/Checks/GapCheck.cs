using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Looks for years and quarters that a region lacks although it has those before and after, or although most other regions of the
/// same province have them. What no region has was not published, and a sector that a region lacks is told by <see cref="SumCheck"/>.
/// </summary>
internal sealed class GapCheck
{
    private const int MostFindings = 20;
    private const int QuartersOfYear = 4;

    // Most of two others would be one of them.
    private const int FewestSiblings = 4;
    private const double Most = 0.75;

    private readonly MeasuredCells cells;
    private readonly FindingCollector findings;

    // By parent, basis and whether they are years: for each region its periods and its first cell.
    private readonly Dictionary<(int Parent, int Basis, bool AreYears), Dictionary<int, (int First, PeriodSet Periods)>> groups = [];

    private GapCheck(MeasuredCells cells, FindingCollector findings) => (this.cells, this.findings) = (cells, findings);

    public static void Run(MeasuredCells cells, FindingCollector findings) => new GapCheck(cells, findings).Run();

    private void Run()
    {
        Gather();
        var gaps = groups.SelectMany(group => GapsOf(group.Key.AreYears, group.Value)).OrderBy(gap => gap.Index).ToList();
        foreach (var gap in gaps.Take(MostFindings))
        {
            findings.Add(SeriesFindings.PeriodGap(cells.PlaceOf(gap.Index), gap.Regions, gap.Periods, gap.IsInside, gap.Basis));
        }

        if (gaps.Count > MostFindings)
        {
            var rest = gaps.Skip(MostFindings).ToList();
            findings.Add(SeriesFindings.MorePeriodGaps(cells.PlaceOf(rest[0].Index), rest.SelectMany(gap => gap.Regions).Distinct().Count()));
        }
    }

    private void Gather()
    {
        var parents = cells.Keys.Parents();

        // By basis: cells of one region mostly follow one another, at one basis or at each in turn.
        var last = new (int Region, bool AreYears, PeriodSet Periods)[cells.Keys.Bases];
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (!cell.IsMeasured)
            {
                continue;
            }

            var key = cell.Key;
            ref var own = ref last[key.Basis];
            if (own.Periods is null || own.Region != key.Region || own.AreYears != key.IsYear)
            {
                own = (key.Region, key.IsYear, PeriodsOf((parents[key.Region], key.Basis, key.IsYear), key.Region, index));
            }

            own.Periods.Add(Number(key.Period));
        }
    }

    private PeriodSet PeriodsOf((int Parent, int Basis, bool AreYears) key, int region, int index)
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = []);
        }

        if (!group.TryGetValue(region, out var own))
        {
            group.Add(region, own = (index, new PeriodSet()));
        }

        return own.Periods;
    }

    private IEnumerable<Gap> GapsOf(bool areYears, Dictionary<int, (int First, PeriodSet Periods)> group)
    {
        var counts = group.Values.SelectMany(own => own.Periods.All).CountBy(period => period).ToDictionary();
        return group.Values
            .Select(own => (own.First, Missing: MissingOf(own.Periods, counts, group.Count)))
            .Where(own => own.Missing.Count > 0)
            .Select(own => (own.First, own.Missing, IsInside: own.Missing.Exists(period => period > group[cells[own.First].Key.Region].Periods.Min && period < group[cells[own.First].Key.Region].Periods.Max)))
            .GroupBy(own => (string.Join(',', own.Missing), own.IsInside))
            .Select(same => new Gap(
                same.Min(own => own.First),
                [.. same.Select(own => cells.Keys.Region(cells[own.First].Key).ToString()).Order(StringComparer.Ordinal)],
                [.. same.First().Missing.Select(period => Name(period, areYears))],
                same.Key.IsInside,
                cells.Keys.Basis(cells[same.First().First].Key)?.ToString()));
    }

    private static List<int> MissingOf(PeriodSet own, Dictionary<int, int> counts, int regions)
    {
        if (regions == 1)
        {
            // A series of every fifth year, or of censuses, has no gaps; one of which a few are missing has.
            var inside = Enumerable.Range(own.Min, own.Max - own.Min + 1).Where(period => !own.Contains(period)).ToList();
            return inside.Count < own.Count / 2 ? inside : [];
        }

        return
        [
            .. counts
                .Where(period => !own.Contains(period.Key)
                    && ((period.Key > own.Min && period.Key < own.Max) || (regions >= FewestSiblings && period.Value >= Most * (regions - 1))))
                .Select(period => period.Key)
                .Order(),
        ];
    }

    // Years and quarters are never in one group, so that both are numbers without holes.
    private static int Number(Period period) => period.Quarter is { } quarter ? (period.Year * QuartersOfYear) + quarter - 1 : period.Year;

    private static string Name(int number, bool areYears) =>
        (areYears ? Period.OfYear(number) : Period.OfQuarter(number / QuartersOfYear, (number % QuartersOfYear) + 1)).ToString();

    /// <summary>The periods that a region has, by their numbers.</summary>
    private sealed class PeriodSet
    {
        private readonly HashSet<int> numbers = [];
        private int? last;

        public IReadOnlyCollection<int> All => numbers;

        public int Count => numbers.Count;

        public int Min { get; private set; } = int.MaxValue;

        public int Max { get; private set; } = int.MinValue;

        public void Add(int number)
        {
            if (number == last)
            {
                return;
            }

            last = number;
            if (numbers.Add(number))
            {
                (Min, Max) = (Math.Min(Min, number), Math.Max(Max, number));
            }
        }

        public bool Contains(int number) => numbers.Contains(number);
    }

    /// <summary>Periods that some regions of one province lack alike.</summary>
    private sealed record Gap(int Index, IReadOnlyList<string> Regions, IReadOnlyList<string> Periods, bool IsInside, string? Basis);
}
