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
    public void Series_that_hardly_moved_and_then_jumps_does_not_widen_the_others_without_bound()
    {
        double[] calm = [100, 100, 100, 100, 100, 100, 100];
        double[] jumping = [100, 100, 100, 100, 100, 100, 50_000];
        var (before, after) = (WidthOfOthers(calm), WidthOfOthers(jumping));
        Assert.True(after < 12 * before, $"{after} {before}");
    }

    private static double WidthOfOthers(double[] one)
    {
        var random = new Random(3);
        var others = RandomWalks.Draw(random, 3, 7, 1, 0).Histories;
        var forecast = SeriesForecaster.Forecast(
            [.. others, new TimeSeries { Id = "one", Start = Period.OfYear(2000), Values = one }],
            new ForecastOptions { HorizonPeriods = 1 },
            TestContext.Current.CancellationToken);
        return forecast.Values.Where(value => value.Series != "one").Max(value => (value.Intervals[1].Upper - value.Intervals[1].Lower) / value.Mean);
    }
}
