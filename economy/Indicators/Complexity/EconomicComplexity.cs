using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// ECI and PCI: the eigenvectors of the second largest eigenvalue of Σ_p M_cp·M_c'p / (k_c·k_p) and of its counterpart for sectors,
/// as z-scores over those in the network; the sign is that with which ECI correlates positively with diversity.
/// </summary>
/// <remarks>Source: Hidalgo and Hausmann (2009); Hausmann, Hidalgo et al. (2014), The Atlas of Economic Complexity, ch. 2.</remarks>
public static class EconomicComplexity
{
    private const double Tolerance = 1e-9;

    /// <summary>ECI by region and PCI by sector (NaN for whoever has no link), or the reason why there is no such direction.</summary>
    public static (double[] Regions, double[] Sectors, Bilingual? Reason) Of(SpecialisationNetwork network)
    {
        var (regions, sectors) = (Filled(network.Regions), Filled(network.Sectors));
        int[] linked = [.. Enumerable.Range(0, network.Regions).Where(region => network.Diversity[region] > 0)];
        if (!network.IsConnected())
        {
            return (regions, sectors, ComplexityReasons.Disconnected);
        }

        // U^{-1/2}·Mᵀ·D^{-1}·M·U^{-1/2} has the same eigenvalues and is symmetric, so that they are real; sectors are few.
        var half = Matrix<double>.Build.Dense(linked.Length, network.Sectors, (row, sector) =>
            network[linked[row], sector] ? 1 / Math.Sqrt((double)network.Diversity[linked[row]] * network.Ubiquity[sector]) : 0);
        var eigen = half.TransposeThisAndMultiply(half).Evd(Symmetricity.Symmetric);
        double[] values = [.. eigen.EigenValues.Select(value => value.Real)];
        var second = values.Length - 2;
        if (second < 0 || values[second] < Tolerance || (second > 0 && values[second] - values[second - 1] < Tolerance))
        {
            return (regions, sectors, ComplexityReasons.NoDirection);
        }

        for (var sector = 0; sector < network.Sectors; sector++)
        {
            sectors[sector] = network.Ubiquity[sector] > 0 ? eigen.EigenVectors[sector, second] / Math.Sqrt(network.Ubiquity[sector]) : double.NaN;
        }

        foreach (var region in linked)
        {
            regions[region] = Enumerable.Range(0, network.Sectors).Where(sector => network[region, sector]).Average(sector => sectors[sector]);
        }

        var correlation = Correlation.Pearson(linked.Select(region => regions[region]), linked.Select(region => (double)network.Diversity[region]));
        if (!(Math.Abs(correlation) > Tolerance))
        {
            return (Filled(network.Regions), Filled(network.Sectors), ComplexityReasons.NoDirection);
        }

        var sign = Math.Sign(correlation);
        (regions, sectors) = ([.. regions.Select(value => value * sign)], [.. sectors.Select(value => value * sign)]);
        return (Standardised(regions), Standardised(sectors), null);
    }

    private static double[] Filled(int count) => [.. Enumerable.Repeat(double.NaN, count)];

    private static double[] Standardised(double[] values)
    {
        var known = values.Where(value => !double.IsNaN(value)).ToList();
        var (mean, deviation) = (known.Mean(), known.PopulationStandardDeviation());
        return [.. values.Select(value => deviation > 0 ? (value - mean) / deviation : double.NaN)];
    }
}
