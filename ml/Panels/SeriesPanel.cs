using EconomyPipeline.Ml.Forecasters;

namespace EconomyPipeline.Ml.Panels;

/// <summary>Series of one frequency that are forecast together.</summary>
/// <param name="Series">In an order that decides the order of results and nothing else.</param>
/// <param name="PeriodsPerYear">1 or 4.</param>
internal sealed record SeriesPanel(IReadOnlyList<PanelSeries> Series, int PeriodsPerYear)
{
    /// <summary>Fewest values from which a backtest forecasts: three years, or six quarters.</summary>
    public int SmallestHistory => PeriodsPerYear == 1 ? 3 : 6;

    /// <summary>How many periods before the end the earliest backtest origin lies.</summary>
    /// <remarks>
    /// For every horizon up to <see cref="OriginsPerHorizon"/> origins; more would reach into histories too short to say how
    /// the whole one errs.
    /// </remarks>
    public static int EarliestOrigin(int horizon) => horizon + OriginsPerHorizon - 1;

    /// <summary>Origins that each horizon is judged on, where the series are long enough.</summary>
    public const int OriginsPerHorizon = 8;

    /// <summary>Whether series belong to regions or sectors, and so have something in common.</summary>
    public bool HasGroups { get; } = Series.Any(series => series.Region is not null || series.Sector is not null);

    /// <summary>Whether most series that have a history at an origin have too short a one to fit a model to (<see cref="ForecasterPool.SmallestFit"/>).</summary>
    public bool IsShortAt(int origin)
    {
        var lengths = Series.Where(series => !series.IsDifference).Select(series => series.LengthAt(origin, PeriodsPerYear)).Where(length => length > 0).ToList();
        var smallest = ForecasterPool.For(PeriodsPerYear).SmallestFit;
        return 2 * lengths.Count(length => length < smallest) > lengths.Count;
    }

    /// <summary>
    /// Whether a series can be judged at an origin: the smallest history, and half of what is known at <paramref name="now"/>,
    /// is known there.
    /// </summary>
    public bool CanJudge(PanelSeries series, int origin, int now)
    {
        var length = series.LengthAt(origin, PeriodsPerYear);
        return length >= SmallestHistory && 2 * length >= series.LengthAt(now, PeriodsPerYear);
    }
}
