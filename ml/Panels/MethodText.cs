using System.Globalization;
using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What stands as the method beside a forecast.</summary>
internal static class MethodText
{
    public const string Zero = "zero";

    /// <summary>What every text of a combination begins with.</summary>
    public const string Combined = MedianCombination.Name;

    /// <summary><c>zero</c>, the baseline's name, <c>median</c>, or <c>median+ml(0.35)</c> with the weight of the pooled model.</summary>
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

        var weight = forecasts.HasModel && forecasts[Learning.LogGrowthModel.Name][series] is not null ? run.Weight(0) : 0;
        return weight == 0
            ? MedianCombination.Name
            : string.Create(CultureInfo.InvariantCulture, $"{MedianCombination.Name}+{Learning.LogGrowthModel.Name}({weight:0.00})");
    }
}
