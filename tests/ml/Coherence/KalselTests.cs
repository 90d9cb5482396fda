using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Coherence;
using EconomyPipeline.Ml.Panels;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>The accounts of Kalimantan Selatan: 13 regencies, 17 sectors, 2020–2025 (BPS).</summary>
public sealed class KalselTests(ITestOutputHelper output)
{
    private static readonly RegionCode Scope = RegionCode.Parse("6300");

    private static readonly Lazy<PanelForecast> Lazily = new(() => PanelForecaster.Forecast(SampleData.Accounts, new ForecastOptions(), null, CancellationToken.None));

    [Fact]
    public void Forecast_adds_up_with_nested_intervals()
    {
        Identities.Hold(Lazily.Value, Scope);
        Identities.IntervalsAreNested(Lazily.Value);
    }

    // Without the long totals each group has the errors of three origins only.
    [Fact]
    public void Forecast_without_the_published_totals_has_a_95_percent_interval_wider_than_that_of_80()
    {
        var accounts = AccountsBuilder.Build(Scope, [.. SampleData.Observations.Where(one => one.Sector != SectorCode.Total)], new AccountsOptions());
        var forecast = PanelForecaster.Forecast(accounts, new ForecastOptions(), null, TestContext.Current.CancellationToken);
        Assert.Equal(1435, forecast.Values.Count);
        Assert.All(forecast.Values.Where(value => value.Method != "zero"), value =>
            Assert.True(value.Interval(95).Upper > value.Interval(80).Upper && value.Interval(95).Lower < value.Interval(80).Lower, $"{value}"));
    }

    [Fact]
    public void Forecast_knows_zero_from_absent()
    {
        var mining = Lazily.Value.Values.Where(value => $"{value.Region}_{value.Sector}" == "6371_B").ToList();
        Assert.Equal(5, mining.Count);
        Assert.All(mining, value => Assert.Equal((0.0, "zero"), (value.Mean, value.Method)));
        Assert.DoesNotContain(Lazily.Value.Values, value => $"{value.Region}_{value.Sector}" is "6304_J" or "6304_UNPUBLISHED");
        Assert.Contains(Lazily.Value.Notes, note => note.En.StartsWith("6304: a sector is not published", StringComparison.Ordinal));
    }

    [Fact]
    public void Forecast_says_what_is_assumed_and_what_is_left_out()
    {
        Lazily.Value.Notes.ToList().ForEach(note => output.WriteLine(note.En));
        Assert.Contains(Lazily.Value.Notes, note => note.En.Contains("(regency-sector) are assumed beyond h = 2", StringComparison.Ordinal));
        Assert.Contains(Lazily.Value.Notes, note => note.En.StartsWith("current: only totals", StringComparison.Ordinal));
        Assert.All(Lazily.Value.Values.Where(value => value.Period.Year >= 2028 && value.Method != "zero"), value =>
            Assert.EndsWith(", interval assumed", value.Method, StringComparison.Ordinal));
    }

    [Fact]
    public void Combination_beats_naive_in_every_group_but_the_differences()
    {
        foreach (var group in Lazily.Value.Backtest.Where(score => score.Series.StartsWith("pooled:", StringComparison.Ordinal) && score.HorizonPeriods == 1).GroupBy(score => score.Series))
        {
            var (naive, combined) = (group.Single(score => score.Method == "naive"), group.Single(score => score.Method == BacktestScore.Combined));
            output.WriteLine($"{group.Key}: {combined.Origins} origins, MASE {combined.Mase:0.000} against {naive.Mase:0.000}, 80 % held {combined.Coverage80Percent:0} %, 95 % held {combined.Coverage95Percent:0} %");
            Assert.Equal(3, combined.Origins);
            Assert.True(group.Key.Contains("discrepancy", StringComparison.Ordinal) ? combined.Mase == naive.Mase : combined.Mase < naive.Mase, group.Key);
        }
    }

    [Fact]
    public void Totals_of_2010_to_2020_are_held_by_origin_in_all_ordinary_years()
    {
        var panel = SampleData.Accounts.Panels.Single(one => one.Basis.ToString() == "constant-2010");
        var totals = PublishedTotals.Build(panel, [.. SampleData.Accounts.Regencies.Select(region => region.Code)])!.Value;
        var run = new PanelRun(totals.Panel, totals.Nodes, 8, new ForecastOptions { HorizonPeriods = 3 }, TestContext.Current.CancellationToken);
        foreach (var origin in RollingOriginBacktest.Outcomes(run, 8, _ => [])
            .Where(outcome => outcome is { Method: BacktestScore.Combined, Ahead: 1 })
            .GroupBy(outcome => 2020 - outcome.Origin)
            .OrderBy(group => group.Key))
        {
            var (narrow, wide) = (100 * origin.Average(outcome => outcome.IsIn80 == true ? 1.0 : 0), 100 * origin.Average(outcome => outcome.IsIn95 == true ? 1.0 : 0));
            output.WriteLine($"from {origin.Key}, one year ahead, {origin.Count()} series: 80 % held {narrow:0} %, 95 % held {wide:0} %");

            // No origin before 2019 had seen a shared shock; that 2020 falls outside is the truth and stays in the record.
            Assert.True(origin.Key == 2019 || wide >= 90, $"{origin.Key}: {wide}");
        }
    }

    [Fact]
    public void Forecast_is_the_same_on_any_number_of_threads()
    {
        var again = PanelForecaster.Forecast(SampleData.Accounts, new ForecastOptions { MaxDegreeOfParallelism = 1 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(Lazily.Value.Values.Select(Text), again.Values.Select(Text));
        Assert.Equal(Lazily.Value.Backtest, again.Backtest);
    }

    private static string Text(ForecastValue value) =>
        FormattableString.Invariant($"{value.Region}_{value.Sector}_{value.Period} {value.Mean:R} {value.Intervals[0]} {value.Intervals[1]} {value.Method} {value.BacktestError:R}");
}
