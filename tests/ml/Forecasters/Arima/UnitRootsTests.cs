using EconomyPipeline.Ml.Forecasters.Arima;

namespace EconomyPipeline.Ml.Tests.Forecasters.Arima;

public sealed class UnitRootsTests
{
    // R urca 1.3-3, ur.kpss(x, type = "mu", use.lag = trunc(3·√n / 13)).
    [Fact]
    public void Kpss_of_classic_series_equals_R()
    {
        Numbers.Close(1.315226463, UnitRoots.Kpss(ClassicSeries.NileFlow), 1e-9);
        Numbers.Close(0.7219743181, UnitRoots.Kpss(ClassicSeries.InternetUsers), 1e-9);
        Numbers.Close(0.2635193988, UnitRoots.Kpss(Differencing.Apply(ClassicSeries.InternetUsers, 1)), 1e-9);
    }

    // R forecast 8.20, the statistic of nsdiffs(test = "seas").
    [Fact]
    public void Strength_of_seasons_equals_R()
    {
        Numbers.Close(0.9830947826, SeasonalDecomposition.Strength(ClassicSeries.GasConsumption, 4), 1e-9);
        Numbers.Close(0.8209060452, SeasonalDecomposition.Strength(ClassicSeries.EarningsPerShare, 4), 1e-9);
    }

    // R 4.2, stl(UKgas, s.window = 11).
    [Fact]
    public void Decompose_of_gas_consumption_equals_R()
    {
        var (season, trend) = SeasonalDecomposition.Decompose(ClassicSeries.GasConsumption, 4);
        Numbers.Close([44.568883, 10.293331, -17.257904, 95.886004], [season[0], season[1], season[49], season[107]], 1e-7);
        Numbers.Close([118.35581, 120.8226, 250.88296, 697.54468], [trend[0], trend[1], trend[49], trend[107]], 1e-7);
    }

    [Fact]
    public void Strength_of_a_pure_season_is_one_and_of_a_line_is_none()
    {
        double[] season = [.. Enumerable.Range(0, 24).Select(quarter => quarter % 4 == 0 ? 3.0 : -1.0)];
        Numbers.Close(1, SeasonalDecomposition.Strength(season, 4), 1e-12);
        Assert.Equal(1, UnitRoots.SeasonalDifferences(season, 4));
        Assert.Equal(0, UnitRoots.SeasonalDifferences(season[..8], 4));
        Assert.Equal(0, UnitRoots.SeasonalDifferences(season, 1));
    }

    [Fact]
    public void Differences_of_a_line_are_one_and_of_a_constant_none()
    {
        Assert.Equal(1, UnitRoots.Differences([.. Enumerable.Range(0, 12).Select(value => 0.1 * value)]));
        Assert.Equal(0, UnitRoots.Differences([4, 4, 4, 4, 4]));
        Assert.Equal(0, UnitRoots.Differences([1, -1, 1, -1, 1, -1, 1, -1]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Undo_of_the_differences_gives_the_values_back(int difference, int seasonalDifference)
    {
        var (past, future) = (ClassicSeries.EarningsPerShare[..40], ClassicSeries.EarningsPerShare[40..50]);
        var all = Differencing.Apply([.. past, .. future], difference, seasonalDifference, 4);
        Numbers.Close(future, Differencing.Undo(past, difference, seasonalDifference, 4, all[^10..]), 1e-12);
    }
}
