using System.Globalization;
using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What stands as the method beside a forecast.</summary>
internal static class MethodText
{
    public const string Zero = "zero";

    /// <summary>What every text of a combination begins with.</summary>
    public const string Combined = MedianCombination.Name;

    /// <summary><c>zero</c>, the baseline's name, or what is mixed: <see cref="PanelCombination.Text"/>.</summary>
    public static string Of(PanelRun run, int series) => run.Panel.Series[series].IsZeroAt(0) ? Zero
        : run.Panel.Series[series].IsDifference ? run.Forecasts[0].Baseline
        : run.Combination.Text(0);
}
