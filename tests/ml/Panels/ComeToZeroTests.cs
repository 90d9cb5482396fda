using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Panels;

/// <summary>A sector that a regency has lost is not forecast to come back by itself.</summary>
public sealed class ComeToZeroTests
{
    [Theory]
    [InlineData(new[] { 9.0, 6, 3, 0 }, true)]
    [InlineData(new[] { 9.0, 6, 0, double.NaN }, true)]
    [InlineData(new[] { 0.0, 0, 3, 4 }, false)]
    [InlineData(new[] { 9.0, 0, 3, 4 }, false)]
    [InlineData(new[] { 0.0, 0, 0, 0 }, true)]
    public void Years_that_end_at_zero_stay_there(double[] values, bool stays) =>
        Assert.Equal(stays, new PanelSeries("sector", values).StaysAt(0, 1));

    [Fact]
    public void Quarter_without_output_may_be_a_season() =>
        Assert.False(new PanelSeries("harvest", [5, 9, 4, 0, 5, 9, 4, 0]).StaysAt(0, 4));

    [Fact]
    public void Forecast_is_zero_its_interval_is_not_and_the_method_says_so()
    {
        var forecast = SeriesForecaster.Forecast(
            [
                new TimeSeries { Id = "lost", Start = Period.OfYear(2015), Values = [40, 44, 39, 30, 12, 3, 0] },
                new TimeSeries { Id = "kept", Start = Period.OfYear(2015), Values = [40, 44, 39, 43, 47, 46, 50] },
            ],
            new ForecastOptions { HorizonPeriods = 2 },
            TestContext.Current.CancellationToken);
        var lost = forecast.Values.Where(value => value.Series == "lost").ToList();
        Assert.Equal([0.0, 0.0], lost.Select(value => value.Mean));
        Assert.All(lost, value => Assert.Equal("naive", value.Method));
        Assert.All(lost, value => Assert.True(value.Intervals[^1].Upper > 0, $"{value.Intervals[^1]}"));
        Assert.All(forecast.Values.Where(value => value.Series == "kept"), value => Assert.StartsWith("median", value.Method, StringComparison.Ordinal));
    }
}
