using System.Globalization;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

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
    [InlineData("m1-yearly", "M1-", 1, 6)]
    [InlineData("tourism-yearly", "T-", 1, 4)]
    [InlineData("m1-quarterly", "M1-", 4, 8)]
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
        Assert.True(thetas >= 0.95 * count, $"{thetas} of {count}");
    }

    [Theory]
    [InlineData("m1-yearly", 6, 22.43, 4.893)]
    [InlineData("tourism-yearly", 4, 22.34, 3.007)]
    public void Combination_beats_naive_and_its_intervals_hold(string set, int horizon, double naiveSmape, double naiveMase)
    {
        var train = CompetitionData.Series(set, "train");
        var forecast = SeriesForecaster.Forecast(train, new ForecastOptions { HorizonPeriods = horizon }, TestContext.Current.CancellationToken);
        var values = forecast.Values.ToLookup(value => value.Series);
        var score = Evaluate(set, 1, series => [.. values[series.Id].Select(value => value.Mean)]);
        var tests = CompetitionData.Series(set, "test").ToDictionary(series => series.Id);
        double Coverage(int level) => 100 * train.Average(series => values[series.Id].Zip(tests[series.Id].Values)
            .Average(pair => pair.Second >= pair.First.Intervals[level].Lower && pair.Second <= pair.First.Intervals[level].Upper ? 1.0 : 0));
        var (narrow, wide) = (Coverage(0), Coverage(1));
        output.WriteLine($"{set} {forecast.Values[0].Method}: sMAPE {score.Smape} MASE {score.Mase}, 80 % holds {narrow:0.0} %, 95 % holds {wide:0.0} %.");
        Assert.True(score.Smape < naiveSmape && score.Mase < naiveMase);
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
