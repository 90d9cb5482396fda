using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Tests.Scenarios;

/// <summary>The synthetic accounts with quarters in the place of years.</summary>
internal static class Quarterly
{
    public static Outlook Outlook()
    {
        var annual = Synthetic.Accounts(16);
        var years = annual.Panels[0];
        var panel = new OutputPanel(years.Basis, [.. Enumerable.Range(0, 16).Select(Period.OfQuarter(2016, 1).Plus)], years.Regions, years.Sectors);
        for (var period = 0; period < 16; period++)
        {
            for (var region = 0; region < panel.Regions.Count; region++)
            {
                panel.SetPublishedTotal(period, region, years.PublishedTotal(period, region));
                for (var sector = 0; sector < panel.Sectors.Count; sector++)
                {
                    panel[period, region, sector] = years[period, region, sector];
                }
            }
        }

        var accounts = annual with { Panels = [panel] };
        var forecast = PanelForecaster.Forecast(accounts, new ForecastOptions { HorizonPeriods = 2 }, null, TestContext.Current.CancellationToken);
        return new Outlook(accounts, forecast, PointPath.All(accounts, forecast).Single());
    }
}
