using System.Globalization;
using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What stands as the method beside a forecast.</summary>
internal static class MethodText
{
    public const string Zero = "zero";

    /// <summary>What every text of a combination begins with.</summary>
    public const string Combined = MedianCombination.Name;

    /// <summary>
    /// <c>zero</c>, the baseline's name, <c>median</c>, or <c>median+learned(0.70)</c>, <c>median+ml(0.35)</c> with how far the median
    /// is moved; a method's name where it is the only one.
    /// </summary>
    public static string Of(PanelRun run, int series)
    {
        var (panel, forecasts) = (run.Panel, run.Forecasts[0]);
        if (panel.Series[series].IsZeroAt(0))
        {
            return Zero;
        }

        if (panel.Series[series].IsDifference)
        {
            return forecasts.Baseline;
        }

        return run.Combination.Challenger(0) is { } challenger && run.Combination.Weight(0) is > 0 and var weight && run.Combination.Moves(0, series)
            ? string.Create(CultureInfo.InvariantCulture, $"{forecasts.OwnName}+{challenger}({weight:0.00})")
            : forecasts.OwnName;
    }
}
