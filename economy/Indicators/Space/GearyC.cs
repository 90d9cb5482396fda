using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// C = (n−1)/(2 S0) Σ_ij w_ij (x_i − x_j)² / Σ (x_i − mean)²; E = 1. Below 1: neighbours are alike. Variance under normality
/// ((2S1 + S2)(n−1) − 4S0²)/(2(n+1)S0²). Source: Geary (1954); Cliff and Ord (1981).
/// </summary>
/// <remarks>Of GRDP per capita. Undefined with a reason: no boundaries, no neighbours at all, an incomplete set, fewer than eight regencies, all alike.</remarks>
public sealed class GearyC : IIndicator
{
    private static readonly IndicatorDefinition IndexDefinition = new()
    {
        Id = "geary",
        Name = new("Geary C PDRB per kapita", "Geary's C of GRDP per capita"),
        Unit = "index",
        Formula = "(n−1)/(2S_0) Σ_ij w_ij (x_i − x_j)² / Σ_i (x_i − mean)²; x_i = GRDP per capita of regency i, w_ij = 1/(number of neighbours of i) for those that share a border; expected without association: 1",
        Source = "Geary (1954), The contiguity ratio and statistical mapping, The Incorporated Statistician 5",
        Reading = new(
            "Di bawah 1: tetangga mirip; di atas 1: tetangga berbeda. Lebih peka terhadap beda antartetangga daripada Moran I. Daerah tanpa tetangga tidak menambah apa pun di pembilang.",
            "Below 1: neighbours are alike; above 1: they differ. More sensitive to differences between neighbours than Moran's I. Regions without neighbours add nothing to the numerator."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ZDefinition = new()
    {
        Id = "geary-z",
        Name = new("Geary C: z", "Geary's C: z"),
        Unit = "standard deviations",
        Formula = "(C − 1) / √Var(C), Var under normality = ((2S_1 + S_2)(n−1) − 4S_0²)/(2(n+1)S_0²)",
        Source = "Cliff and Ord (1981), Spatial Processes: Models and Applications",
        Reading = new(
            "Jauhnya dari harapan dalam simpangan baku, bila letak tidak berpengaruh. Pendekatan normal kasar pada belasan wilayah: utamakan nilai p permutasi. Negatif: tetangga mirip.",
            "How far from the expectation in standard deviations, were place of no matter. The normal approximation is rough for a dozen regions: prefer the p-value by permutation. Negative: neighbours are alike."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition OneSidedDefinition = new()
    {
        Id = "geary-p",
        Name = new("Geary C: nilai p permutasi satu sisi", "Geary's C: one-sided p-value by permutation"),
        Unit = "probability",
        Formula = "(permutations at least as extreme on the side of the observed value + 1) / (permutations + 1); permutations of the values over the regencies",
        Source = "Besag and Diggle (1977), Simple Monte Carlo tests for spatial pattern, Applied Statistics 26; as in PySAL esda",
        Reading = new(
            "Bagian pembagian acak nilai atas wilayah yang sama ekstremnya; terkecil 1/(permutasi + 1). Yang acak adalah letaknya, bukan contoh wilayah. Banyak tahun diuji sekaligus: satu p kecil belum bukti.",
            "The part of random assignments of the values to the regions that are as extreme; at the least 1/(permutations + 1). What is random is the place, not a sample of regions. Many years are tested at once: one small p proves little."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition TwoSidedDefinition = new()
    {
        Id = "geary-p-two-sided",
        Name = new("Geary C: nilai p permutasi dua sisi", "Geary's C: two-sided p-value by permutation"),
        Unit = "probability",
        Formula = "(permutations at least as far from the expectation as the observed value + 1) / (permutations + 1); permutations of the values over the regencies",
        Source = "Besag and Diggle (1977), Simple Monte Carlo tests for spatial pattern, Applied Statistics 26; as in PySAL esda",
        Reading = new(
            "Bagian pembagian acak nilai atas wilayah yang sama ekstremnya; terkecil 1/(permutasi + 1). Yang acak adalah letaknya, bukan contoh wilayah. Banyak tahun diuji sekaligus: satu p kecil belum bukti.",
            "The part of random assignments of the values to the regions that are as extreme; at the least 1/(permutations + 1). What is random is the place, not a sample of regions. Many years are tested at once: one small p proves little."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [IndexDefinition, ZDefinition, OneSidedDefinition, TwoSidedDefinition];

    /// <summary>C with moments under normality.</summary>
    /// <returns>NaN where all values are alike, one is NaN, no region has a neighbour, or there are fewer than two.</returns>
    public static SpatialMoments Of(double[] values, SpatialWeights weights)
    {
        var (n, index, s0) = ((double)values.Length, Index(values, weights), weights.S0);
        return double.IsNaN(index) ? SpatialMoments.Undefined : new SpatialMoments(
            index, 1, ((((2 * weights.S1) + weights.S2) * (n - 1)) - (4 * s0 * s0)) / (2 * (n + 1) * s0 * s0));
    }

    /// <summary>C alone.</summary>
    public static double Index(double[] values, SpatialWeights weights)
    {
        if (Deviations.Of(values) is not { } z || weights.S0 == 0)
        {
            return double.NaN;
        }

        var (differences, squares) = (0.0, 0.0);
        for (var region = 0; region < z.Length; region++)
        {
            var own = weights.Neighbours(region);
            var weight = weights.Weights(region);
            for (var at = 0; at < own.Length; at++)
            {
                var difference = z[region] - z[own[at]];
                differences += weight[at] * difference * difference;
            }

            squares += z[region] * z[region];
        }

        return (z.Length - 1) / (2 * weights.S0) * differences / squares;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfLevels(accounts, Definitions, set =>
    {
        var weights = SpatialWeights.RowStandardised(set.Neighbours);
        var moments = Of(set.Values, weights);
        var test = PermutationTest.Of(set.Values, drawn => Index(drawn, weights), 1, set.Options.Permutations, set.Options.Seed);
        double[] measures = [moments.Value, moments.Z, test.OneSided, test.TwoSided];
        return Definitions.Zip(measures, (definition, measure) => set.OfScope(definition, set.Basis.Becomes(measure, SpaceReasons.AllEqual)));
    });
}
