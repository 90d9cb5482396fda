using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>Accounts drawn at random: missing cells, zero sectors, a new regency, one regency alone, a negative discrepancy.</summary>
internal static class RandomAccounts
{
    public static RegionCode Scope { get; } = RegionCode.Parse("9900");

    public static RegionalAccounts Draw(int seed)
    {
        var random = new Random(seed);
        var (regencies, sectors, years) = (1 + random.Next(4), 2 + random.Next(3), 3 + random.Next(9));
        RegionCode[] codes = [.. Enumerable.Range(1, regencies).Select(number => RegionCode.Parse($"990{number}"))];
        SectorCode[] names = [.. new[] { "A", "B", "C", "D" }.Take(sectors).Select(SectorCode.Parse)];
        var panel = new OutputPanel(PriceBasis.Constant(2010), [.. Enumerable.Range(2012, years).Select(Period.OfYear)], [.. codes, Scope, RegionCode.Nation], names);
        for (var sector = 0; sector < sectors; sector++)
        {
            var zero = random.Next(6) == 0 ? random.Next(regencies) : -1;
            var common = new double[years];
            for (var period = 0; period < years; period++)
            {
                common[period] = 0.04 + (0.05 * (random.NextDouble() - 0.5));
            }

            var sums = new double[years];
            for (var region = 0; region < regencies; region++)
            {
                var level = 10 + (1000 * random.NextDouble());
                var start = region == regencies - 1 && random.Next(3) == 0 ? years / 2 : 0;
                for (var period = 0; period < years; period++)
                {
                    level *= 1 + common[period] + (0.1 * (random.NextDouble() - 0.5));
                    var value = region == zero ? 0 : level;
                    sums[period] += period < start ? 0 : value;
                    panel[period, region, sector] = period < start || random.Next(25) == 0 ? double.NaN : value;
                }
            }

            for (var period = 0; period < years; period++)
            {
                panel[period, regencies, sector] = sums[period] * (1 + (0.1 * (random.NextDouble() - 0.5)));
                panel[period, regencies + 1, sector] = 40 * sums[period];
            }
        }

        return new RegionalAccounts
        {
            Scope = Scope,
            Regencies = [.. codes.Select(code => new Region(code, code.ToString(), null, Scope, double.NaN))],
            References = [new Region(Scope, "scope", null, RegionCode.Nation, double.NaN), new Region(RegionCode.Nation, "nation", null, null, double.NaN)],
            Panels = [panel],
            Population = new PopulationPanel(),
            Currency = "IDR",
        };
    }
}
