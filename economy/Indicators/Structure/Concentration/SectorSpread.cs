using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Concentration;

/// <summary>
/// Where a sector is, over the regencies: Σ_j c_ij² (Herfindahl of its regional shares) and Krugman's Σ_j |c_ij − x_j|, x_j the regency's
/// share in all output; 0 = spread as GRDP is, 2 = nothing where GRDP is.
/// </summary>
/// <remarks>A regency that does not publish the sector is left out (partial). A sector that is zero everywhere is undefined with a reason. Sources: Hirschman (1964); Krugman (1991).</remarks>
public sealed class SectorSpread : IIndicator
{
    private static readonly IndicatorDefinition Herfindahl = new()
    {
        Id = "hhi-concentration",
        Name = new("HHI konsentrasi sektor", "Herfindahl of the concentration of a sector"),
        Unit = "index",
        Formula = "Σ_j c_{ij}²; c_{ij} = share of regency j in sector i",
        Source = "Hirschman (1964), The Paternity of an Index, American Economic Review 54",
        Reading = new(
            "1: seluruh sektor ada di satu daerah; 1/n: terbagi rata. Daerah besar menaikkannya meski tidak terspesialisasi.",
            "1: all of the sector is in one regency; 1/n: evenly divided. Large regencies raise it though not specialised."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Krugman = new()
    {
        Id = "krugman-concentration",
        Name = new("Indeks konsentrasi Krugman", "Krugman concentration index"),
        Unit = "index",
        Formula = "Σ_j |c_{ij} − x_j|; c_{ij} = share of regency j in sector i, x_j = in all output",
        Source = "Krugman (1991), Geography and Trade, MIT Press",
        Reading = new(
            "0: sektor tersebar seperti PDRB; 2: hanya ada di tempat yang tidak punya PDRB lain.",
            "0: the sector is spread as GRDP is; 2: it is only where nothing else is."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Herfindahl, Krugman];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorConcentration.Compute(accounts, Definitions, year =>
    [
        year.Figure(Diversity.Herfindahl.Index(year.Output), Reasons.NotPositive),
        year.Figure(Specialisation.Krugman.Of(year.Output, year.All), Reasons.NotPositive),
    ]);
}
