using System.Globalization;
using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What stands as the method beside a forecast.</summary>
internal static class MethodText
{
    public const string Zero = "zero";

    /// <summary>Of a sum of series: <c>zero</c>, the baseline's name, or what is mixed: <see cref="PanelCombination.Text"/>.</summary>
    public static string Of(PanelRun run, IReadOnlyList<int> series)
    {
        var mixed = series.Where(index => !run.Panel.Series[index].StaysAt(0, run.Panel.PeriodsPerYear)).ToList();
        return mixed.Count > 0 ? PanelCombination.Text(run.Combination.Weights(0, mixed))
            : series.All(index => run.Panel.Series[index].IsZeroAt(0)) ? Zero
            : run.Forecasts[0].Baseline;
    }
}
