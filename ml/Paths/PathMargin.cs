namespace EconomyPipeline.Ml.Paths;

/// <summary>
/// Turns standardised errors into those whose 80 and 95 % quantiles are a row's bands: linear between the quantiles and beyond
/// them, and monotone, so that what errs together still does.
/// </summary>
/// <param name="Q025">Quantiles of the standardised errors.</param>
internal readonly record struct PathMargin(double Q025, double Q10, double Q50, double Q90, double Q975)
{
    /// <summary>Which quantiles make a margin.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.025, 0.1, 0.5, 0.9, 0.975];

    /// <param name="quantiles">A row's standardised errors at <see cref="Probabilities"/>.</param>
    public static PathMargin Of(double[] quantiles) => new(quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4]);

    /// <summary>The quantile of sorted values, linear between two of them.</summary>
    public static double Quantile(double[] sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var below = Math.Min((int)position, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The error of a row in its unit.</summary>
    public double Error(double standard, Band band) => standard < Q50
        ? -Side(Q50 - standard, Q50 - Q10, Q50 - Q025, band.Lower80, band.Lower95)
        : Side(standard - Q50, Q90 - Q50, Q975 - Q50, band.Upper80, band.Upper95);

    private static double Side(double distance, double near, double far, double band80, double band95) => distance <= near
        ? (near > 0 ? distance / near * band80 : 0)
        : band80 + (far > near ? (distance - near) / (far - near) * (band95 - band80) : 0);
}
