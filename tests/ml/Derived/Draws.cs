using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Paths;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Derived;

/// <summary>Sample paths that the tests make: what is derived from paths must not depend on how they came about.</summary>
internal static class Draws
{
    public const int Seed = 17;

    private static readonly Lazy<PanelForecast> Kalsel = new(() =>
        PanelForecaster.Forecast(SampleData.Accounts, new ForecastOptions { HorizonPeriods = 4 }, null, CancellationToken.None));

    private static readonly Lazy<Outlook> KalselDrawn = new(() => Outlook(SampleData.Accounts, Kalsel.Value, 200));

    public static PanelForecast KalselForecast => Kalsel.Value;

    /// <summary>Kalimantan Selatan at constant prices, 2026–2029, on 200 paths.</summary>
    public static Outlook KalselOutlook => KalselDrawn.Value;

    /// <summary>The synthetic accounts with people, two years ahead, on paths whose every row is the point times one number of its path.</summary>
    public static Outlook Scaled(params double[] scales) => Scaled(Peopled(8), scales);

    public static Outlook Scaled(RegionalAccounts accounts, params double[] scales)
    {
        var forecast = PanelForecaster.Forecast(accounts, new ForecastOptions { HorizonPeriods = 2 }, null, CancellationToken.None);
        var point = PointPath.Of(accounts, forecast, PriceBasis.Constant(2010), Frequency.Annual)!;
        return new Outlook(accounts, forecast, point with { Values = [.. scales.SelectMany(scale => point.Values.Select(value => value * scale))] });
    }

    /// <summary>The synthetic accounts with 100,000 people in the first regency, 200,000 in the second, …, growing 2 % a year.</summary>
    public static RegionalAccounts Peopled(int years, Action<OutputPanel>? change = null)
    {
        var accounts = Synthetic.Accounts(years, change);
        foreach (var (region, index) in Synthetic.Regencies.Select((region, index) => (region, index)))
        {
            for (var year = 0; year < years; year++)
            {
                accounts.Population[region, Period.OfYear(Synthetic.FirstYear + year)] = 100_000 * (index + 1) * Math.Pow(1.02, year);
            }
        }

        return accounts;
    }

    /// <summary>Joint random walks around the point: a shock that all share and one of each row.</summary>
    public static Outlook Outlook(RegionalAccounts accounts, PanelForecast forecast, int count)
    {
        var point = PointPath.Of(accounts, forecast, PriceBasis.Constant(2010), Frequency.Annual)!;
        var random = new Random(Seed);
        var values = new double[count * point.Values.Length];
        for (var path = 0; path < count; path++)
        {
            double[] common = [.. point.Periods.Select(_ => 0.02 * Normal(random))];
            for (var row = 0; row < point.Rows.Count; row++)
            {
                var log = 0.0;
                for (var period = 0; period < point.Periods.Count; period++)
                {
                    log += common[period] + (0.03 * Normal(random));
                    var isHeld = point.Rows[row].Region == RegionCode.Discrepancy;
                    values[(((path * point.Rows.Count) + row) * point.Periods.Count) + period] = point[0, row, period] * (isHeld ? 1 : Math.Exp(log));
                }
            }
        }

        return new Outlook(accounts, forecast, point with { Values = values });
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
