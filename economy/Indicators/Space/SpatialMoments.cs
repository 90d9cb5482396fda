using MathNet.Numerics.Distributions;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>A statistic of spatial association with its moments under the hypothesis that values do not depend on place.</summary>
/// <param name="Value">The statistic.</param>
/// <param name="Expectation">Its expectation.</param>
/// <param name="Variance">Its variance; NaN where n is too small for the formula.</param>
public readonly record struct SpatialMoments(double Value, double Expectation, double Variance)
{
    public static SpatialMoments Undefined { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>(value − expectation) / √variance; NaN where the variance is not positive.</summary>
    public double Z => Variance > 0 ? (Value - Expectation) / Math.Sqrt(Variance) : double.NaN;

    /// <summary>Two-sided p-value of <see cref="Z"/> under a normal distribution.</summary>
    public double P => 2 * Normal.CDF(0, 1, -Math.Abs(Z));
}
