using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests.Coherence;

public sealed class PanelForecasterTests
{
    private const int Years = 10;

    private static readonly Lazy<PanelForecast> Lazily = new(() => Forecast(Synthetic.Accounts(Years), new ForecastOptions()));

    [Fact]
    public void Forecast_of_accounts_adds_up() => Identities.Hold(Lazily.Value, Synthetic.Scope);

    [Fact]
    public void Forecast_of_accounts_has_nested_intervals() => Identities.IntervalsAreNested(Lazily.Value);

    [Fact]
    public void Forecast_starts_after_the_last_observed_year_and_names_its_unit()
    {
        var periods = Lazily.Value.Values.Select(value => value.Period).Distinct().Order().ToList();
        Assert.Equal([.. Enumerable.Range(2022, 5).Select(Period.OfYear)], periods);
        Assert.All(Lazily.Value.Values, value => Assert.Equal("million IDR", value.Unit));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Forecast_without_the_last_years_is_that_of_accounts_that_end_there(int years)
    {
        var ended = Forecast(Synthetic.Accounts(Years - years), new ForecastOptions()).Values
            .ToDictionary(value => (value.Region, value.Sector, value.Period), value => value.Mean);
        var judged = 0;
        foreach (var value in Lazily.Value.Values)
        {
            var earlier = years == 1 ? value.MeanWithoutLastYear : value.MeanWithoutLastTwoYears;
            if (ended.TryGetValue((value.Region, value.Sector, value.Period), out var mean))
            {
                Assert.Equal(mean, earlier, 1e-9 * Math.Abs(mean));
                judged++;
            }
            else
            {
                Assert.Equal(double.NaN, earlier);
            }
        }

        Assert.True(judged > 50, $"{judged}");
    }

    [Fact]
    public void Forecast_of_a_zero_sector_is_exactly_zero() => Assert.All(
        Lazily.Value.Values.Where(value => value.Region == Synthetic.Regencies[0] && value.Sector == SectorCode.Mining),
        value =>
        {
            Assert.Equal((0.0, "zero"), (value.Mean, value.Method));
            Assert.All(value.Intervals, interval => Assert.Equal((0.0, 0.0), (interval.Lower, interval.Upper)));
        });

    [Fact]
    public void Forecast_of_an_absent_sector_is_no_row_but_its_share_of_the_total_is_unpublished()
    {
        var rows = Lazily.Value.Values.Where(value => value.Region == Synthetic.Regencies[1]).ToList();
        Assert.DoesNotContain(rows, value => value.Sector == SectorCode.Manufacturing);
        Assert.All(rows.Where(value => value.Sector == SectorCode.Unpublished), value => Assert.True(value.Mean > 0));
        Assert.Contains(rows, value => value.Sector == SectorCode.Unpublished);
    }

    [Fact]
    public void Forecast_without_a_recent_total_sums_published_sectors_and_says_so()
    {
        var forecast = Forecast(Synthetic.Accounts(Years, panel =>
        {
            for (var period = 1; period < Years; period++)
            {
                panel.SetPublishedTotal(period, 1, double.NaN);
            }
        }), new ForecastOptions());
        Assert.DoesNotContain(forecast.Values, value => value.Sector == SectorCode.Unpublished && value.Region == Synthetic.Regencies[1]);
        Assert.Contains(forecast.Notes, note => note.En.StartsWith("9902: a sector is not published", StringComparison.Ordinal));
        Identities.Hold(forecast, Synthetic.Scope);
    }

    [Fact]
    public void Forecast_of_a_scope_that_is_not_published_has_no_discrepancy()
    {
        var accounts = Synthetic.Accounts(Years, panel =>
        {
            for (var period = 0; period < Years; period++)
            {
                for (var sector = 0; sector < panel.Sectors.Count; sector++)
                {
                    panel[period, 4, sector] = double.NaN;
                }
            }
        });
        var forecast = Forecast(accounts, new ForecastOptions());
        Assert.DoesNotContain(forecast.Values, value => value.Region == RegionCode.Discrepancy && value.Sector == SectorCode.Agriculture);
        Identities.Hold(forecast, Synthetic.Scope);
    }

    [Fact]
    public void Forecast_of_a_basis_with_totals_only_is_left_out_and_said_so()
    {
        var accounts = Synthetic.Accounts(Years);
        var totals = new OutputPanel(Economy.Prices.PriceBasis.Current, accounts.Panels[0].Periods, accounts.Panels[0].Regions, []);
        totals.SetPublishedTotal(0, 0, 100);
        var forecast = Forecast(accounts with { Panels = [.. accounts.Panels, totals] }, new ForecastOptions());
        Assert.All(forecast.Values, value => Assert.Equal("constant-2010", value.Basis.ToString()));
        Assert.Contains(forecast.Notes, note => note.En == "current: only totals are published, without sectors; not forecast.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Forecast_of_very_few_years_answers(int years)
    {
        var forecast = Forecast(Synthetic.Accounts(years), new ForecastOptions());
        Assert.All(forecast.Values, value => Assert.True(double.IsFinite(value.Mean)));
        Identities.Hold(forecast, Synthetic.Scope);
        Identities.IntervalsAreNested(forecast);
    }

    [Fact]
    public void Forecast_with_a_regency_a_year_late_continues_it_from_its_own_last_year()
    {
        var forecast = Forecast(Synthetic.Accounts(Years, panel =>
        {
            for (var sector = 0; sector < panel.Sectors.Count; sector++)
            {
                panel[Years - 1, 2, sector] = double.NaN;
            }
        }), new ForecastOptions());
        var late = forecast.Values.First(value => value.Region == Synthetic.Regencies[2] && value.Sector == SectorCode.Agriculture);
        Assert.Equal(Period.OfYear(2022), late.Period);
        Numbers.Close(6000 * Math.Pow(1.05, Years), late.Mean, 0.1);
        Identities.Hold(forecast, Synthetic.Scope);
    }

    [Fact]
    public void Forecast_reports_every_step()
    {
        var steps = new List<ForecastProgress>();
        PanelForecaster.Forecast(Synthetic.Accounts(4), new ForecastOptions(), new Collect(steps), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], steps.Select(step => step.Done));
        Assert.All(steps, step => Assert.Equal(3, step.Total));
    }

    [Fact]
    public void Forecast_that_is_cancelled_throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => PanelForecaster.Forecast(Synthetic.Accounts(4), new ForecastOptions(), null, source.Token));
    }

    private static PanelForecast Forecast(RegionalAccounts accounts, ForecastOptions options) =>
        PanelForecaster.Forecast(accounts, options, null, TestContext.Current.CancellationToken);

    private sealed class Collect(List<ForecastProgress> steps) : IProgress<ForecastProgress>
    {
        public void Report(ForecastProgress value) => steps.Add(value);
    }
}
