using EconomyPipeline.Ml.Forecasters;

namespace EconomyPipeline.Ml.Panels;

/// <summary>One series of a panel that is forecast on its own, the sums following from it.</summary>
/// <param name="Id">For results.</param>
/// <param name="Values">Consecutive periods up to the panel's last, NaN missing.</param>
internal sealed record PanelSeries(string Id, double[] Values)
{
    /// <summary>Ordinal of the period of the last value, on a calendar that all series of the panel share.</summary>
    public int EndTime { get; init; }

    /// <summary>What the pooled model groups by; null where there is nothing.</summary>
    public string? Region { get; init; }

    /// <summary>What the pooled model groups by; null where there is nothing.</summary>
    public string? Sector { get; init; }

    /// <summary>A difference between sums, which has no growth and no trend to believe in: it stays at its baseline.</summary>
    public bool IsDifference { get; init; }

    /// <summary>The values known that many periods before the end.</summary>
    public ReadOnlySpan<double> HistoryAt(int origin) => Values.AsSpan(0, Math.Max(0, Values.Length - origin));

    /// <summary>Values from the first to the last finite one at an origin; 0 when there is none, or none of the last two years.</summary>
    public int LengthAt(int origin, int periodsPerYear)
    {
        var history = HistoryAt(origin);
        var (first, last) = History.FiniteRange(history);
        return first < 0 || history.Length - 1 - last > 2 * periodsPerYear ? 0 : last - first + 1;
    }

    /// <summary>
    /// Whether what is published at an origin is the baseline alone: a difference between sums; what has always been zero; and
    /// years that have come to zero, which most often stay there, and of which a trend would say that they go on to fall or come
    /// back a little. A quarter without output may be a season.
    /// </summary>
    public bool StaysAt(int origin, int periodsPerYear)
    {
        var history = HistoryAt(origin);
        return IsDifference || IsZeroAt(origin) || (periodsPerYear == 1 && history[History.FiniteRange(history).Last] == 0);
    }

    /// <summary>Whether every known value at an origin is exactly zero.</summary>
    public bool IsZeroAt(int origin)
    {
        foreach (var value in HistoryAt(origin))
        {
            if (double.IsFinite(value) && value != 0)
            {
                return false;
            }
        }

        return true;
    }
}
