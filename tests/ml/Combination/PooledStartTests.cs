using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Combination;

public sealed class PooledStartTests
{
    private const int Steady = 0;
    private const int Restless = 29;

    [Fact]
    public void Mix_is_the_default_where_the_share_is_zero_the_model_where_it_is_one_and_between_them_elsewhere() => Assert.Equal(
        [[10, 20], [30, 60], [15, 30], [7, 7]],
        PooledStart.Rows([[10, 20], [10, 20], [10, 20], [7, 7]], [[30, 60], [30, 60], [30, 60], null], [0, 1, 0.25, 1]));

    [Fact]
    public void Share_of_the_model_grows_with_how_restless_a_series_is()
    {
        var shares = PooledStart.Shares(Panel(), 0);
        Assert.Equal(shares.Order(), shares);
        Assert.True(shares[Steady] < 0.5 && shares[Restless] > PooledStart.TypicalShare, $"{shares[Steady]} {shares[Restless]}");
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
    }

    // One earlier origin is too few to move the start: what is published is the start, and its text tells the series' own shares.
    [Fact]
    public void Text_tells_of_every_series_its_own_mix_and_of_a_sum_the_mean_by_size()
    {
        var run = Run(Panel(), 1);
        var shares = PooledStart.Shares(run.Panel, 0);
        Assert.Equal([("median", Math.Round(1 - shares[Restless], 2)), ("ml", shares[Restless])], run.Combination.Weights(0, [Restless]));
        Assert.Equal(0, shares[Steady]);
        Assert.Equal("median", MethodText.Of(run, [Steady]));

        var (first, second) = (run.Forecasts[0].Own[Steady]![0], run.Forecasts[0].Own[Restless]![0]);
        var mean = ((shares[Steady] * first) + (shares[Restless] * second)) / (first + second);
        Assert.Equal(Math.Round(mean, 2), run.Combination.Weights(0, [Steady, Restless]).Single(one => one.Name == "ml").Weight);

        var published = run.Combination.At(0)[Restless]![0];
        var (own, model) = (run.Forecasts[0].Own[Restless]![0], run.Forecasts[0]["ml"][Restless]![0]);
        Numbers.Close(own + (shares[Restless] * (model - own)), published, 1e-12);
    }

    // A member that is scored on fewer series than the others looks better or worse for no merit of its own.
    [Fact]
    public void Scores_of_the_model_are_of_the_same_series_as_all_others()
    {
        var panel = Panel();
        var gone = new PanelSeries("gone", [9, 0, 4, 0, 3, 0, 0, 2, 5]) { EndTime = 8, Region = "r0", Sector = "s0" };
        var run = Run(panel with { Series = [.. panel.Series, gone] }, 2);
        Assert.Equal(run.Forecasts[1].Own[^1], run.Forecasts[1]["ml"][^1]);
        Assert.Equal(0, PooledStart.Shares(run.Panel, 1)[^1]);
        var judged = RollingOriginBacktest.Outcomes(run, 2, _ => []).GroupBy(outcome => outcome.Method).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(judged[BacktestScore.Combined], judged["ml"]);
        Assert.Equal(judged[BacktestScore.Combined], judged["naive"]);
    }

    private static PanelRun Run(SeriesPanel panel, int origins) => new(
        panel,
        [.. Enumerable.Range(0, panel.Series.Count).Select(index => PanelNode.Of(panel, [index], "series"))],
        origins,
        new ForecastOptions { HorizonPeriods = 1 },
        TestContext.Current.CancellationToken);

    // From one that always grows by 5 percent to one whose growth is 5 ± 15.
    private static SeriesPanel Panel() => new(
        [
            .. Enumerable.Range(0, Restless + 1).Select(index =>
            {
                var (level, values) = (100.0 + index, new double[9]);
                for (var year = 0; year < values.Length; year++)
                {
                    values[year] = level;
                    level *= Math.Exp(0.05 + (0.15 * index / Restless * (year % 2 == 0 ? 1 : -1)));
                }

                return new PanelSeries($"s{index}", values) { EndTime = 8, Region = $"r{index % 5}", Sector = $"s{index / 5}" };
            }),
        ],
        1);
}
