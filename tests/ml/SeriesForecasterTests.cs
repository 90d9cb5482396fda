using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Tests.Learning;

namespace EconomyPipeline.Ml.Tests;

public sealed class SeriesForecasterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Forecast_is_the_same_on_every_run_and_any_number_of_threads()
    {
        var series = AlternatingGrowth.Series(30, 12);
        string[] Run(int threads) =>
            [.. SeriesForecaster.Forecast(series, new ForecastOptions { MaxDegreeOfParallelism = threads }, Cancellation).Values.Select(Text)];
        var first = Run(-1);
        Assert.Equal(first, Run(-1));
        Assert.Equal(first, Run(1));
        Assert.Equal(first, Run(4));
    }

    [Fact]
    public void Forecast_of_years_and_quarters_continues_each_from_its_own_end_in_the_given_order()
    {
        TimeSeries[] series =
        [
            new() { Id = "quarters", Start = Period.OfQuarter(2020, 3), Values = [.. Enumerable.Range(1, 14).Select(value => (double)value)] },
            new() { Id = "years", Start = Period.OfYear(2015), Values = [1, 2, 3, 4, double.NaN] },
        ];
        var forecast = SeriesForecaster.Forecast(series, new ForecastOptions { HorizonPeriods = 2 }, Cancellation);
        Assert.Equal(["quarters 2024-Q1", "quarters 2024-Q2", "years 2019", "years 2020"], forecast.Values.Select(value => $"{value.Series} {value.Period}"));
    }

    [Fact]
    public void Forecast_answers_any_level()
    {
        var options = new ForecastOptions { LevelsPercent = [50, 99] };
        var forecast = SeriesForecaster.Forecast(AlternatingGrowth.Series(2, 12), options, Cancellation);
        Assert.All(forecast.Values, value => Assert.Equal([50, 99], value.Intervals.Select(interval => interval.LevelPercent)));
    }

    [Fact]
    public void Forecast_of_one_name_twice_throws()
    {
        var series = AlternatingGrowth.Series(1, 5)[0];
        var error = Assert.Throws<ArgumentException>(() => SeriesForecaster.Forecast([series, series], new ForecastOptions(), Cancellation));
        Assert.StartsWith("Two series are called 's0'.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 80)]
    [InlineData(61, 80)]
    [InlineData(5, 0)]
    [InlineData(5, 100)]
    public void Forecast_with_an_option_out_of_range_throws(int horizon, double level)
    {
        var options = new ForecastOptions { HorizonPeriods = horizon, LevelsPercent = [level] };
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesForecaster.Forecast(AlternatingGrowth.Series(1, 5), options, Cancellation));
    }

    [Fact]
    public void Backtest_of_a_straight_line_finds_no_error_of_drift_and_the_slope_as_that_of_naive()
    {
        var line = new TimeSeries { Id = "line", Start = Period.OfYear(2000), Values = [.. Enumerable.Range(0, 20).Select(value => 100.0 + (3 * value))] };
        var scores = SeriesForecaster.Backtest([line], new ForecastOptions { HorizonPeriods = 2 }, 3, Cancellation)
            .Where(score => score is { Series: "line", HorizonPeriods: 2 })
            .ToDictionary(score => score.Method);
        Assert.Equal(3, scores["drift"].Origins);
        Numbers.Close(0, scores["drift"].Mae, 1e-9);
        Numbers.Close(6, scores["naive"].Mae, 1e-9);
        Numbers.Close(2, scores["naive"].Mase, 1e-9);
    }

    [Fact]
    public void Backtest_by_origin_has_the_outcomes_that_all_origins_together_are_the_mean_of()
    {
        var scores = SeriesForecaster.Backtest(AlternatingGrowth.Series(30, 16), new ForecastOptions { HorizonPeriods = 2 }, 3, Cancellation);
        Assert.All(scores.Where(score => score.Series != BacktestScore.Pooled), score => Assert.Null(score.Origin));
        foreach (var group in scores.Where(score => score.Series == BacktestScore.Pooled).GroupBy(score => (score.Method, score.HorizonPeriods)))
        {
            var all = Assert.Single(group, score => score.Origin is null);
            var each = group.Where(score => score.Origin is not null).ToList();
            Assert.Equal([4, 3, 2], each.Select(score => score.Origin!.Value));
            Assert.All(each, score => Assert.Equal(1, score.Origins));
            Numbers.Close(all.SmapePercent, each.Average(score => score.SmapePercent), 1e-9);
            Numbers.Close(all.Mase, each.Average(score => score.Mase), 1e-9);
            Assert.Equal(group.Key.Method == BacktestScore.Combined, each.All(score => double.IsFinite(score.Coverage95Percent)));
        }
    }

    // The years of one origin are a shock that no history announced; the other years are quiet.
    [Fact]
    public void Backtest_by_origin_shows_the_year_in_which_the_intervals_failed()
    {
        var series = AlternatingGrowth.Series(30, 16).Select(one => one with { Values = [.. one.Values[..^1], one.Values[^1] / 100] }).ToList();
        var scores = SeriesForecaster.Backtest(series, new ForecastOptions { HorizonPeriods = 1 }, 3, Cancellation)
            .Where(score => score is { Series: BacktestScore.Pooled, Method: BacktestScore.Combined, Origin: not null })
            .ToDictionary(score => score.Origin!.Value, score => score.Coverage95Percent);
        Numbers.Close(0, scores[1], 1e-9);
        Assert.True(scores[2] > 50 && scores[3] > 50, $"{scores[2]} {scores[3]}");
    }

    private static string Text(SeriesForecastValue value) =>
        FormattableString.Invariant($"{value.Series} {value.Period} {value.Mean:R} {value.Intervals[0]} {value.Intervals[1]} {value.Method}");
}
