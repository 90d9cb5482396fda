using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Combination;

/// <summary>No change takes part in the mix only where it alone was better.</summary>
public sealed class NaiveChallengerTests
{
    // The seed is fixed: steps of independent series, around which every trend is an illusion, and the same with growth.
    [Theory]
    [InlineData(0, true)]
    [InlineData(0.08, false)]
    public void Naive_is_a_challenger_of_random_walks_and_not_of_steady_growth(double growth, bool isExpected)
    {
        var random = new Random(20261129);
        var panel = new SeriesPanel(
            [
                .. Enumerable.Range(0, 60).Select(series =>
                {
                    var (level, values) = (1_000.0, new double[16]);
                    for (var year = 0; year < values.Length; year++)
                    {
                        level *= 1 + growth + (0.05 * ((2 * random.NextDouble()) - 1));
                        values[year] = level;
                    }

                    return new PanelSeries($"walk-{series}", values) { EndTime = 15 };
                }),
            ],
            1);
        var run = new PanelRun(
            panel,
            [.. Enumerable.Range(0, panel.Series.Count).Select(index => PanelNode.Of(panel, [index], "series"))],
            8,
            new ForecastOptions { HorizonPeriods = 2 },
            TestContext.Current.CancellationToken);

        Assert.Equal(isExpected, run.Combination.Challengers(0).Contains("naive"));
    }
}
