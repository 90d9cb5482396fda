using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>Accounts as large as a country's: regencies × 17 sectors × 15 years that share their shocks, numbers of a fixed seed.</summary>
internal static class NationalPanel
{
    public const int Regencies = 514;

    private const int Years = 15;
    private const int FirstYear = 2010;
    private const int BreakYear = 2020;
    private const int Seed = 514;

    private static readonly RegionCode Scope = RegionCode.Parse("SCOPE");

    public static RegionalAccounts Build(int regencies)
    {
        var random = new MathNet.Numerics.Random.MersenneTwister(Seed);
        List<RegionCode> codes = [.. Enumerable.Range(1, regencies).Select(number => RegionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"R{number:D5}")))];
        List<SectorCode> sectors = [.. BpsSectors.Categories.Select(category => category.Code)];
        var panel = new OutputPanel(PriceBasis.Constant(2010), [.. Enumerable.Range(FirstYear, Years).Select(Period.OfYear)], [.. codes, Scope], sectors);
        var sums = new double[Years, sectors.Count];
        double Normal() => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
        var shocks = Enumerable.Range(FirstYear, Years).Select(year => (0.01 * Normal()) - (year == BreakYear ? 0.06 : 0)).ToList();
        for (var region = 0; region < regencies; region++)
        {
            for (var sector = 0; sector < sectors.Count; sector++)
            {
                var (level, trend) = (Math.Exp(6 + (1.5 * Normal())), 0.05 + (0.02 * Normal()));
                for (var year = 0; year < Years; year++)
                {
                    level *= Math.Exp(trend + shocks[year] + (0.02 * Normal()));
                    panel[year, region, sector] = level;
                    sums[year, sector] += level;
                }
            }
        }

        for (var year = 0; year < Years; year++)
        {
            for (var sector = 0; sector < sectors.Count; sector++)
            {
                panel[year, regencies, sector] = sums[year, sector];
            }
        }

        return new RegionalAccounts
        {
            Scope = Scope,
            Regencies = [.. codes.Select(code => new Region(code, code.ToString(), null, Scope, double.NaN))],
            References = [new Region(Scope, "scope", null, null, double.NaN)],
            Panels = [panel],
            Population = new PopulationPanel(),
            Currency = "IDR",
        };
    }
}
