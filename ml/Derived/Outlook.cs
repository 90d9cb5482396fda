using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Derived;

/// <summary>
/// What is thought of the future of a scope at one basis and frequency: the accounts, the point forecast, its sample paths and
/// the population they go on with. Questions about the future are asked of it.
/// </summary>
public sealed class Outlook
{
    private const string Assumed = "interval assumed";

    private readonly Lazy<RegionalAccounts> pointAccounts;

    /// <param name="accounts">What the forecast was made from.</param>
    /// <param name="forecast">The point forecast.</param>
    /// <param name="paths">Sample paths of one basis and frequency of the forecast.</param>
    /// <exception cref="ArgumentException">The forecast or the accounts have nothing of that basis and frequency, or there is no path.</exception>
    public Outlook(RegionalAccounts accounts, PanelForecast forecast, SamplePaths paths)
    {
        if (paths.Count == 0)
        {
            throw new ArgumentException("There is no sample path.", nameof(paths));
        }

        Accounts = accounts;
        Paths = paths;
        Point = PointPath.Of(accounts, forecast, paths.Basis, paths.Periods[0].Frequency)
            ?? throw new ArgumentException($"Nothing is forecast at {paths.Basis}.", nameof(forecast));
        Population = FutureAccounts.Population(accounts, [paths]);
        AssumedFrom = forecast.Values
            .Where(value => value.Basis == paths.Basis && value.Period.Frequency == paths.Periods[0].Frequency && value.Method.EndsWith(Assumed, StringComparison.Ordinal))
            .Select(value => (Period?)value.Period)
            .Order()
            .FirstOrDefault();
        pointAccounts = new Lazy<RegionalAccounts>(() => With(Point, 0));
    }

    public RegionalAccounts Accounts { get; }

    public SamplePaths Paths { get; }

    /// <summary>The point forecast as a single path.</summary>
    public SamplePaths Point { get; }

    public PopulationPath Population { get; }

    /// <summary>The first period whose spread no backtest judges; null where all are judged.</summary>
    public Period? AssumedFrom { get; }

    /// <summary>The accounts with the point forecast.</summary>
    public RegionalAccounts PointAccounts => pointAccounts.Value;

    /// <summary>The periods that are forecast.</summary>
    public IReadOnlyList<Period> Periods => Paths.Periods;

    /// <summary>What is assumed of the spread in a period; null where it is judged by the backtest.</summary>
    public Bilingual? AssumptionAt(Period period)
    {
        if (AssumedFrom is not { } from || period < from)
        {
            return null;
        }

        var judged = from.PeriodsSince(Periods[0]);
        return new Bilingual(
            $"sebaran diasumsikan setelah h = {judged} ({from} dan seterusnya): kurang dari dua titik asal uji mundur menjangkaunya",
            $"the spread is assumed beyond h = {judged} (from {from} on): fewer than two backtest origins reach further");
    }

    internal RegionalAccounts With(SamplePaths paths, int path) => With(new FuturePanel(Accounts, paths).Fill(paths, path));

    internal RegionalAccounts With(OutputPanel panel) => FutureAccounts.Extend(Accounts, Population, [panel]);
}
