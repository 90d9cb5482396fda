using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>Years and quarters of one basis, invented: a quarter is a share of its year.</summary>
public sealed class TemporalTests
{
    private const int Years = 8;
    private const int LastYear = Synthetic.FirstYear + Years - 1;

    // One method: which one it is does not matter here.
    private static readonly ForecastOptions Options = new() { HorizonPeriods = 2, PathCount = 200, Method = "drift" };

    private static readonly double[] Shares = [0.22, 0.24, 0.26, 0.28];

    /// <summary>Quarters observed after the last year (negative: before its end).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(-1)]
    public void Years_are_the_sums_of_their_quarters_in_points_and_in_paths(int quartersAhead)
    {
        var accounts = Accounts(quartersAhead);
        var forecast = PanelForecaster.Forecast(accounts, Options, null, TestContext.Current.CancellationToken);
        Identities.Hold(forecast, Synthetic.Scope);
        Identities.IntervalsAreNested(forecast);
        var quarterly = accounts.Panels[1];
        var quarters = forecast.Values.Where(value => value.Period.Frequency == Frequency.Quarterly).ToLookup(value => (value.Region, value.Sector, value.Period));
        var years = forecast.Values.Where(value => value.Period.Frequency == Frequency.Annual && value.Region != RegionCode.Discrepancy && value.Sector != SectorCode.Unpublished && value.Sector != SectorCode.Total && value.Region != Synthetic.Scope).ToList();
        Assert.Equal([LastYear + 1, LastYear + 2], years.Select(value => value.Period.Year).Distinct().Order());
        foreach (var year in years)
        {
            var sum = Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(year.Period.Year, quarter)).Sum(period =>
                quarterly.IndexOf(period) is var position and >= 0
                    ? quarterly[position, quarterly.IndexOf(year.Region), quarterly.IndexOf(year.Sector)]
                    : quarters[(year.Region, year.Sector, period)].Single().Mean);
            Numbers.Close(sum, year.Mean, 1e-9);
        }

        PathsAgree(forecast, quarterly);
    }

    [Fact]
    public void Quarters_of_a_year_that_is_known_sum_to_it()
    {
        var accounts = Accounts(-1);
        var forecast = PanelForecaster.Forecast(accounts, Options, null, TestContext.Current.CancellationToken);
        var (annual, quarterly) = (accounts.Panels[0], accounts.Panels[1]);
        var last = forecast.Values.Single(value => value.Region == Synthetic.Regencies[3] && value.Sector == SectorCode.Agriculture && value.Period == Period.OfQuarter(LastYear, 4));
        var known = Enumerable.Range(1, 3).Sum(quarter => quarterly[quarterly.IndexOf(Period.OfQuarter(LastYear, quarter)), 3, 0]);
        Numbers.Close(annual[Years - 1, 3, 0] - known, last.Mean, 1e-9);
    }

    [Fact]
    public void Quarters_of_a_basis_without_years_are_counted_by_the_horizon()
    {
        var accounts = Accounts(0);
        var forecast = PanelForecaster.Forecast(
            accounts with { Panels = [accounts.Panels[1]] }, Options with { HorizonPeriods = 3 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(3, forecast.Values.Select(value => value.Period).Distinct().Count());
    }

    private static void PathsAgree(PanelForecast forecast, OutputPanel quarterly)
    {
        var (years, quarters) = (forecast.Paths[0], forecast.Paths[1]);
        Assert.Equal((Frequency.Annual, Frequency.Quarterly), (years.Periods[0].Frequency, quarters.Periods[0].Frequency));
        for (var row = 0; row < years.Rows.Count; row++)
        {
            var (region, sector) = years.Rows[row];
            if (region == RegionCode.Discrepancy || sector == SectorCode.Unpublished)
            {
                continue;
            }

            var other = quarters.Rows.ToList().IndexOf((region, sector));
            for (var path = 0; path < years.Count; path += 20)
            {
                for (var year = 0; year < years.Periods.Count; year++)
                {
                    var sum = Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(years.Periods[year].Year, quarter)).Sum(period =>
                        quarterly.IndexOf(period) is var position and >= 0
                            ? quarterly[position, quarterly.IndexOf(region), quarterly.IndexOf(sector)]
                            : quarters[path, other, period.PeriodsSince(quarters.Periods[0])]);
                    Numbers.Close(sum, years[path, row, year], 1e-9);
                }
            }
        }
    }

    private static RegionalAccounts Accounts(int quartersAhead)
    {
        var longer = Synthetic.Accounts(Years + 1);
        var whole = longer.Panels[0];
        Period[] periods = [.. Enumerable.Range(0, (Years * 4) + quartersAhead).Select(Period.OfQuarter(Synthetic.FirstYear, 1).Plus)];
        var quarterly = new OutputPanel(whole.Basis, periods, whole.Regions, whole.Sectors);
        for (var period = 0; period < periods.Length; period++)
        {
            for (var region = 0; region < whole.Regions.Count; region++)
            {
                for (var sector = 0; sector < whole.Sectors.Count; sector++)
                {
                    quarterly[period, region, sector] = Shares[period % 4] * whole[period / 4, region, sector];
                }
            }
        }

        return longer with { Panels = [Synthetic.Accounts(Years).Panels[0], quarterly] };
    }
}
