using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Forecasters.Adjustments;

/// <summary>
/// Periods whose change is an outlier: |Δ − median Δ| / (MAD / 0.6745) above 3.5, with the changes of logarithms where all values
/// are positive. What came before is moved so that the change becomes the median; the last value stays.
/// </summary>
/// <remarks>
/// <para>
/// The modified z-score and its limit: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers. Where more than half of the
/// changes are equal the MAD is 0, and they put 1.2533 times the mean absolute deviation in its place.
/// </para>
/// <para>
/// A slump and its recovery are two such changes, and what is between them is lifted. Outliers among fewer than seven changes
/// cannot be told, and more than a third of all are no breaks but how the series moves: both are left as they are.
/// </para>
/// </remarks>
internal static class LevelShifts
{
    private const double Limit = 3.5;
    private const double DeviationsPerMad = 1 / 0.6745;
    private const double DeviationsPerMeanDeviation = 1.2533;
    private const int FewestChanges = 7;
    private const int LargestPart = 3;

    /// <summary>Rounding leaves changes of this part of the values, which are no breaks.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The history with its shifts removed; itself where there is none.</summary>
    public static double[] Remove(double[] values)
    {
        var isGrowth = values.All(value => value > 0);
        var levels = isGrowth ? Array.ConvertAll(values, Math.Log) : values;
        var changes = Differences.Of(levels);
        if (changes.Length < FewestChanges)
        {
            return values;
        }

        var median = MedianCombination.Median(changes);
        var deviations = Array.ConvertAll(changes, change => change - median);
        var limit = Math.Max(Limit * Spread(deviations), Rounding * levels.Max(Math.Abs));
        var count = deviations.Count(deviation => Math.Abs(deviation) > limit);
        return count == 0 || count > changes.Length / LargestPart ? values : Move(values, deviations, limit, isGrowth);
    }

    private static double Spread(double[] deviations)
    {
        var sizes = Array.ConvertAll(deviations, Math.Abs);
        var mad = MedianCombination.Median(sizes);
        return mad > 0 ? DeviationsPerMad * mad : DeviationsPerMeanDeviation * sizes.Average();
    }

    private static double[] Move(double[] values, double[] deviations, double limit, bool isGrowth)
    {
        var answer = new double[values.Length];
        var shift = 0.0;
        for (var index = values.Length - 1; index >= 0; index--)
        {
            shift += index < deviations.Length && Math.Abs(deviations[index]) > limit ? deviations[index] : 0;
            answer[index] = isGrowth ? values[index] * Math.Exp(shift) : values[index] + shift;
        }

        return answer;
    }
}
