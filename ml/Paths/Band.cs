using MathNet.Numerics.Distributions;

namespace EconomyPipeline.Ml.Paths;

/// <summary>How far the 80 and 95 % bounds of a row lie below and above its forecast, all 0 or more, in the unit of the row.</summary>
internal readonly record struct Band(double Lower80, double Lower95, double Upper80, double Upper95)
{
    /// <summary>The tails of the paths are those of Student's t with this many degrees of freedom.</summary>
    public const double DegreesOfFreedom = 4;

    private static readonly double Quantile80 = StudentT.InvCDF(0, 1, DegreesOfFreedom, 0.9);
    private static readonly double Quantile95 = StudentT.InvCDF(0, 1, DegreesOfFreedom, 0.975);

    /// <summary>The half width as a multiple of that of a standard t: a spread to compare rows by.</summary>
    public double Size => (((Lower80 + Upper80) / Quantile80) + ((Lower95 + Upper95) / Quantile95)) / 4;
}
