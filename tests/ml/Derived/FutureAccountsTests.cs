using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Derived;

/// <summary>Accounts that go on into the future are those of the past and of the forecast.</summary>
public sealed class FutureAccountsTests
{
    [Fact]
    public void Point_accounts_of_Kalimantan_Selatan_hold_every_row_and_sum_of_the_forecast() =>
        HoldsForecast(SampleData.Accounts, Draws.KalselForecast);

    [Fact]
    public void Point_accounts_hold_the_unpublished_rest_the_discrepancy_and_the_nation()
    {
        var accounts = Synthetic.Accounts(8);
        HoldsForecast(accounts, PanelForecaster.Forecast(accounts, new ForecastOptions { HorizonPeriods = 3 }, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Point_accounts_of_a_scope_that_is_not_published_are_those_of_its_regencies()
    {
        var accounts = Synthetic.Accounts(8);
        var panel = accounts.Panels[0];
        for (var period = 0; period < panel.Periods.Count; period++)
        {
            for (var sector = 0; sector < panel.Sectors.Count; sector++)
            {
                panel[period, panel.IndexOf(Synthetic.Scope), sector] = double.NaN;
            }
        }

        var forecast = PanelForecaster.Forecast(accounts, new ForecastOptions { HorizonPeriods = 2 }, null, TestContext.Current.CancellationToken);
        HoldsForecast(accounts, forecast);
    }

    [Theory]
    [InlineData("williamson")]
    [InlineData("theil-t")]
    [InlineData("growth-annual")]
    [InlineData("klassen")]
    [InlineData("manufacturing-share")]
    public void Past_years_are_as_the_catalogue_has_them(string indicator)
    {
        var future = FutureAccounts.OfPoint(SampleData.Accounts, Draws.KalselForecast).Accounts;
        var past = Of(SampleData.Accounts).Where(value => value.Basis == PriceBasis.Constant(2010)).Select(Text).ToHashSet();
        var kept = Of(future).Where(value => value.Period.Year <= 2025).Select(Text).ToList();
        Assert.NotEmpty(kept);
        Assert.True(past.IsSupersetOf(kept));
        Assert.Contains(Of(future), value => value.Period.Year == 2029 && !double.IsNaN(value.Value));

        IEnumerable<IndicatorValue> Of(RegionalAccounts accounts) =>
            IndicatorCatalogue.Compute(accounts with { Options = accounts.Options with { BootstrapDraws = 0 } }, indicator);

        static string Text(IndicatorValue value) =>
            FormattableString.Invariant($"{value.Region}_{value.Sector}_{value.Period}_{value.From}_{value.Reference}_{value.Other} {value.Value:R}");
    }

    // 6304 publishes no J and its last total is of 2020: as in 2025, its total is the sum of what there is.
    [Fact]
    public void Total_of_a_regency_without_a_published_one_stays_partial()
    {
        var future = FutureAccounts.OfPoint(SampleData.Accounts, Draws.KalselForecast).Accounts;
        var values = IndicatorCatalogue.Compute(future, "grdp")
            .Where(value => value.Region == RegionCode.Parse("6304") && value.Sector == SectorCode.Total && value.Basis == PriceBasis.Constant(2010))
            .ToDictionary(value => value.Period.Year);
        Assert.Equal((Quality.Partial, Quality.Partial), (values[2025].Quality, values[2029].Quality));
        Assert.Contains("without sector J", values[2029].Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Future_of_another_basis_throws()
    {
        var outlook = Draws.Scaled(1);
        Assert.Throws<ArgumentException>(() => FutureAccounts.OfPath(outlook.Accounts, outlook.Paths with { Basis = PriceBasis.Current }, 0));
        Assert.Throws<ArgumentException>(() => FutureAccounts.OfPath(outlook.Accounts, outlook.Paths with { Periods = [Period.OfYear(2040), Period.OfYear(2041)] }, 0));
    }

    private static void HoldsForecast(RegionalAccounts accounts, PanelForecast forecast)
    {
        var future = FutureAccounts.OfPoint(accounts, forecast).Accounts;
        var levels = IndicatorCatalogue.Compute(future, "grdp").ToDictionary(value => (value.Region, value.Sector!.Value, value.Basis!.Value, value.Period), value => value.Value);
        var sums = forecast.Values.Where(value => value.Region != RegionCode.Discrepancy && levels.ContainsKey((value.Region, SectorCode.Total, value.Basis, value.Period))).ToList();
        Assert.NotEmpty(sums);
        foreach (var value in sums)
        {
            // What the scope leaves unpublished is inside its total; nothing else is missing.
            if (levels.TryGetValue((value.Region, value.Sector, value.Basis, value.Period), out var level))
            {
                Numbers.Close(value.Mean, level, 1e-9);
            }
            else
            {
                Assert.Equal(SectorCode.Unpublished, value.Sector);
            }
        }
    }
}
