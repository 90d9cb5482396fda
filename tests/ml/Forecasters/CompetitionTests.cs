using System.Globalization;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Forecasters;

/// <summary>All of M1 and Tourism against R's forecast 8.20, where the files are.</summary>
public sealed class CompetitionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("m1-yearly", 1, 6, 22.43, 4.893, 16.66, 3.490, 20.17, 4.189)]
    [InlineData("tourism-yearly", 1, 4, 22.34, 3.007, 20.46, 2.617, 20.58, 2.730)]
    public void Yearly_sets_score_as_the_published_table(
        string set, int periodsPerYear, int horizon, double naive, double naiveMase, double drift, double driftMase, double theta, double thetaMase)
    {
        var (naiveScore, driftScore) = (Score(set, new Naive(), periodsPerYear, horizon), Score(set, new Drift(), periodsPerYear, horizon));
        var thetaScore = Score(set, new Theta(), periodsPerYear, horizon);
        Score(set, new DampedHolt(), periodsPerYear, horizon);
        Assert.Equal((naive, naiveMase), naiveScore);
        Assert.Equal((drift, driftMase), driftScore);
        Numbers.Close(theta, thetaScore.Smape, 0.002);
        Numbers.Close(thetaMase, thetaScore.Mase, 0.002);
    }

    [Theory]
    [InlineData("m1-quarterly", 2.078, 1.809, 1.702)]
    [InlineData("tourism-quarterly", 1.699, 3.568, 1.661)]
    public void Quarterly_sets_score_as_the_published_table(string set, double seasonalNaive, double drift, double theta)
    {
        Assert.Equal(seasonalNaive, Score(set, new SeasonalNaive(), 4, 8).Mase);
        Assert.Equal(drift, Score(set, new Drift(), 4, 8).Mase);
        Numbers.Close(theta, Score(set, new Theta(), 4, 8).Mase, 0.001);
    }

    [Theory]
    [InlineData("m1-yearly", "M1-", 1, 6)]
    [InlineData("tourism-yearly", "T-", 1, 4)]
    [InlineData("m1-quarterly", "M1-", 4, 8)]
    [InlineData("tourism-quarterly", "T-", 4, 8)]
    public void Every_series_is_continued_as_R_does(string set, string prefix, int periodsPerYear, int horizon)
    {
        var expected = CompetitionData.Rows($"forecast/{set}-r-forecast-8.20.csv").ToLookup(row => prefix + row[0]);
        var (count, thetas) = (0, 0);
        foreach (var series in CompetitionData.Series(set, "train"))
        {
            double[] Column(int column) => [.. expected[series.Id].Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
            var naive = Column(3);
            Numbers.Close(naive, new Naive().Forecast(series.Values, periodsPerYear, naive.Length), 0);
            Numbers.Close(Column(4), new SeasonalNaive().Forecast(series.Values, periodsPerYear, naive.Length), 0);
            Numbers.Close(Column(5), new Drift().Forecast(series.Values, periodsPerYear, naive.Length), 1e-9);
            var theta = new Theta().Forecast(series.Values, periodsPerYear, naive.Length);
            count++;
            thetas += Column(9).Zip(theta).All(pair => Math.Abs(pair.Second - pair.First) <= 1e-3 * Math.Abs(pair.First)) ? 1 : 0;
        }

        output.WriteLine($"{set}: {thetas} of {count} series have R's theta within 0.1 % at every one of {horizon} horizons.");
        Assert.True(thetas >= 0.99 * count, $"{thetas} of {count}");
    }

    // DOTM and DOTM in logarithms: the recursions of Fiorucci et al. (2016) under R's optim, each series divided by its mean.
    [Theory]
    [InlineData("m1-yearly", 1, 6, 18.09, 3.684, 17.09, 3.373)]
    [InlineData("tourism-yearly", 1, 4, 20.00, 2.615, 22.43, 3.189)]
    [InlineData("m1-quarterly", 4, 8, 16.49, 1.690, double.NaN, double.NaN)]
    [InlineData("tourism-quarterly", 4, 8, 15.46, 1.668, double.NaN, double.NaN)]
    public void Theta_family_and_simple_methods_score_as_an_independent_run(
        string set, int periodsPerYear, int horizon, double dotm, double dotmMase, double logDotm, double logDotmMase)
    {
        IForecaster[] simple = [new Drift(), new DampedDrift(), new GeometricDrift(), new MedianDifference(), new MedianGrowth()];
        IForecaster[] theta = [new Theta(), new OptimisedTheta(), new DynamicOptimisedTheta()];
        IForecaster[] inLogarithms = [.. theta.Select(method => new LogScale(method))];
        IForecaster[] breakAware = [.. simple.Concat(theta).Select(method => new BreakAware(method))];
        IForecaster[] adjusted = [.. simple.Concat(inLogarithms).Concat(breakAware).Select(method => new SeasonallyAdjusted(method))];
        IForecaster[] all = [new Naive(), new SeasonalNaive(), .. theta, .. adjusted];
        var scores = all.ToDictionary(method => method.Name, method => Score(set, method, periodsPerYear, horizon));
        Numbers.Close(dotm, scores["dotm"].Smape, 0.002);
        Numbers.Close(dotmMase, scores["dotm"].Mase, 0.002);
        if (double.IsFinite(logDotm))
        {
            Numbers.Close(logDotm, scores["log-dotm"].Smape, 0.002);
            Numbers.Close(logDotmMase, scores["log-dotm"].Mase, 0.002);
        }
    }

    // The scores are those of the best that others publish; the second set takes a minute or more.
    [Theory]
    [InlineData("m1-yearly", 6, 16.4, 3.34, false)]
    [InlineData("tourism-yearly", 4, 20.3, 2.61, true)]
    public void Combination_reaches_the_marks_and_its_intervals_hold(string set, int horizon, double smape, double mase, bool isLong)
    {
        Assert.SkipUnless(TestLength.IsFull || !isLong, "takes a minute or more: FULL=1");
        var train = CompetitionData.Series(set, "train");
        var forecast = SeriesForecaster.Forecast(train, new ForecastOptions { HorizonPeriods = horizon }, TestContext.Current.CancellationToken);
        var values = forecast.Values.ToLookup(value => value.Series);
        var score = Evaluate(set, 1, series => [.. values[series.Id].Select(value => value.Mean)]);
        var tests = CompetitionData.Series(set, "test").ToDictionary(series => series.Id);
        double Coverage(int level) => 100 * train.Average(series => values[series.Id].Zip(tests[series.Id].Values)
            .Average(pair => pair.Second >= pair.First.Intervals[level].Lower && pair.Second <= pair.First.Intervals[level].Upper ? 1.0 : 0));
        var (narrow, wide) = (Coverage(0), Coverage(1));
        output.WriteLine($"{set} {forecast.Values[0].Method}: sMAPE {score.Smape} MASE {score.Mase}, 80 % holds {narrow:0.0} %, 95 % holds {wide:0.0} %.");
        Assert.True(score.Smape <= smape && score.Mase <= mase, $"{score}");
        Assert.InRange(wide, 93, 100);
        Assert.InRange(narrow, 75, 95);
    }

    private (double Smape, double Mase) Score(string set, IForecaster method, int periodsPerYear, int horizon)
    {
        var score = Evaluate(set, periodsPerYear, series => method.Forecast(series.Values, periodsPerYear, horizon));
        output.WriteLine($"{set} {method.Name}: sMAPE {score.Smape} MASE {score.Mase}");
        return score;
    }

    private static (double Smape, double Mase) Evaluate(string set, int periodsPerYear, Func<TimeSeries, double[]> forecaster)
    {
        var tests = CompetitionData.Series(set, "test").ToDictionary(series => series.Id);
        var scores = CompetitionData.Series(set, "train").Select(series =>
        {
            var pairs = forecaster(series).Zip(tests[series.Id].Values).ToList();
            return (
                Smape: pairs.Average(pair => ErrorMetrics.SymmetricPercent(pair.Second, pair.First)),
                Mase: pairs.Average(pair => Math.Abs(pair.Second - pair.First)) / ErrorMetrics.Movement(series.Values, periodsPerYear));
        }).ToList();
        return (Math.Round(scores.Average(score => score.Smape), 2), Math.Round(scores.Average(score => score.Mase), 3));
    }
}
