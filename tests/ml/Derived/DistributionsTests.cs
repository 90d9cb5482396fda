using System.Diagnostics;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Derived;

/// <summary>The distribution of a derived indicator is that of the indicator over the paths.</summary>
public sealed class DistributionsTests(ITestOutputHelper output)
{
    private static readonly double[] Levels = [80, 95];

    [Fact]
    public void Paths_that_are_all_the_point_have_no_spread()
    {
        var outlook = Draws.Scaled(1, 1, 1);
        foreach (var id in new[] { "williamson", "theil-t", "gini", "growth-annual", "manufacturing-share" })
        {
            Assert.All(Distributions.Of(outlook, new IndicatorSelector(id), Levels, TestContext.Current.CancellationToken), one =>
            {
                Assert.Equal(double.IsNaN(one.Point) ? 0 : 3, one.DefinedPaths);
                Assert.Equal((one.Point, one.Point, one.Point), (one.Median, one.Intervals[1].Lower, one.Intervals[0].Upper));
            });
        }
    }

    [Fact]
    public void Level_over_scaled_paths_has_their_mean_median_and_quantiles()
    {
        var outlook = Draws.Scaled(0.5, 1, 1.25, 3, 2);
        var one = Distributions.Of(outlook, new IndicatorSelector("grdp", Synthetic.Scope, SectorCode.Total), [50], TestContext.Current.CancellationToken)[1];
        Assert.Equal((Period.OfYear(2021), 5, 5), (one.Key.Period, one.Paths, one.DefinedPaths));
        Numbers.Close([1.55, 1.25, 1, 2], [one.Mean / one.Point, one.Median / one.Point, one.Intervals[0].Lower / one.Point, one.Intervals[0].Upper / one.Point], 1e-12);
        Assert.Equal("population after 2019: no projection, growing 2.00 % a year as in 2014–2019, shares held", one.Population.En);
    }

    // A common factor changes no share and no ratio of means; growth of the first year is (1 + g)·factor − 1.
    [Fact]
    public void Common_shock_moves_growth_and_leaves_inequality()
    {
        var outlook = Draws.Scaled(0.9, 1.1);
        var inequality = Distributions.Of(outlook, new IndicatorSelector("williamson"), [95], TestContext.Current.CancellationToken);
        Assert.Equal(2, inequality.Count);
        Assert.All(inequality, one => Numbers.Close(one.Point, one.Intervals[0].Upper, 1e-12));
        var growth = Distributions.Of(outlook, new IndicatorSelector("growth-annual", Synthetic.Scope, SectorCode.Total), [95], TestContext.Current.CancellationToken)[0];
        Numbers.Close((1 + (growth.Point / 100)) * 20, (growth.Intervals[0].Upper - growth.Intervals[0].Lower) / 0.95, 1e-9);
    }

    [Fact]
    public void Classes_have_probabilities_that_sum_to_one()
    {
        var classes = Distributions.Of(Draws.KalselOutlook, new IndicatorSelector("klassen"), Levels, TestContext.Current.CancellationToken);
        // Four years against the year before, and the last against the first.
        Assert.Equal((13 * 4) + 13, classes.Count);
        Assert.All(classes.Where(one => one.DefinedPaths > 0), one =>
        {
            Numbers.Close(1, one.ClassProbabilities.Values.Sum(), 1e-12);
            Assert.Equal(["advanced-fast", "advanced-slow", "developing-fast", "lagging-slow"], one.ClassProbabilities.Keys);
            Assert.Empty(one.Intervals);
        });
        Assert.Contains(classes, one => one.ClassProbabilities.Values.Any(share => share is > 0.05 and < 0.95));
    }

    [Fact]
    public void Distribution_is_that_of_the_indicator_computed_path_by_path()
    {
        var outlook = Draws.KalselOutlook;
        var distribution = Distributions.Of(outlook, new IndicatorSelector("williamson"), [80], TestContext.Current.CancellationToken)[^1];
        double[] byHand =
        [
            .. Enumerable.Range(0, outlook.Paths.Count).Select(path => IndicatorCatalogue
                .Compute(FutureAccounts.OfPath(outlook.Accounts, outlook.Paths, path).Accounts, "williamson")
                .Single(value => value.Period.Year == 2029).Value),
        ];
        Assert.Equal(byHand.Average(), distribution.Mean, 1e-12);
        Assert.Equal(byHand.Order().ElementAt(99), distribution.Median, 1e-3);
        Assert.True(distribution.Intervals[0].Lower < distribution.Median && distribution.Median < distribution.Intervals[0].Upper);
        Assert.Contains("assumed beyond h = 2", distribution.Assumed!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicator_that_needs_what_is_not_forecast_is_undefined_with_a_reason()
    {
        var outlook = Draws.Scaled(Synthetic.Accounts(8), 1, 2);
        var one = Assert.Single(Distributions.Of(outlook, new IndicatorSelector("williamson"), Levels, TestContext.Current.CancellationToken));
        Assert.Equal((double.NaN, 0, double.NaN), (one.Point, one.DefinedPaths, one.Median));
        Assert.Equal("there are no population figures", one.Reason!.En);
    }

    [Fact]
    public void Every_indicator_of_the_catalogue_can_be_asked_for()
    {
        var outlook = Draws.Scaled(0.8, 1, 1.3);
        Assert.All(IndicatorCatalogue.Definitions.Keys, id =>
            Assert.All(Distributions.Of(outlook, new IndicatorSelector(id), [90], TestContext.Current.CancellationToken), one => Assert.InRange(one.DefinedPaths, 0, 3)));
    }

    [Fact]
    public void Wrong_use_throws()
    {
        var outlook = Draws.Scaled(1);
        Assert.Throws<ArgumentException>(() => Distributions.Of(outlook, new IndicatorSelector("none"), [80], TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distributions.Of(outlook, new IndicatorSelector("gini"), [100], TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => new Outlook(outlook.Accounts, Draws.KalselForecast, outlook.Paths with { Values = [] }));
    }

    [Fact]
    public void Time_of_a_thousand_paths_is_told()
    {
        var outlook = Draws.Outlook(SampleData.Accounts, Draws.KalselForecast, 1000);
        foreach (var id in new[] { "williamson", "williamson", "theil-t", "klassen", "growth-annual", "share" })
        {
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var rows = Distributions.Of(outlook, new IndicatorSelector(id), Levels, TestContext.Current.CancellationToken);
            output.WriteLine($"{id}: {rows.Count} values over {outlook.Paths.Count} paths in {watch.Elapsed.TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.00} s of processors");
            Assert.All(rows, row => Assert.Equal(1000, row.Paths));
        }
    }
}
