using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Sample;

public sealed class SampleForecastTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Fact]
    public async Task Forecast_of_a_regency_has_its_total_and_its_sectors_with_intervals_method_and_backtest()
    {
        var forecast = await ForecastAsync("6301", "");

        Assert.Equal(18, forecast.Values.Select(value => value.Sector).Distinct().Count());
        Assert.Equal(["2026", "2027", "2028", "2029", "2030"], forecast.Values.Where(value => value.Sector == "TOTAL").Select(value => value.Period));
        Assert.Equal(("constant-2010", "million IDR"), (forecast.Basis, forecast.Unit));
        Assert.All(forecast.Values, value =>
        {
            Assert.Equal([80, 95], value.Intervals.Select(interval => interval.Level));
            Assert.InRange(value.Mean, value.Intervals[0].Lower, value.Intervals[0].Upper);
            Assert.True(value.Intervals[1].Lower <= value.Intervals[0].Lower && value.Intervals[0].Upper <= value.Intervals[1].Upper);
            Assert.True(value.Intervals[1].Lower >= 0);
            Assert.NotEmpty(value.Method);
        });
        Assert.Contains(forecast.Backtest, score => score is { Method: "combined", HorizonPeriods: 1, Origins: > 0, Mase: not null });
        Assert.Contains(forecast.Backtest, score => score.Method == "naive");
        Assert.NotEmpty(forecast.Notes);
    }

    [Fact]
    public async Task Regencies_and_the_discrepancy_sum_to_the_province()
    {
        var province = await ForecastAsync("6300", "/TOTAL");
        var total = (await ForecastAsync("DISCREPANCY", "/TOTAL")).Values.ToDictionary(value => value.Period, value => value.Mean);
        foreach (var region in (await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes[0].Regions)
        {
            foreach (var value in (await ForecastAsync(region.Code, "/TOTAL")).Values)
            {
                total[value.Period] += value.Mean;
            }
        }

        Assert.All(province.Values, value => Assert.Equal(1.0, total[value.Period] / value.Mean, 1e-9));
    }

    [Fact]
    public async Task Sectors_sum_to_the_total_of_a_region()
    {
        var forecast = await ForecastAsync("6372", "");

        Assert.All(forecast.Values.GroupBy(value => value.Period), period => Assert.Equal(
            1.0,
            period.Where(value => value.Sector != "TOTAL").Sum(value => value.Mean) / period.Single(value => value.Sector == "TOTAL").Mean,
            1e-9));
    }

    [Fact]
    public async Task Horizon_and_level_choose()
    {
        var forecast = await pipeline.GetAsync("6300/forecasts/6301/C?horizon=2&level=95", ApiJson.Default.ForecastAnswer);

        Assert.Equal(["2026", "2027"], forecast.Values.Select(value => value.Period));
        Assert.All(forecast.Values, value => Assert.Equal(95, Assert.Single(value.Intervals).Level));
    }

    [Theory]
    [InlineData("6301", "")]
    [InlineData("6300", "/TOTAL")]
    [InlineData("6300", "/C")]
    [InlineData("0000", "/TOTAL")]
    [InlineData("DISCREPANCY", "/C")]
    public async Task Any_level_is_answered_and_wider_levels_hold_narrower_ones(string region, string sector)
    {
        double[] levels = [10, 50, 79.9, 80, 90, 95, 97.5, 99.9];
        var stored = await ForecastAsync(region, sector);
        var forecast = await ForecastAsync(region, $"{sector}?level={string.Join(',', levels.Select(level => level.ToString(System.Globalization.CultureInfo.InvariantCulture)))}");

        Assert.Equal(levels, forecast.Levels);
        Assert.Equal(stored.Values.Count, forecast.Values.Count);
        Assert.All(forecast.Values.Zip(stored.Values), pair =>
        {
            var (value, known) = pair;
            Assert.Equal(levels, value.Intervals.Select(interval => interval.Level));
            Assert.Equal(known.Intervals, value.Intervals.Where(interval => interval.Level is 80 or 95));
            Assert.All(value.Intervals.Zip(value.Intervals.Skip(1)), next => Assert.True(
                next.Second.Lower <= next.First.Lower && next.First.Lower <= value.Mean && value.Mean <= next.First.Upper && next.First.Upper <= next.Second.Upper,
                $"{value.Sector} {value.Period}: {next}"));
        });
        Assert.Contains(forecast.Values, value => value.Intervals[1].Lower < value.Mean && value.Mean < value.Intervals[1].Upper && value.Intervals[1].Lower > value.Intervals[3].Lower);
        Assert.Contains(forecast.Notes, note => note.En.StartsWith("Above 99 %", StringComparison.Ordinal));
        Assert.Equal(
            forecast.Values.Select(value => string.Join(' ', value.Intervals)),
            (await ForecastAsync(region, $"{sector}?run={forecast.Run}&level={string.Join(',', levels.Select(level => level.ToString(System.Globalization.CultureInfo.InvariantCulture)))}"))
                .Values.Select(value => string.Join(' ', value.Intervals)));
    }

    [Theory]
    [InlineData("6301", "/TOTAL", "regency-total")]
    [InlineData("6301", "/C", "regency-sector")]
    [InlineData("6300", "/TOTAL", "scope-total")]
    [InlineData("0000", "/C", "nation-sector")]
    [InlineData("DISCREPANCY", "/C", "discrepancy")]
    public async Task Backtest_beside_a_forecast_is_that_of_its_own_kind_of_series(string region, string sector, string group)
    {
        var backtest = (await ForecastAsync(region, sector)).Backtest;

        Assert.Equal(group, Assert.Single(backtest.Select(score => score.Sector).Distinct()));
        Assert.Single(backtest, score => score is { Method: "combined", HorizonPeriods: 1 });
    }

    [Fact]
    public async Task Unpublished_sector_has_no_forecast()
    {
        var (status, problem) = await pipeline.ProblemAsync("/api/v1/6300/forecasts/6304/J");

        Assert.Equal(404, status);
        Assert.Equal("sector-not-in-region", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task True_zero_stays_zero() =>
        Assert.All((await ForecastAsync("6371", "/B")).Values, value => Assert.Equal(0.0, value.Mean));

    private Task<ForecastAnswer> ForecastAsync(string region, string sector) =>
        pipeline.GetAsync($"6300/forecasts/{region}{sector}", ApiJson.Default.ForecastAnswer);
}
