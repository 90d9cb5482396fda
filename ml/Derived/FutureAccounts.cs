using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Derived;

/// <summary>
/// Accounts that go on into the future, on which every indicator of the catalogue can be computed. Panels that are not forecast
/// and sub-sectors are left out: measures that need them say so.
/// </summary>
public static class FutureAccounts
{
    /// <summary>The accounts extended by the point forecast at every basis and frequency that is forecast, and the population that they go on with.</summary>
    public static (RegionalAccounts Accounts, PopulationPath Population) OfPoint(RegionalAccounts accounts, PanelForecast forecast)
    {
        var points = PointPath.All(accounts, forecast);
        var population = Population(accounts, points);
        return (Extend(accounts, population, [.. points.Select(point => new FuturePanel(accounts, point).Fill(point, 0))]), population);
    }

    /// <summary>The accounts extended by one sample path, at its basis and frequency alone.</summary>
    /// <exception cref="ArgumentException">The accounts have no panel of that basis and frequency that reaches the paths.</exception>
    public static (RegionalAccounts Accounts, PopulationPath Population) OfPath(RegionalAccounts accounts, SamplePaths paths, int path)
    {
        var population = Population(accounts, [paths]);
        return (Extend(accounts, population, [new FuturePanel(accounts, paths).Fill(paths, path)]), population);
    }

    internal static RegionalAccounts Extend(RegionalAccounts accounts, PopulationPath population, IReadOnlyList<OutputPanel> panels) =>
        accounts with { Panels = panels, SubSectorPanels = [], Population = population.People };

    internal static PopulationPath Population(RegionalAccounts accounts, IReadOnlyList<SamplePaths> paths) => paths.Count == 0
        ? FuturePopulation.Of(accounts, Period.OfYear(1))
        : FuturePopulation.Of(accounts, Period.OfYear(paths.Max(one => one.Periods[^1].Year)));
}
