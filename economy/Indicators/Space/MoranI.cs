using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// I = (n/S0) Σ_i z_i Σ_j w_ij z_j / Σ z_i², z = x − mean, of GRDP per capita; E = −1/(n−1). Variance under normality
/// (n²S1 − nS2 + 3S0²)/((n²−1)S0²) − E², or under randomisation. Source: Moran (1950); Cliff and Ord (1981).
/// </summary>
/// <remarks>
/// Row-standardised weights; a region without neighbours has a lag of 0 and is named. Undefined with a reason: no boundaries, no
/// neighbours at all, an incomplete set, fewer than four regencies, all alike.
/// </remarks>
public sealed class MoranI : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "moran",
        Name = new("Moran I PDRB per kapita", "Moran's I of GRDP per capita"),
        Unit = "index",
        Formula = "(n/S_0) Σ_i z_i Σ_j w_ij z_j / Σ_i z_i²; z_i = GRDP per capita of regency i less the plain mean, w_ij = 1/(number of neighbours of i) for those that share a border, else 0, S_0 = Σ w_ij; expected without association: −1/(n−1)",
        Source = "Moran (1950), Notes on continuous stochastic phenomena, Biometrika 37; Cliff and Ord (1981), Spatial Processes",
        Reading = new(
            "Positif: daerah kaya bertetangga dengan daerah kaya, miskin dengan miskin. Sekitar −1/(n−1): letak tidak berpengaruh. Negatif: berselang-seling. Bukan bukti limpahan antardaerah. Daerah tanpa tetangga tetap dihitung dengan rata-rata tetangga nol.",
            "Positive: rich regencies border on rich ones, poor on poor. About −1/(n−1): place does not matter. Negative: they alternate. No proof of spillovers. Regions without neighbours are counted with a neighbours' mean of zero."),
        Needs = RegencySpace.Needs,
        SmallestN = 4,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>I with moments under normality.</summary>
    /// <returns>NaN where all values are alike, one is NaN, no region has a neighbour, or there are fewer than two.</returns>
    public static SpatialMoments OfNormal(double[] values, SpatialWeights weights)
    {
        var (n, index) = ((double)values.Length, Index(values, weights));
        if (double.IsNaN(index))
        {
            return SpatialMoments.Undefined;
        }

        var (expectation, s0) = (-1 / (n - 1), weights.S0);
        var square = ((n * n * weights.S1) - (n * weights.S2) + (3 * s0 * s0)) / (((n * n) - 1) * s0 * s0);
        return new SpatialMoments(index, expectation, square - (expectation * expectation));
    }

    /// <summary>I with moments over all permutations of the values; no variance below four regions.</summary>
    public static SpatialMoments OfRandomisation(double[] values, SpatialWeights weights)
    {
        var (n, index) = ((double)values.Length, Index(values, weights));
        if (double.IsNaN(index))
        {
            return SpatialMoments.Undefined;
        }

        var (expectation, mean, s0, s1, s2) = (-1 / (n - 1), values.Average(), weights.S0, weights.S1, weights.S2);
        var (second, fourth) = (values.Sum(x => Math.Pow(x - mean, 2)) / n, values.Sum(x => Math.Pow(x - mean, 4)) / n);
        var kurtosis = fourth / (second * second);
        var first = n * ((((n * n) - (3 * n) + 3) * s1) - (n * s2) + (3 * s0 * s0));
        var last = kurtosis * ((((n * n) - n) * s1) - (2 * n * s2) + (6 * s0 * s0));
        var square = n > 3 ? (first - last) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) : double.NaN;
        return new SpatialMoments(index, expectation, square - (expectation * expectation));
    }

    /// <summary>I alone.</summary>
    public static double Index(double[] values, SpatialWeights weights)
    {
        if (Deviations.Of(values) is not { } z || weights.S0 == 0)
        {
            return double.NaN;
        }

        var (products, squares) = (0.0, 0.0);
        for (var region = 0; region < z.Length; region++)
        {
            products += z[region] * weights.Lag(region, z);
            squares += z[region] * z[region];
        }

        return z.Length / weights.S0 * products / squares;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfLevels(accounts, Definitions, set =>
        [set.OfScope(Definition, set.Basis.Becomes(Index(set.Values, SpatialWeights.RowStandardised(set.Neighbours)), SpaceReasons.AllEqual))]);
}
