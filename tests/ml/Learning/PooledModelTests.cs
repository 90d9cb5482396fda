using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests.Learning;

public sealed class PooledModelTests
{
    [Fact]
    public void Model_that_wins_its_rolling_origins_takes_part_and_its_weight_is_shown()
    {
        var forecast = Forecast(AlternatingGrowth.Series(30, 16));
        var method = forecast.Values[0].Method;
        Assert.Matches(@"^median\(0\.[0-9]+\)\+ml\(0\.[0-9]+\)$", method);
        var scores = forecast.Backtest.Where(score => score.HorizonPeriods == 1).ToDictionary(score => score.Method);
        Assert.True(scores["combined"].Mase < scores["median"].Mase, $"{scores["combined"]} {scores["median"]}");
    }

    [Fact]
    public void Model_of_a_panel_too_small_is_left_out_and_said_so()
    {
        var forecast = Forecast(AlternatingGrowth.Series(5, 16));
        Assert.All(forecast.Values, value => Assert.DoesNotMatch("ml|learned", value.Method));
        Assert.DoesNotContain(forecast.Backtest, score => score.Method == "ml");
        Assert.Contains(forecast.Notes, note => note.En.StartsWith("ML.NET was left out", StringComparison.Ordinal));
    }

    // Six values: the model is there at the end, and at no earlier origin that could move its weight.
    [Fact]
    public void Model_that_a_short_panel_starts_with_is_not_said_to_be_left_out()
    {
        var forecast = Forecast(AlternatingGrowth.Series(40, 6));
        Assert.All(forecast.Values, value => Assert.Contains("ml", value.Method, StringComparison.Ordinal));
        Assert.DoesNotContain(forecast.Notes, note => note.En.StartsWith("ML.NET was left out", StringComparison.Ordinal));
        Assert.Contains(forecast.Notes, note => note.En.Contains("starts with the more weight", StringComparison.Ordinal));
    }

    private static SeriesForecast Forecast(List<TimeSeries> series) =>
        SeriesForecaster.Forecast(series, new ForecastOptions { HorizonPeriods = 3 }, TestContext.Current.CancellationToken);
}
