using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>
/// FLQ = LQ · [log₂(1 + e_j/e)]^δ with δ = 0.25: a location quotient that is smaller in small regions, which import more.
/// </summary>
/// <remarks>
/// The form over sectors (LQ) rather than over pairs of industries (CILQ), since no input–output table is used. Undefined with a
/// reason wherever the quotient is. Source: Flegg and Webber (1997), Regional Studies 31.
/// </remarks>
public sealed class FleggLocationQuotient : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "flq-025",
        Name = new("Location quotient Flegg (δ = 0,25)", "Flegg location quotient (δ = 0.25)"),
        Unit = "index",
        Formula = "LQ_{ij} · [log_2(1 + e_j/e)]^0.25; e_j = GRDP of the region, e = of the reference",
        Source = "Flegg and Webber (1997), On the appropriate use of location quotients in generating regional input–output tables: reply, Regional Studies 31",
        Reading = new(
            "LQ yang dikecilkan untuk daerah kecil, karena daerah kecil lebih banyak membeli dari luar. δ = 0,25 adalah nilai yang lazim, bukan dugaan untuk daerah ini.",
            "LQ scaled down for small regions, which buy more from outside. δ = 0.25 is the customary value, not an estimate for this region."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    private const double Delta = 0.25;

    /// <summary>The quotient of a region of a relative size (its total over the reference's).</summary>
    /// <returns>NaN where the quotient is NaN or the size is not positive.</returns>
    public static double Of(double quotient, double relativeSize, double delta) =>
        relativeSize > 0 ? quotient * Math.Pow(Math.Log2(1 + relativeSize), delta) : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => QuotientCells.Compute(
        accounts, Definitions, cell => [cell.ToValue(Definition, cell.Follows(Of(cell.Quotient.Value, cell.RelativeSize, Delta)))]);
}
