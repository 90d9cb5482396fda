using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Derived;

/// <summary>The point forecast in the shape of sample paths: one path of the rows that everything else is the sum of.</summary>
public static class PointPath
{
    /// <summary>One for each basis and frequency that is forecast, in the order of the forecast.</summary>
    public static IReadOnlyList<SamplePaths> All(RegionalAccounts accounts, PanelForecast forecast) =>
    [
        .. forecast.Values
            .GroupBy(value => (value.Basis, value.Period.Frequency))
            .Select(group => Of(accounts.Scope, group.Key.Basis, [.. group])),
    ];

    /// <summary>That of one basis and frequency; null where it is not forecast.</summary>
    public static SamplePaths? Of(RegionalAccounts accounts, PanelForecast forecast, PriceBasis basis, Frequency frequency)
    {
        var values = forecast.Values.Where(value => value.Basis == basis && value.Period.Frequency == frequency).ToList();
        return values.Count == 0 ? null : Of(accounts.Scope, basis, values);
    }

    private static SamplePaths Of(RegionCode scope, PriceBasis basis, List<ForecastValue> values)
    {
        List<Period> periods = [.. values.Select(value => value.Period).Distinct().Order()];
        var rows = new List<(RegionCode, SectorCode)>();
        var points = new List<double>();
        foreach (var row in values.Where(value => value.Region != scope && value.Sector != SectorCode.Total).GroupBy(value => (value.Region, value.Sector)))
        {
            rows.Add(row.Key);
            points.AddRange(row.OrderBy(value => value.Period).Select(value => value.Mean));
        }

        return new SamplePaths(basis, periods, rows, [.. points]);
    }
}
