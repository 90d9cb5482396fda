using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// What a panel's forecasts start from where nothing is known yet of how its pooled model errs: of every series a mix of that
/// model and of the default, the more of the model the less steady the series itself has grown. What a steady one says of its
/// growth is worth as much as what all say together; a restless one says little.
/// </summary>
internal static class PooledStart
{
    /// <summary>Of the mix, among what is mixed further; texts tell its parts.</summary>
    public const string Name = "pooled-start";

    /// <summary>The spread of growth, in units of what is typical of the panel, at which model and default count the same.</summary>
    private const double Even = 0.05;

    /// <summary>The model's share of a series whose growth is as restless as is typical of its panel.</summary>
    public static double TypicalShare { get; } = Share(1);

    /// <summary>
    /// The model's share, of which the default has the rest, by series: in hundredths, which the text of the method can say. None
    /// of a series without a growth rate, of which the model says nothing.
    /// </summary>
    public static double[] Shares(SeriesPanel panel, int origin) => [.. GrowthSpread.Of(panel, origin).Select(Share)];

    /// <summary>The mix, by series and step; null where the default is.</summary>
    public static double[]?[] Rows(double[]?[] own, double[]?[] model, double[] shares) =>
    [
        .. own.Zip(model, shares).Select(one => one is (not null, not null, _)
            ? [.. one.First.Zip(one.Second, (alone, pooled) => alone + (one.Third * (pooled - alone)))]
            : one.First),
    ];

    private static double Share(double spread) => double.IsNaN(spread) ? 0 : Math.Round(spread / (spread + Even), 2);
}
