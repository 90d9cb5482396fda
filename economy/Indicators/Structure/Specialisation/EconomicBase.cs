using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// The economic base by the surplus of location: basic = Σ_i max(0, e_ij − e_j s_i), what the sectors of a region exceed their share in
/// the reference by; multiplier = e_j/basic. Below a base of 15 % of GRDP the multiplier is unstable, and says so.
/// </summary>
/// <remarks>On the sectors that both observe. No surplus at all leaves the multiplier undefined. Source: Isard (1960), ch. 6; Richardson (1985).</remarks>
public sealed class EconomicBase : IIndicator
{
    private static readonly IndicatorDefinition Share = new()
    {
        Id = "economic-base-share",
        Name = new("Bagian basis ekonomi", "Share of the economic base"),
        Unit = "%",
        Formula = "Σ_i max(0, e_{ij} − e_j s_i) / e_j × 100; e_{ij} = GRDP of sector i in region j, s_i = its share in the reference",
        Source = "Isard (1960), Methods of Regional Analysis, ch. 6",
        Reading = new(
            "Bagian PDRB yang melebihi kebutuhan menurut struktur acuan, dianggap untuk daerah lain. Anggapan: permintaan per rupiah sama di mana-mana.",
            "The part of GRDP beyond what the structure of the reference would need, taken to serve other regions. It assumes the same demand for each rupiah everywhere."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Multiplier = new()
    {
        Id = "economic-base-multiplier",
        Name = new("Pengganda basis ekonomi", "Economic base multiplier"),
        Unit = "ratio",
        Formula = "e_j / Σ_i max(0, e_{ij} − e_j s_i)",
        Source = "Isard (1960), Methods of Regional Analysis, ch. 6; Richardson (1985), Input–output and economic base multipliers, Journal of Regional Science 25",
        Reading = new(
            "Satu rupiah basis menyertai sekian rupiah PDRB. Bukan ramalan; bila basis di bawah 15 % tidak stabil dan disebutkan.",
            "A rupiah of base goes with this many of GRDP. Not a forecast; where the base is below 15 % it is unstable and says so."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Share, Multiplier];

    private const double UnstableBelow = 0.15;

    /// <summary>The base of values by sector against those of the reference, in the unit of the values.</summary>
    /// <returns>0 or more; NaN where a sum is not positive or a value is negative or NaN.</returns>
    public static double Basic(ReadOnlySpan<double> own, ReadOnlySpan<double> reference)
    {
        var surplus = own.Length == 0 ? double.NaN : 0;
        foreach (var difference in ShareDifferences.Of(own, reference))
        {
            surplus += Math.Max(0, difference);
        }

        return surplus * NonNegative.Sum(own);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.AgainstReferences(accounts, Definitions, row =>
    {
        var (basic, sum) = (Basic(row.Own, row.Reference), row.Own.Sum());
        var multiplier = row.Figure(basic > 0 ? sum / basic : double.NaN, basic == 0 ? StructureReasons.NoBase : Reasons.NotPositive);
        return
        [
            row.Figure(basic / sum * 100, Reasons.NotPositive),
            multiplier.IsDefined && basic < UnstableBelow * sum ? multiplier with { Reason = Reasons.Join(StructureReasons.UnstableBase, multiplier.Reason) } : multiplier,
        ];
    });
}
