using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// <see cref="MoranI"/> of the growth of GRDP per capita over each year in percent, with z and p as <see cref="MoranInference"/>
/// has them. Source: Moran (1950); Cliff and Ord (1981).
/// </summary>
/// <remarks>Undefined with a reason where the level's is, at a change that cannot be measured on one definition, and below eight regencies.</remarks>
public sealed class MoranGrowth : IIndicator
{
    private static readonly IndicatorDefinition IndexDefinition = new()
    {
        Id = "moran-growth",
        Name = new("Moran I pertumbuhan PDRB per kapita", "Moran's I of growth of GRDP per capita"),
        Unit = "index",
        Formula = "(n/S_0) Σ_i z_i Σ_j w_ij z_j / Σ_i z_i²; z_i = growth of GRDP per capita of regency i over the year less the plain mean, w_ij = 1/(number of neighbours of i) for those that share a border",
        Source = "Moran (1950), Notes on continuous stochastic phenomena, Biometrika 37",
        Reading = new(
            "Positif: daerah yang tumbuh cepat bertetangga. Guncangan bersama (harga batu bara) memberi nilai positif tanpa limpahan apa pun.",
            "Positive: fast-growing regencies are neighbours. A common shock (the price of coal) makes it positive without any spillover."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ZDefinition = new()
    {
        Id = "moran-growth-z",
        Name = new("Moran I pertumbuhan: z", "Moran's I of growth: z"),
        Unit = "standard deviations",
        Formula = "(I + 1/(n−1)) / √Var(I), Var under normality",
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
        Id = "moran-growth-p-normal",
        Name = new("Moran I pertumbuhan: nilai p normal", "Moran's I of growth: p-value under normality"),
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
        Id = "moran-growth-p",
        Name = new("Moran I pertumbuhan: nilai p permutasi satu sisi", "Moran's I of growth: one-sided p-value by permutation"),
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
        Id = "moran-growth-p-two-sided",
        Name = new("Moran I pertumbuhan: nilai p permutasi dua sisi", "Moran's I of growth: two-sided p-value by permutation"),
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

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [IndexDefinition, ZDefinition, NormalDefinition, OneSidedDefinition, TwoSidedDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfGrowth(accounts, Definitions, set =>
    [
        set.OfScope(IndexDefinition, set.Basis.Becomes(MoranI.Index(set.Values, SpatialWeights.RowStandardised(set.Neighbours)), SpaceReasons.AllEqual)),
        .. MoranInference.Measured(set, [.. Definitions.Skip(1)]),
    ]);
}
