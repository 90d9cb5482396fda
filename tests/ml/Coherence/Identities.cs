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

    /// <summary>In every path the rows of the scope are not negative, but for the discrepancy, and no more is its sum with the regencies.</summary>
    public static void PathsHold(PanelForecast forecast, RegionCode scope)
    {
        var paths = Assert.Single(forecast.Paths);
        var published = forecast.Values.Select(value => (value.Region, value.Sector)).ToHashSet();
        var sectors = paths.Rows.Select((row, index) => (Row: row, Index: index)).Where(pair => pair.Row.Region != RegionCode.Nation).GroupBy(pair => pair.Row.Sector);
        Assert.All(paths.Rows, row => Assert.Contains(row, published));
        foreach (var sector in sectors)
        {
            Assert.Contains((scope, sector.Key), published);
            for (var path = 0; path < paths.Count; path++)
            {
                for (var period = 0; period < paths.Periods.Count; period++)
                {
                    Assert.All(sector.Where(pair => pair.Row.Region != RegionCode.Discrepancy), pair => Assert.True(paths[path, pair.Index, period] >= 0));
                    var sum = sector.Sum(pair => paths[path, pair.Index, period]);
                    Assert.True(sum >= -Tolerance * sector.Sum(pair => Math.Abs(paths[path, pair.Index, period])), $"{sector.Key} in path {path}: {sum:R}");
                }
            }
        }
    }

    public static void IntervalsAreNested(PanelForecast forecast) => Assert.All(forecast.Values, value =>
    {
        var inner = new ForecastInterval(0, value.Mean, value.Mean);
        foreach (var interval in value.Intervals)
        {
            Assert.True(interval.Lower <= inner.Lower && inner.Upper <= interval.Upper, $"{value.Region} {value.Sector} {value.Period} {value.Mean:R}: {inner} is not inside {interval}.");
            inner = interval;
        }

        Assert.True(value.Region == RegionCode.Discrepancy || inner.Lower >= -Tolerance * Math.Abs(inner.Upper), $"{value.Region} {value.Sector} {value.Period}: {inner}");
    });

    /// <summary>Bounds never come closer to the point forecast with the horizon, but where output cannot be less than 0.</summary>
    public static void IntervalsWiden(PanelForecast forecast)
    {
        foreach (var row in forecast.Values.GroupBy(value => (value.Region, value.Sector)))
        {
            foreach (var (earlier, later) in row.OrderBy(value => value.Period).Zip(row.OrderBy(value => value.Period).Skip(1)))
            {
                foreach (var (before, after) in earlier.Intervals.Zip(later.Intervals))
                {
                    var slack = Tolerance * Math.Max(1, Math.Abs(later.Mean));
                    Assert.True(after.Upper - later.Mean >= before.Upper - earlier.Mean - slack, $"{row.Key} {later.Period}: {before} then {after}");
                    Assert.True(after.Lower <= slack || later.Mean - after.Lower >= earlier.Mean - before.Lower - slack, $"{row.Key} {later.Period}: {before} then {after}");
                }
            }
        }
    }

    private static void Equal(IEnumerable<ForecastValue> parts, ForecastValue total)
    {
        var sum = parts.Sum(part => part.Mean);
        Assert.True(Math.Abs(sum - total.Mean) <= Tolerance * Math.Max(1, Math.Abs(total.Mean)), $"{total}: parts sum to {sum:R}.");
    }
}
