using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The series of accounts, <c>{region}_{sector}</c>, each from its first to its last observed period.</summary>
internal static class AccountsSeries
{
    public static IEnumerable<TimeSeries> Of(RegionalAccounts accounts)
    {
        // With one panel the names are those of the stored backtests; with several the basis keeps them apart.
        var isNamed = accounts.Panels.Count > 1;
        foreach (var panel in accounts.Panels)
        {
            var suffix = isNamed ? $"@{panel.Basis}@{panel.Frequency}" : "";
            for (var region = 0; region < panel.Regions.Count; region++)
            {
                for (var sector = 0; sector < panel.Sectors.Count; sector++)
                {
                    if (Cut(panel, region, sector) is { } series)
                    {
                        yield return series with { Id = $"{panel.Regions[region]}_{panel.Sectors[sector]}{suffix}" };
                    }
                }
            }
        }
    }

    private static TimeSeries? Cut(OutputPanel panel, int region, int sector)
    {
        var values = Enumerable.Range(0, panel.Periods.Count).Select(period => panel[period, region, sector]).ToList();
        var first = values.FindIndex(double.IsFinite);
        if (first < 0)
        {
            return null;
        }

        var last = values.FindLastIndex(double.IsFinite);
        return new TimeSeries { Id = "", Start = panel.Periods[first], Values = [.. values[first..(last + 1)]] };
    }
}
