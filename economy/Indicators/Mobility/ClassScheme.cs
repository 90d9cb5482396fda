namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>How regions are put into five classes of GRDP per capita each year.</summary>
/// <param name="Id">Stands in the ids of the measures.</param>
/// <param name="Name">For people.</param>
/// <param name="Rule">The rule in plain text, for formulas.</param>
/// <param name="Cutoffs">The upper bounds of all classes but the highest, from the values of one year; a value at a bound is below it.</param>
public sealed record ClassScheme(string Id, Bilingual Name, string Rule, Func<double[], double[]> Cutoffs)
{
    private const int Classes = 5;

    /// <summary>Codes of the classes from the poorest on.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["lowest", "low", "middle", "high", "highest"];

    public static IReadOnlyList<Bilingual> Names { get; } =
        [new("terendah", "lowest"), new("rendah", "low"), new("menengah", "middle"), new("tinggi", "high"), new("tertinggi", "highest")];

    /// <summary>A fifth of the regions in each class, every year anew; bounds between regions are interpolated (R's type 7).</summary>
    public static ClassScheme Quintiles { get; } = new(
        "quintiles",
        new("kuintil tahunan", "quintiles of the year"),
        "classes = quintiles of GRDP per capita relative to the province, of each year anew, so that a class is a rank",
        Quantiles);

    /// <summary>A quarter, a half, once and twice the mean of the scope. Source: Quah (1993).</summary>
    public static ClassScheme Fixed { get; } = new(
        "fixed",
        new("batas tetap", "fixed bounds"),
        "classes bounded at 1/4, 1/2, 1 and 2 times the GRDP per capita of the province, the same every year",
        _ => [0.25, 0.5, 1, 2]);

    /// <summary>The class of each value, 0 the lowest.</summary>
    public int[] Classify(double[] relative)
    {
        var cutoffs = Cutoffs(relative);
        return Array.ConvertAll(relative, value =>
        {
            var at = 0;
            while (at < cutoffs.Length && value > cutoffs[at])
            {
                at++;
            }

            return at;
        });
    }

    private static double[] Quantiles(double[] values)
    {
        double[] sorted = [.. values.Order()];
        var cutoffs = new double[Classes - 1];
        for (var index = 0; index < cutoffs.Length; index++)
        {
            var position = (sorted.Length - 1) * (index + 1.0) / Classes;
            var below = (int)Math.Floor(position);
            var above = Math.Min(below + 1, sorted.Length - 1);
            cutoffs[index] = sorted[below] + ((sorted[above] - sorted[below]) * (position - below));
        }

        return cutoffs;
    }
}
