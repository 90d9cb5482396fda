using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests.Intervals;

public sealed class ScaledErrorTests
{
    [Theory]
    [InlineData(-4000, -10)]
    [InlineData(-10, -10)]
    [InlineData(2.5, 2.5)]
    [InlineData(11, 10)]
    public void Cut_keeps_the_sign_and_at_most_the_largest(double value, double expected) =>
        Assert.Equal(expected, new Ml.Intervals.ScaledError("g", 0, 1, value).Cut().Value);

    [Fact]
    public void Series_that_hardly_moved_and_then_jump_do_not_widen_the_others_without_bound()
    {
        var (before, after) = (WidthOfOthers([100, 100, 100, 100]), WidthOfOthers([100, 100, 100, 50_000]));
        Assert.True(after < 40 * before, $"{after} {before}");
    }

    private static double WidthOfOthers(double[] values)
    {
        var others = RandomWalks.Draw(new Random(3), 3, values.Length, 1, 0).Histories;
        var forecast = SeriesForecaster.Forecast(
            [.. others, .. new[] { "one", "two" }.Select(id => new TimeSeries { Id = id, Start = Period.OfYear(2000), Values = values })],
            new ForecastOptions { HorizonPeriods = 1 },
            TestContext.Current.CancellationToken);
        var ids = others.Select(series => series.Id).ToHashSet();
        return forecast.Values.Where(value => ids.Contains(value.Series)).Max(value => value.Intervals[1].Upper / value.Mean);
    }
}
