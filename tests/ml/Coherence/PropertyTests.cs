using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>What holds of the forecast of any accounts.</summary>
public sealed class PropertyTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Forecast_of_random_accounts_adds_up_in_points_and_in_every_path(int seed)
    {
        output.WriteLine($"seed {seed}");
        var forecast = Forecast(seed, -1);
        Identities.Hold(forecast, RandomAccounts.Scope);
        Identities.PathsHold(forecast, RandomAccounts.Scope);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Forecast_of_random_accounts_has_intervals_that_widen_with_level_and_horizon(int seed)
    {
        output.WriteLine($"seed {seed}");
        var forecast = Forecast(seed, -1);
        Identities.IntervalsAreNested(forecast);
        Identities.IntervalsWiden(forecast);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Forecast_of_random_accounts_is_the_same_on_one_and_two_threads(int seed)
    {
        output.WriteLine($"seed {seed}");
        var (one, two) = (Forecast(seed, 1), Forecast(seed, 2));
        Assert.Equal(one.Paths[0].Values, two.Paths[0].Values);
        Assert.Equal(one.Values.SelectMany(value => value.Intervals), two.Values.SelectMany(value => value.Intervals));
        Assert.Equal(one.Backtest, two.Backtest);
    }

    [Fact]
    public void Forecast_with_another_seed_has_other_paths_and_the_same_points_where_no_model_is_learned()
    {
        var (one, other) = (Forecast(1, -1), PanelForecaster.Forecast(RandomAccounts.Draw(1), Options(-1) with { Seed = 2 }, null, TestContext.Current.CancellationToken));
        Assert.NotEqual(one.Paths[0].Values, other.Paths[0].Values);
        Assert.Equal(one.Values.Select(value => value.Mean), other.Values.Select(value => value.Mean));
    }

    [Fact]
    public void Forecast_leaves_the_nation_alone()
    {
        var accounts = RandomAccounts.Draw(4);
        var before = PanelForecaster.Forecast(accounts, Options(-1), null, TestContext.Current.CancellationToken);
        var panel = accounts.Panels[0];
        for (var period = 0; period < panel.Periods.Count; period++)
        {
            panel[period, 0, 0] *= 1.5 + (0.1 * period);
        }

        var after = PanelForecaster.Forecast(accounts, Options(-1), null, TestContext.Current.CancellationToken);
        Assert.NotEqual(Means(before, RandomAccounts.Scope), Means(after, RandomAccounts.Scope));
        Assert.Equal(Means(before, RegionCode.Nation), Means(after, RegionCode.Nation));
    }

    private static List<double> Means(PanelForecast forecast, RegionCode region) =>
        [.. forecast.Values.Where(value => value.Region == region).Select(value => value.Mean)];

    private static ForecastOptions Options(int threads) => new() { HorizonPeriods = 3, LevelsPercent = [50, 80, 95, 99.5], PathCount = 200, MaxDegreeOfParallelism = threads };

    private static PanelForecast Forecast(int seed, int threads) =>
        PanelForecaster.Forecast(RandomAccounts.Draw(seed), Options(threads), null, TestContext.Current.CancellationToken);
}
