using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Derived;

/// <summary>
/// Output that is observed up to the origin of a forecast, and after it is what one sample path has: the rows of the regencies
/// as they are, the scope as regencies + discrepancy. One panel is filled again and again, since a thousand paths share all
/// but the future.
/// </summary>
/// <remarks>
/// Figures after the origin (a region that is ahead of the others) are not in it, as they are not in the forecast. A total is
/// given where the last observed one is published or where a row <c>UNPUBLISHED</c> is forecast; elsewhere totals are sums of
/// sectors, as they are in the last observed period. Totals without oil and gas are not forecast.
/// </remarks>
internal sealed class FuturePanel
{
    private readonly OutputPanel panel;
    private readonly int first;
    private readonly int scope;
    private readonly (int Region, int Sector, bool IsOfScope)[] rows;
    private readonly bool[] hasTotal;
    private readonly double[] sums;
    private readonly double[] scopeSectors;

    /// <param name="accounts">Of the scope.</param>
    /// <param name="paths">Whose rows and periods it has.</param>
    /// <exception cref="ArgumentException">The accounts have no panel of that basis and frequency that reaches the paths.</exception>
    public FuturePanel(RegionalAccounts accounts, SamplePaths paths)
    {
        var observed = accounts.Panels.SingleOrDefault(candidate => candidate.Basis == paths.Basis && candidate.Frequency == paths.Periods[0].Frequency);
        first = observed is null ? 0 : observed.IndexOf(paths.Periods[0].Plus(-1)) + 1;
        if (observed is null || first == 0)
        {
            throw new ArgumentException($"The accounts have nothing at {paths.Basis} in the period before {paths.Periods[0]}.", nameof(paths));
        }

        panel = Start(observed, first, paths.Periods);
        scope = panel.IndexOf(accounts.Scope);
        var parts = accounts.Regencies.Select(region => region.Code).Append(RegionCode.Discrepancy).ToHashSet();
        rows = [.. paths.Rows.Select(row => (panel.IndexOf(row.Region), panel.IndexOf(row.Sector), parts.Contains(row.Region)))];
        sums = new double[panel.Regions.Count];
        scopeSectors = new double[panel.Sectors.Count];
        hasTotal = [.. panel.Regions.Select((_, region) => !double.IsNaN(observed.PublishedTotal(first - 1, region)))];
        foreach (var (region, sector, isOfScope) in rows.Where(row => row.Sector < 0))
        {
            if (region >= 0)
            {
                hasTotal[region] = true;
            }

            if (isOfScope && scope >= 0)
            {
                hasTotal[scope] = true;
            }
        }
    }

    /// <summary>The panel with the future of one path; the next call overwrites it.</summary>
    public OutputPanel Fill(SamplePaths paths, int path)
    {
        for (var ahead = 0; ahead < paths.Periods.Count; ahead++)
        {
            FillPeriod(paths, path, ahead);
        }

        return panel;
    }

    private void FillPeriod(SamplePaths paths, int path, int ahead)
    {
        var period = first + ahead;
        Array.Fill(sums, double.NaN);
        Array.Fill(scopeSectors, double.NaN);
        for (var row = 0; row < rows.Length; row++)
        {
            var (region, sector, isOfScope) = rows[row];
            var value = paths[path, row, ahead];
            if (region >= 0)
            {
                sums[region] = Add(sums[region], value);
                if (sector >= 0)
                {
                    panel[period, region, sector] = value;
                }
            }

            if (isOfScope && scope >= 0)
            {
                sums[scope] = Add(sums[scope], value);
                if (sector >= 0)
                {
                    scopeSectors[sector] = Add(scopeSectors[sector], value);
                }
            }
        }

        for (var sector = 0; scope >= 0 && sector < scopeSectors.Length; sector++)
        {
            panel[period, scope, sector] = scopeSectors[sector];
        }

        for (var region = 0; region < sums.Length; region++)
        {
            panel.SetPublishedTotal(period, region, hasTotal[region] ? sums[region] : double.NaN);
        }
    }

    private static double Add(double sum, double value) => double.IsNaN(sum) ? value : sum + value;

    private static OutputPanel Start(OutputPanel observed, int count, IReadOnlyList<Period> future)
    {
        var panel = new OutputPanel(observed.Basis, [.. observed.Periods.Take(count), .. future], observed.Regions, observed.Sectors);
        for (var region = 0; region < panel.Regions.Count; region++)
        {
            for (var period = 0; period < count; period++)
            {
                for (var sector = 0; sector < panel.Sectors.Count; sector++)
                {
                    panel[period, region, sector] = observed[period, region, sector];
                }

                panel.SetPublishedTotal(period, region, observed.PublishedTotal(period, region));
                panel.SetPublishedTotalExcludingOilAndGas(period, region, observed.PublishedTotalExcludingOilAndGas(period, region));
                panel.LowerStatus(period, region, observed.Status(period, region));
            }

            for (var period = count; period < panel.Periods.Count; period++)
            {
                panel.LowerStatus(period, region, ObservationStatus.VeryPreliminary);
            }
        }

        return panel;
    }
}
