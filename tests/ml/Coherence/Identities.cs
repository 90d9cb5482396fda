using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>What must add up in every forecast of accounts.</summary>
internal static class Identities
{
    private const double Tolerance = 1e-9;

    public static void Hold(PanelForecast forecast, RegionCode scope)
    {
        var checks = 0;
        foreach (var period in forecast.Values.GroupBy(value => (value.Basis, value.Period)))
        {
            foreach (var region in period.GroupBy(value => value.Region))
            {
                Equal(region.Where(value => value.Sector != SectorCode.Total), region.Single(value => value.Sector == SectorCode.Total));
                checks++;
            }

            var parts = period.Where(value => value.Region != scope && value.Region != RegionCode.Nation).ToLookup(value => value.Sector);
            foreach (var total in period.Where(value => value.Region == scope))
            {
                Equal(parts[total.Sector], total);
                checks++;
            }
        }

        Assert.True(checks > 0);
    }

    public static void IntervalsAreNested(PanelForecast forecast) => Assert.All(forecast.Values, value =>
    {
        var (narrow, wide) = (value.Intervals[0], value.Intervals[1]);
        Assert.True(
            wide.Lower <= narrow.Lower && narrow.Lower <= value.Mean && value.Mean <= narrow.Upper && narrow.Upper <= wide.Upper, $"{value}");
        Assert.True(value.Region == RegionCode.Discrepancy || wide.Lower >= 0, $"{value}");
    });

    private static void Equal(IEnumerable<ForecastValue> parts, ForecastValue total)
    {
        var sum = parts.Sum(part => part.Mean);
        Assert.True(Math.Abs(sum - total.Mean) <= Tolerance * Math.Max(1, Math.Abs(total.Mean)), $"{total}: parts sum to {sum:R}.");
    }
}
