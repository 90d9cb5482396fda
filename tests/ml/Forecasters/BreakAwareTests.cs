using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Tests.Forecasters;

public sealed class BreakAwareTests
{
    private static readonly double[] Smooth = [100, 105, 111, 116, 122, 129, 135, 142, 149, 157, 164];

    [Fact]
    public void Forecast_without_a_break_is_the_method_to_the_bit() =>
        Assert.Equal(new DynamicOptimisedTheta().Forecast(Smooth, 1, 5), new BreakAware(new DynamicOptimisedTheta()).Forecast(Smooth, 1, 5));

    [Fact]
    public void Forecast_of_few_values_is_the_method_to_the_bit() =>
        Assert.Equal(new Drift().Forecast([1, 2, 3, 90, 91, 92, 93], 1, 5), new BreakAware(new Drift()).Forecast([1, 2, 3, 90, 91, 92, 93], 1, 5));

    [Fact]
    public void Growth_before_and_after_a_slump_that_stays_goes_on()
    {
        double[] history = [.. Enumerable.Range(0, 12).Select(year => Math.Pow(1.05, year) * (year < 8 ? 100 : 85))];
        double[] expected = [.. Enumerable.Range(12, 5).Select(year => Math.Pow(1.05, year) * 85)];
        Numbers.Close(expected, new BreakAware(new GeometricDrift()).Forecast(history, 1, 5), 1e-10);
        Assert.True(new GeometricDrift().Forecast(history, 1, 5)[4] < 0.95 * expected[4]);
    }

    [Fact]
    public void Year_of_slump_with_recovery_is_lifted_to_its_neighbours() =>
        Numbers.Close(Smooth, LevelShifts.Remove([.. Smooth[..7], 100, .. Smooth[8..]]), 0.01);

    [Fact]
    public void Level_shift_of_a_series_with_negative_values_is_removed() =>
        Numbers.Close([60, 61, 62], new BreakAware(new Drift()).Forecast([-5, -4, -3, -2, -1, 0, 1, 2, 55, 56, 57, 58, 59], 1, 3), 1e-12);

    [Fact]
    public void Series_that_jumps_in_half_of_its_years_is_left_as_it_is()
    {
        double[] history = [1, 2, 3, 4, 5, 16, 27, 38, 49, 60, 61, 62, 63];
        Assert.Equal(new Drift().Forecast(history, 1, 3), new BreakAware(new Drift()).Forecast(history, 1, 3));
    }
}
