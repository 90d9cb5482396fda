using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Tests;

/// <summary>Invented accounts with every awkwardness: a zero sector, an absent one with a published total, a discrepancy, a nation.</summary>
internal static class Synthetic
{
    public const int Seed = 5;
    public const int FirstYear = 2012;

    public static RegionCode Scope { get; } = RegionCode.Parse("9900");

    public static RegionCode[] Regencies { get; } = [.. Enumerable.Range(1, 4).Select(number => RegionCode.Parse($"990{number}"))];

    public static SectorCode[] Sectors { get; } = [SectorCode.Parse("A"), SectorCode.Parse("B"), SectorCode.Parse("C")];

    /// <param name="years">Years from <see cref="FirstYear"/>.</param>
    /// <param name="change">Changes the panel before it is used.</param>
    public static RegionalAccounts Accounts(int years, Action<OutputPanel>? change = null)
    {
        var random = new Random(Seed);
        RegionCode[] rows = [.. Regencies, Scope, RegionCode.Nation];
        var panel = new OutputPanel(PriceBasis.Constant(2010), [.. Enumerable.Range(FirstYear, years).Select(Period.OfYear)], rows, Sectors);
        for (var period = 0; period < years; period++)
        {
            for (var sector = 0; sector < Sectors.Length; sector++)
            {
                var sum = 0.0;
                for (var region = 0; region < Regencies.Length; region++)
                {
                    var value = 1000 * (region + 1) * (sector + 2) * Math.Pow(1.05, period) * (1 + (0.02 * random.NextDouble()));
                    sum += value;
                    panel[period, region, sector] = value;
                }

                panel[period, 4, sector] = sum * (1 + (0.01 * (random.NextDouble() - 0.5)));
                panel[period, 5, sector] = 50 * sum * (1 + (0.02 * random.NextDouble()));
            }

            // The first regency has no output of B; the second does not publish C, but its total holds it.
            panel[period, 0, 1] = 0;
            panel.SetPublishedTotal(period, 1, panel[period, 1, 0] + panel[period, 1, 1] + panel[period, 1, 2]);
            panel[period, 1, 2] = double.NaN;
        }

        change?.Invoke(panel);
        return new RegionalAccounts
        {
            Scope = Scope,
            Regencies = [.. Regencies.Select(code => new Region(code, code.ToString(), null, Scope, double.NaN))],
            References = [new Region(Scope, "scope", null, RegionCode.Nation, double.NaN), new Region(RegionCode.Nation, "nation", null, null, double.NaN)],
            Panels = [panel],
            Population = new PopulationPanel(),
            Currency = "IDR",
        };
    }
}
