using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// Whether <see cref="MoranI"/> of GRDP per capita could come of chance: z and two-sided p under normality, and one-sided and
/// two-sided p by permutation (seeded). Source: Cliff and Ord (1981).
/// </summary>
/// <remarks>Undefined with a reason where I is, and below eight regencies, of which there are too few arrangements.</remarks>
public sealed class MoranInference : IIndicator
{
    private static readonly IndicatorDefinition ZDefinition = new()
    {
        Id = "moran-z",
        Name = new("Moran I: z", "Moran's I: z"),
        Unit = "standard deviations",
        Formula = "(I + 1/(n−1)) / √Var(I), Var under normality = (n²S_1 − nS_2 + 3S_0²)/((n²−1)S_0²) − 1/(n−1)²",
        Source = "Cliff and Ord (1981), Spatial Processes: Models and Applications",
        Reading = new(
            "Jauhnya dari harapan dalam simpangan baku, bila letak tidak berpengaruh. Pendekatan normal kasar pada belasan wilayah: utamakan nilai p permutasi.",
            "How far from the expectation in standard deviations, were place of no matter. The normal approximation is rough for a dozen regions: prefer the p-value by permutation."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition NormalDefinition = new()
    {
        Id = "moran-p-normal",
        Name = new("Moran I: nilai p normal", "Moran's I: p-value under normality"),
        Unit = "probability",
        Formula = "2·Φ(−|z|); z of Moran's I under normality",
        Source = "Cliff and Ord (1981), Spatial Processes: Models and Applications",
        Reading = new(
            "Jauhnya dari harapan dalam simpangan baku, bila letak tidak berpengaruh. Pendekatan normal kasar pada belasan wilayah: utamakan nilai p permutasi.",
            "How far from the expectation in standard deviations, were place of no matter. The normal approximation is rough for a dozen regions: prefer the p-value by permutation."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition OneSidedDefinition = new()
    {
        Id = "moran-p",
        Name = new("Moran I: nilai p permutasi satu sisi", "Moran's I: one-sided p-value by permutation"),
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
        Id = "moran-p-two-sided",
        Name = new("Moran I: nilai p permutasi dua sisi", "Moran's I: two-sided p-value by permutation"),
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

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [ZDefinition, NormalDefinition, OneSidedDefinition, TwoSidedDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfLevels(accounts, Definitions, set => Measured(set, Definitions));

    internal static IEnumerable<IndicatorValue> Measured(SpatialSet set, IReadOnlyList<IndicatorDefinition> definitions)
    {
        var weights = SpatialWeights.RowStandardised(set.Neighbours);
        var moments = MoranI.OfNormal(set.Values, weights);
        var test = PermutationTest.Of(set.Values, drawn => MoranI.Index(drawn, weights), moments.Expectation, set.Options.Permutations, set.Options.Seed);
        double[] measures = [moments.Z, moments.P, test.OneSided, test.TwoSided];
        return definitions.Zip(measures, (definition, measure) => set.OfScope(definition, set.Basis.Becomes(measure, SpaceReasons.AllEqual)));
    }
}
