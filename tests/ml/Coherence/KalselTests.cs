using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
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
    public void Paths_are_of_all_regencies_and_add_up()
    {
        Identities.PathsHold(Lazily.Value, Scope);
        var paths = Lazily.Value.Paths[0];
        Assert.Equal((1000, 13 + 2), (paths.Count, paths.Rows.Select(row => row.Region).Distinct().Count()));
        Assert.Equal([.. Enumerable.Range(2026, 5).Select(Period.OfYear)], paths.Periods);
    }

    [Fact]
    public void Interval_of_the_province_is_the_quantiles_of_the_paths_sums()
    {
        var paths = Lazily.Value.Paths[0];
        var parts = Enumerable.Range(0, paths.Rows.Count).Where(row => paths.Rows[row].Region != RegionCode.Nation).ToList();
        var sums = Enumerable.Range(0, paths.Count).Select(path => parts.Sum(row => paths[path, row, 0])).Order().ToList();
        var total = Lazily.Value.Values.Single(value => value.Region == Scope && value.Sector == SectorCode.Total && value.Period == Period.OfYear(2026));
        Assert.InRange(total.Interval(80).Lower, sums[98], sums[101]);
        Assert.InRange(total.Interval(80).Upper, sums[898], sums[901]);
        var cells = Lazily.Value.Values.Where(value => value.Region != RegionCode.Nation && value.Region != Scope && value.Sector != SectorCode.Total && value.Period == Period.OfYear(2026));
        Assert.True(total.Interval(80).Lower > cells.Sum(value => value.Interval(80).Lower), "A sum of bounds is wider than the bound of a sum.");
    }

    [Fact]
    public void Reconciliation_is_compared_with_bottom_up_and_taken_where_it_won()
    {
        var note = Assert.Single(Lazily.Value.Notes, one => one.En.StartsWith("constant-2010: reconciliation", StringComparison.Ordinal)).En;
        output.WriteLine(note);
        Assert.Contains("wls", note, StringComparison.Ordinal);
        Assert.Contains("mint", note, StringComparison.Ordinal);
        var chosen = note["constant-2010: reconciliation ".Length..note.IndexOf('.', StringComparison.Ordinal)];
        Assert.All(
            Lazily.Value.Values.Where(value => value.Region == Scope && value.Method != "zero"),
            value => Assert.StartsWith($"{chosen}(", value.Method, StringComparison.Ordinal));
    }

    // Barito Kuala's total of 2020 holds a sector J that is not published: 5,760.4 against 5,614.9 billion rupiah (BPS).
    [Fact]
    public void Totals_before_there_were_sectors_are_linked_to_one_definition()
    {
        Assert.Contains(Lazily.Value.Notes, note => note.En.StartsWith("6304 TOTAL: older published figures are linked to the sum of the parts by the factor 0.975", StringComparison.Ordinal));
        var total = Hierarchy().Nodes.Single(node => node.Id == "6304_TOTAL").Series;
        Numbers.Close([5614.9 / 5760.4], [total.Actual[10] / Published(2020)], 1e-4);
        Numbers.Close(total.Actual[10] / total.Actual[9], Published(2020) / Published(2019), 1e-9);

        static double Published(int year) => Panel.PublishedTotal(Panel.IndexOf(Period.OfYear(year)), Panel.IndexOf(RegionCode.Parse("6304")));
    }

    [Fact]
    public void Totals_since_2010_are_held_by_origin_in_all_years_before_the_shock_and_on_the_whole_after_it()
    {
        var ordinary = new List<double>();
        var hierarchy = Hierarchy();
        var series = hierarchy.Nodes.Where(node => node.Series is { IsAggregate: true, Group: NodeGroup.RegencyTotal }).Select(node => hierarchy.Panel.Series[node.Series.Own]).ToList();
        var panel = new SeriesPanel(series, 1);
        var run = new PanelRun(panel, [.. series.Select((_, index) => PanelNode.Of(panel, [index], "total"))], 13, new ForecastOptions { HorizonPeriods = 3 }, TestContext.Current.CancellationToken);
        foreach (var origin in RollingOriginBacktest.Outcomes(run, 13, _ => [])
            .Where(outcome => outcome is { Method: BacktestScore.Combined, Ahead: 1 })
            .GroupBy(outcome => 2025 - outcome.Origin)
            .OrderBy(group => group.Key))
        {
            var (narrow, wide) = (100 * origin.Average(outcome => outcome.IsIn80 == true ? 1.0 : 0), 100 * origin.Average(outcome => outcome.IsIn95 == true ? 1.0 : 0));
            output.WriteLine($"from {origin.Key}, one year ahead, {origin.Count()} series: 80 % held {narrow:0} %, 95 % held {wide:0} %");

            // No origin before 2019 had seen a shared shock; that 2020 falls outside is the truth and stays in the record.
            Assert.True(origin.Key >= 2019 || wide >= 90, $"{origin.Key}: {wide}");
            ordinary.AddRange(origin.Key == 2019 ? [] : [wide]);
        }

        Assert.InRange(ordinary.Average(), 90, 100);
    }

    [Fact]
    public void Forecast_is_the_same_on_any_number_of_threads()
    {
        var again = PanelForecaster.Forecast(SampleData.Accounts, new ForecastOptions { MaxDegreeOfParallelism = 1 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(Lazily.Value.Values.Select(Text), again.Values.Select(Text));
        Assert.Equal(Lazily.Value.Backtest, again.Backtest);
        Assert.Equal(Lazily.Value.Paths[0].Values, again.Paths[0].Values);
    }

    private static OutputPanel Panel => SampleData.Accounts.Panels.Single(one => one.Basis.ToString() == "constant-2010");

    private static AccountsHierarchy Hierarchy() => AccountsHierarchy.Build(Panel, Scope, [.. SampleData.Accounts.Regencies.Select(region => region.Code)])!;

    private static string Text(ForecastValue value) =>
        FormattableString.Invariant($"{value.Region}_{value.Sector}_{value.Period} {value.Mean:R} {value.Intervals[0]} {value.Intervals[1]} {value.Method} {value.BacktestError:R}");
}
