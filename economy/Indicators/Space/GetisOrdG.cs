using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// G = Σ_ij w_ij x_i x_j / Σ_{i≠j} x_i x_j with binary weights: high where high values lie together; E = S0/(n(n−1)). Source: Getis and
/// Ord (1992).
/// </summary>
/// <remarks>
/// Of GRDP per capita. Undefined with a reason: no boundaries, no neighbours at all, an incomplete set, fewer than eight
/// regencies, a negative value or fewer than two that are positive; z also where the variance is zero.
/// </remarks>
public sealed class GetisOrdG : IIndicator
{
    private static readonly IndicatorDefinition IndexDefinition = new()
    {
        Id = "getis-ord",
        Name = new("Getis–Ord G PDRB per kapita", "Getis–Ord G of GRDP per capita"),
        Unit = "index",
        Formula = "Σ_ij w_ij x_i x_j / Σ_{i≠j} x_i x_j; x_i = GRDP per capita of regency i, w_ij = 1 for those that share a border, else 0; expected without association: S_0/(n(n−1))",
        Source = "Getis and Ord (1992), The analysis of spatial association by use of distance statistics, Geographical Analysis 24(3)",
        Reading = new(
            "Di atas harapan: nilai tinggi berkumpul; di bawah: nilai rendah berkumpul. Lihat z, sebab harapannya bergantung pada batas wilayah.",
            "Above its expectation: high values lie together; below: low values do. See z, since the expectation depends on the borders."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ZDefinition = new()
    {
        Id = "getis-ord-z",
        Name = new("Getis–Ord G: z", "Getis–Ord G: z"),
        Unit = "standard deviations",
        Formula = "(G − S_0/(n(n−1))) / √Var(G), Var over all permutations",
        Source = "Getis and Ord (1992), The analysis of spatial association by use of distance statistics, Geographical Analysis 24(3)",
        Reading = new(
            "Jauhnya dari harapan dalam simpangan baku, bila letak tidak berpengaruh. Pendekatan normal kasar pada belasan wilayah: utamakan nilai p permutasi.",
            "How far from the expectation in standard deviations, were place of no matter. The normal approximation is rough for a dozen regions: prefer the p-value by permutation."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition OneSidedDefinition = new()
    {
        Id = "getis-ord-p",
        Name = new("Getis–Ord G: nilai p permutasi satu sisi", "Getis–Ord G: one-sided p-value by permutation"),
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
        Id = "getis-ord-p-two-sided",
        Name = new("Getis–Ord G: nilai p permutasi dua sisi", "Getis–Ord G: two-sided p-value by permutation"),
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

    /// <summary>G with moments over all permutations; no variance below four regions.</summary>
    /// <param name="values">Not negative.</param>
    /// <param name="weights">Binary.</param>
    /// <returns>NaN where a value is negative or NaN, fewer than two are positive, or no region has a neighbour.</returns>
    public static SpatialMoments Of(double[] values, SpatialWeights weights)
    {
        var (n, index) = ((double)values.Length, Index(values, weights));
        if (double.IsNaN(index))
        {
            return SpatialMoments.Undefined;
        }

        var (m1, m2, m3, m4) = (values.Sum(), values.Sum(x => x * x), values.Sum(x => x * x * x), values.Sum(x => x * x * x * x));
        var (s0, s1, s2) = (weights.S0 * weights.S0, weights.S1, weights.S2);
        var expectation = weights.S0 / (n * (n - 1));
        var sum = (((((n * n) - (3 * n) + 3) * s1) - (n * s2) + (3 * s0)) * m2 * m2)
            - (((((n * n) - n) * s1) - (2 * n * s2) + (6 * s0)) * m4)
            - (((2 * n * s1) - ((n + 3) * s2) + (6 * s0)) * m1 * m1 * m2)
            + (((4 * (n - 1) * s1) - (2 * (n + 1) * s2) + (8 * s0)) * m1 * m3)
            + ((s1 - s2 + s0) * m1 * m1 * m1 * m1);
        var pairs = (m1 * m1) - m2;
        var square = n > 3 ? sum / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) : double.NaN;
        return new SpatialMoments(index, expectation, square - (expectation * expectation));
    }

    /// <summary>G alone.</summary>
    public static double Index(double[] values, SpatialWeights weights)
    {
        if (weights.S0 == 0 || !Array.TrueForAll(values, value => value >= 0) || values.Count(value => value > 0) < 2)
        {
            return double.NaN;
        }

        var (together, sum, squares) = (0.0, 0.0, 0.0);
        for (var region = 0; region < values.Length; region++)
        {
            together += values[region] * weights.Lag(region, values);
            sum += values[region];
            squares += values[region] * values[region];
        }

        return together / ((sum * sum) - squares);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfLevels(accounts, Definitions, set =>
    {
        var weights = SpatialWeights.Binary(set.Neighbours);
        var moments = Of(set.Values, weights);
        var test = PermutationTest.Of(set.Values, drawn => Index(drawn, weights), moments.Expectation, set.Options.Permutations, set.Options.Seed);
        double[] measures = [moments.Value, moments.Z, test.OneSided, test.TwoSided];
        var reason = double.IsNaN(moments.Value) ? SpaceReasons.NotPositive : SpaceReasons.AllEqual;
        return Definitions.Zip(measures, (definition, measure) => set.OfScope(definition, set.Basis.Becomes(measure, reason)));
    });
}
