using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Coherence;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Backtests;

/// <summary>A forecast from an origin knows nothing after it.</summary>
public sealed class LeakTests
{
    private const int Origin = 2;

    // Few series have a pooled model of growth, many have weights that are learned.
    [Theory]
    [InlineData(30, "ml")]
    [InlineData(120, "learned")]
    public void Forecast_from_an_earlier_origin_does_not_change_with_later_values(int series, string challenger)
    {
        var before = Run(Panel(0, series));
        var after = Run(Panel(7, series));
        var (calibrated, recalibrated) = (Calibrator(before), Calibrator(after));
        Assert.Contains(challenger, before.Combination.Challengers(Origin));
        Assert.True(before.Combination.Weights(Origin).Count > 1, "Something learned must take part for this to say anything.");
        Assert.Equal(before.Combination.Weights(Origin), after.Combination.Weights(Origin));
        Assert.Equal(before.Combination.LearnedWeights(Origin, 0), after.Combination.LearnedWeights(Origin, 0));
        for (var node = 0; node < before.Nodes.Count; node++)
        {
            Assert.Equal(before.Combined(Origin, node)!, after.Combined(Origin, node)!);
            Assert.Equal(before.Interval(calibrated, Origin, node, 1, 95), after.Interval(recalibrated, Origin, node, 1, 95));
        }

        Assert.NotEqual(before.Combined(0, 0)!, after.Combined(0, 0)!);
    }

    [Fact]
    public void Forecast_from_an_origin_equals_that_of_a_panel_that_ends_there()
    {
        var whole = Run(Panel(0));
        var ended = Run(new SeriesPanel([.. Panel(0).Series.Select(series => series with { Values = series.Values[..^Origin], EndTime = series.EndTime - Origin })], 1));
        Assert.Equal(ended.Combination.Weights(0), whole.Combination.Weights(Origin));
        Assert.Equal(ended.Combined(0, 3)!, whole.Combined(Origin, 3)!);
        Assert.Equal(ended.Interval(Calibrator(ended, 0), 0, 3, 1, 80), whole.Interval(Calibrator(whole), Origin, 3, 1, 80));
    }

    [Fact]
    public void Backtest_of_accounts_does_not_change_at_earlier_origins_with_the_last_year()
    {
        static List<BacktestOutcome> Outcomes(double factor)
        {
            var accounts = Synthetic.Accounts(12, panel => panel[11, 3, 0] *= factor);
            var hierarchy = AccountsHierarchy.Build(accounts.Panels[0], accounts.Scope, Synthetic.Regencies)!;
            var run = new PanelRun(hierarchy.Panel, [.. hierarchy.Nodes.Select(node => node.Series)], 6, new ForecastOptions { HorizonPeriods = 1 }, TestContext.Current.CancellationToken);
            return [.. RollingOriginBacktest.Outcomes(run, 5, _ => []).Where(outcome => outcome.Origin > 1)];
        }

        Assert.Equal(Outcomes(1), Outcomes(3));
    }

    private static IntervalCalibrator Calibrator(PanelRun run, int origin = Origin) => new(run.ErrorsSeenAt(origin), []);

    private static PanelRun Run(SeriesPanel panel) => new(
        panel,
        [.. Enumerable.Range(0, panel.Series.Count).Select(index => PanelNode.Of(panel, [index], "series"))],
        12,
        new ForecastOptions { HorizonPeriods = 3 },
        TestContext.Current.CancellationToken);

    // Growth that the panel shares and that the methods of one series cannot see: it alternates.
    private static SeriesPanel Panel(double added, int count = 30) => new(
        [.. Learning.AlternatingGrowth.Series(count, 16).Select(series =>
        {
            double[] values = [.. series.Values];
            values[^1] += added;
            values[^2] -= added;
            return new PanelSeries(series.Id, values) { EndTime = 15 };
        })],
        1);
}
