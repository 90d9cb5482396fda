using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Tests.Forecasters;

public sealed class SimpleForecasterTests
{
    private static readonly double[] Line = [.. Enumerable.Range(0, 20).Select(value => 100.0 + (5 * value))];
    private static readonly double[] Growth = [.. Enumerable.Range(0, 12).Select(value => 100 * Math.Pow(1.05, value))];

    [Theory]
    [InlineData("drift")]
    [InlineData("median-difference")]
    [InlineData("break-aware-drift")]
    [InlineData("break-aware-median-difference")]
    [InlineData("otm")]
    [InlineData("dotm")]
    [InlineData("break-aware-dotm")]
    public void Straight_line_continues_straight(string name) =>
        Numbers.Close([200, 205, 210, 215, 220, 225], Of(name).Forecast(Line, 1, 6), 1e-10);

    [Theory]
    [InlineData("geometric-drift")]
    [InlineData("median-growth")]
    [InlineData("break-aware-geometric-drift")]
    [InlineData("log-otm")]
    [InlineData("log-dotm")]
    public void Constant_growth_continues_constant(string name) =>
        Numbers.Close([.. Enumerable.Range(12, 6).Select(value => 100 * Math.Pow(1.05, value))], Of(name).Forecast(Growth, 1, 6), 1e-10);

    [Fact]
    public void DampedDrift_adds_95_percent_of_the_last_addition() =>
        Numbers.Close([104.75, 109.2625, 113.549375], new DampedDrift().Forecast([90, 95, 100], 1, 3), 1e-12);

    [Fact]
    public void MedianGrowth_ignores_one_boom() =>
        Numbers.Close([330, 363], new MedianGrowth().Forecast([100, 110, 121, 300], 1, 2), 1e-12);

    [Fact]
    public void MedianGrowth_of_a_history_with_a_zero_adds_the_median_difference() =>
        Numbers.Close([9, 11], new MedianGrowth().Forecast([0, 2, 4, 7], 1, 2), 1e-12);

    [Fact]
    public void GeometricDrift_is_the_mean_growth() =>
        Numbers.Close([800, 1600], new GeometricDrift().Forecast([100, 50, 400], 1, 2), 1e-12);

    [Fact]
    public void LogScale_of_a_history_with_a_negative_value_is_the_method_itself() =>
        Assert.Equal(new Theta().Forecast([-3, 5, 2, 7, 4], 1, 3), new LogScale(new Theta()).Forecast([-3, 5, 2, 7, 4], 1, 3));

    [Fact]
    public void LogScale_stops_at_ten_times_the_largest_value() =>
        Numbers.Close([900, 2700, 3000, 3000], new LogScale(new Drift()).Forecast([100 / 3.0, 100, 300], 1, 4), 1e-12);

    private static IForecaster Of(string name) => name switch
    {
        "drift" => new Drift(),
        "median-difference" => new MedianDifference(),
        "geometric-drift" => new GeometricDrift(),
        "median-growth" => new MedianGrowth(),
        "otm" => new OptimisedTheta(),
        "dotm" => new DynamicOptimisedTheta(),
        _ when name.StartsWith("log-", StringComparison.Ordinal) => new LogScale(Of(name[4..])),
        _ => new BreakAware(Of(name["break-aware-".Length..])),
    };
}
