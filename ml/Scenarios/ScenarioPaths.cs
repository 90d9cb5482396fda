using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>
/// Applies a scenario to sample paths. Growth and levels multiply a row by a factor that is exactly 1 where nothing is shocked,
/// amounts are added afterwards, and what would fall below zero is zero. Rows of the discrepancy and of the nation stay as they
/// are: the effect on the province is the sum of the effects on its regencies.
/// </summary>
/// <remarks>
/// A growth shock of p points: f_t = f_{t−1}·(1 + (p/100)·y_{t−1}/y_t), which makes y_t f_t / (y_{t−1} f_{t−1}) = y_t/y_{t−1} + p/100. A
/// row that is zero has no growth and stays zero. Where the last observed period is missing, y of the period itself stands for it.
/// </remarks>
public static class ScenarioPaths
{
    /// <summary>The paths with the scenario, in the order of the paths without it.</summary>
    /// <exception cref="ArgumentException">The scenario is of another price basis.</exception>
    public static SamplePaths Apply(Outlook outlook, SamplePaths paths, Scenario scenario)
    {
        if (scenario.Basis != paths.Basis)
        {
            throw new ArgumentException($"The scenario is at {scenario.Basis}, the paths at {paths.Basis}.", nameof(scenario));
        }

        var (rows, periods) = (paths.Rows.Count, paths.Periods.Count);
        var regencies = outlook.Accounts.Regencies.Select(region => region.Code).ToHashSet();
        var shocked = Enumerable.Range(0, rows).Where(row => regencies.Contains(paths.Rows[row].Region)).ToList();
        var last = LastObserved(outlook.Accounts, paths);
        var values = (double[])paths.Values.Clone();
        var factors = shocked
            .Select(row => (Row: row, Shocks: scenario.Shocks.Where(shock => shock.Names(paths.Rows[row].Region, paths.Rows[row].Sector)).ToList()))
            .Where(pair => pair.Shocks.Count > 0)
            .ToList();
        var amounts = scenario.Shocks.OfType<AmountShock>()
            .Select(shock => (Shock: shock, Rows: shocked.Where(row => shock.Names(paths.Rows[row].Region, paths.Rows[row].Sector)).ToArray()))
            .ToList();
        for (var path = 0; path < paths.Count; path++)
        {
            var start = path * rows * periods;
            foreach (var (row, shocks) in factors)
            {
                Multiply(values.AsSpan(start + (row * periods), periods), last[row], shocks, paths.Periods);
            }

            for (var period = 0; amounts.Count > 0 && period < periods; period++)
            {
                AddAmounts(values.AsSpan(start, rows * periods), period, amounts, paths.Periods);
            }
        }

        return paths with { Values = values };
    }

    private static void Multiply(Span<double> row, double last, List<Shock> shocks, IReadOnlyList<Period> periods)
    {
        var (before, factor) = (last, 1.0);
        for (var period = 0; period < row.Length; period++)
        {
            var now = row[period];
            var points = shocks.OfType<GrowthShock>().Where(shock => shock.IsIn(periods[period])).Sum(shock => shock.PercentagePoints);
            if (points != 0 && now > 0)
            {
                factor *= Math.Max(0, 1 + (points / 100 * (before > 0 ? before / now : 1)));
            }

            var level = shocks.OfType<LevelShock>().Where(shock => shock.IsIn(periods[period])).Aggregate(1.0, (product, shock) => product * (1 + (shock.Percent / 100)));
            row[period] = now * factor * level;
            before = now;
        }
    }

    // All shares are those before any amount, so that the order of the shocks does not matter.
    private static void AddAmounts(
        Span<double> path, int period, List<(AmountShock Shock, int[] Rows)> amounts, IReadOnlyList<Period> periods)
    {
        var added = new Dictionary<int, double>();
        foreach (var (shock, rows) in amounts)
        {
            if (shock.At(periods[period]) is var amount && amount == 0)
            {
                continue;
            }

            var sum = 0.0;
            foreach (var row in rows)
            {
                sum += Math.Max(0, path[(row * periods.Count) + period]);
            }

            foreach (var row in rows)
            {
                var share = sum > 0 ? Math.Max(0, path[(row * periods.Count) + period]) / sum : 1.0 / rows.Length;
                added[row] = added.GetValueOrDefault(row) + (amount * share);
            }
        }

        foreach (var (row, amount) in added)
        {
            ref var value = ref path[(row * periods.Count) + period];
            value = Math.Max(Math.Min(value, 0), value + amount);
        }
    }

    // What each row was in the period before the first forecast one.
    private static double[] LastObserved(RegionalAccounts accounts, SamplePaths paths)
    {
        var panel = accounts.Panels.Single(candidate => candidate.Basis == paths.Basis && candidate.Frequency == paths.Periods[0].Frequency);
        var origin = panel.IndexOf(paths.Periods[0].Plus(-1));
        var totals = new RegionTotals(accounts, panel);
        return
        [
            .. paths.Rows.Select(row => (Region: panel.IndexOf(row.Region), Sector: panel.IndexOf(row.Sector), row.Sector == SectorCode.Unpublished) switch
            {
                ( >= 0 and var region, >= 0 and var sector, _) => panel[origin, region, sector],
                ( >= 0 and var region, _, true) => totals.Unpublished(origin, region).Value,
                _ => double.NaN,
            }),
        ];
    }
}
