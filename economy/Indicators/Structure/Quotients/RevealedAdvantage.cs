using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>
/// Revealed comparative advantage after Balassa, which is the location quotient, as a yes or no (LQ ≥ 1) and in its symmetric form
/// (LQ − 1)/(LQ + 1), from −1 (the region has nothing) to below 1.
/// </summary>
/// <remarks>Undefined with a reason wherever the quotient is; the symmetric form also where the quotient is negative, since it has no bounds there. Sources: Balassa (1965); Dalum, Laursen and Villumsen (1998).</remarks>
public sealed class RevealedAdvantage : IIndicator
{
    private static readonly IndicatorDefinition Binary = new()
    {
        Id = "rca",
        Name = new("Keunggulan komparatif terungkap (ya/tidak)", "Revealed comparative advantage (yes or no)"),
        Unit = "0 or 1",
        Formula = "1 where LQ_{ij} ≥ 1, else 0",
        Source = "Balassa (1965), Trade liberalisation and revealed comparative advantage, Manchester School 33",
        Reading = new(
            "1: sektor lebih terpusat di sini daripada di acuan. Dihitung dari PDRB, bukan ekspor: keunggulan yang tampak, bukan sebabnya.",
            "1: the sector is more concentrated here than in the reference. Of GRDP, not of exports: the advantage that shows, not its cause."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Symmetric = new()
    {
        Id = "rsca",
        Name = new("Keunggulan komparatif terungkap simetris", "Revealed symmetric comparative advantage"),
        Unit = "index",
        Formula = "(LQ_{ij} − 1) / (LQ_{ij} + 1)",
        Source = "Dalum, Laursen and Villumsen (1998), Structural change in OECD export specialisation patterns, International Review of Applied Economics 12",
        Reading = new(
            "Antara −1 dan 1; di atas 0 berarti unggul. Tidak miring seperti LQ: dua kali lipat dan separuhnya sama jauh dari nol.",
            "Between −1 and 1; above 0 is an advantage. Not skewed as LQ is: twice and half are equally far from zero."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Binary, Symmetric];

    /// <summary>(LQ − 1)/(LQ + 1); NaN where the quotient is negative or NaN.</summary>
    public static double SymmetricOf(double quotient) => quotient >= 0 ? (quotient - 1) / (quotient + 1) : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => QuotientCells.Compute(accounts, Definitions, cell =>
    [
        cell.ToValue(Binary, cell.Follows(cell.Quotient.Value >= 1 ? 1 : 0)),
        cell.ToValue(Symmetric, cell.Follows(SymmetricOf(cell.Quotient.Value))),
    ]);
}
