using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.Arima;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Tests.Forecasters;

public sealed class TotalityTests
{
    private static readonly IForecaster[] Plain =
    [
        new Naive(), new SeasonalNaive(), new Drift(), new DampedDrift(), new GeometricDrift(), new MedianDifference(), new MedianGrowth(),
        new Ses(), new Holt(), new DampedHolt(), new Ets(), new AutoArima(), new Theta(), new OptimisedTheta(), new DynamicOptimisedTheta(),
    ];

    private static readonly IForecaster[] Methods =
    [
        .. Plain,
        .. Plain.Select(method => new LogScale(method)),
        .. Plain.Select(method => new BreakAware(method)),
        .. Plain.Select(method => new SeasonallyAdjusted(new LogScale(new BreakAware(method)))),
    ];

    public static TheoryData<string> Names => AwkwardSeries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_of_an_awkward_series_is_finite_and_does_not_explode(string name)
    {
        var history = AwkwardSeries.All[name];
        var finite = history.Where(double.IsFinite).ToList();
        var reach = 12 * Math.Max(finite.Max() - finite.Min(), Math.Abs(finite[^1]));
        foreach (var method in Methods)
        {
            foreach (var periodsPerYear in new[] { 1, 4 })
            {
                var forecast = method.Forecast(history, periodsPerYear, 6);
                Assert.Equal(6, forecast.Length);
                Assert.All(forecast, value => Assert.True(double.IsFinite(value) && Math.Abs(value) <= reach, $"{method.Name} of '{name}': {value}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SeriesForecaster_of_one_awkward_series_answers_with_nested_intervals(string name)
    {
        var series = new TimeSeries { Id = name, Start = Period.OfYear(2010), Values = AwkwardSeries.All[name] };
        var forecast = SeriesForecaster.Forecast([series], new ForecastOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(5, forecast.Values.Count);
        Assert.All(forecast.Values, value =>
        {
            Assert.True(double.IsFinite(value.Mean));
            var (narrow, wide) = (value.Intervals[0], value.Intervals[1]);
            Assert.True(wide.Lower <= narrow.Lower && narrow.Lower <= value.Mean && value.Mean <= narrow.Upper && narrow.Upper <= wide.Upper, $"{value}");
        });
    }

    [Fact]
    public void Straight_line_continues_straight_by_drift_holt_and_ets_close_by_damped_and_at_half_slope_by_theta()
    {
        double[] line = [.. Enumerable.Range(0, 20).Select(value => 100.0 + (5 * value))];
        Numbers.Close([200, 205, 210], new Drift().Forecast(line, 1, 3), 1e-12);
        Numbers.Close([200, 205, 210], new Holt().Forecast(line, 1, 3), 1e-12);
        Numbers.Close([200, 205, 210], new Ets().Forecast(line, 1, 3), 1e-12);
        Numbers.Close([200, 205, 210], new DampedHolt().Forecast(line, 1, 3), 0.005);
        Numbers.Close([2.5, 2.5], Differences(new Theta().Forecast(line, 1, 3)), 1e-6);
    }

    [Fact]
    public void Missing_value_inside_is_a_straight_line_between_its_neighbours() =>
        Numbers.Close(new Theta().Forecast([1, 2, 4, 6, 9], 1, 3), new Theta().Forecast([1, 2, double.NaN, 6, 9], 1, 3), 1e-12);

    [Fact]
    public void Missing_value_at_the_end_is_forecast_like_the_future() =>
        Numbers.Close([6, 7], new Drift().Forecast([1, 2, 3, 4, double.NaN], 1, 2), 1e-12);

    [Fact]
    public void Forecast_without_a_finite_value_throws() =>
        Assert.Throws<ArgumentException>(() => new Drift().Forecast([double.NaN], 1, 2));

    [Fact]
    public void Theta_of_a_seasonal_series_keeps_its_seasons()
    {
        double[] history = [.. Enumerable.Range(0, 24).Select(quarter => (100.0 + quarter) * (1 + (0.2 * Math.Sin(Math.PI * quarter / 2))))];
        var forecast = new Theta().Forecast(history, 4, 4);
        Assert.True(forecast[1] > 1.2 * forecast[0] && forecast[3] < 0.85 * forecast[0], string.Join(" ", forecast));
    }

    private static double[] Differences(double[] values) => [.. values.Skip(1).Zip(values, (next, value) => next - value)];
}
