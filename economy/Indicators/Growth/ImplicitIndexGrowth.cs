using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// 100·(P_t / P_s − 1), the growth of the implicit price index (laju indeks implisit): years against the year before; quarters
/// against the quarter before and against the same quarter of the year before (<c>from</c> tells them apart). Source: BPS.
/// </summary>
/// <remarks>Both ends of a total are on one definition at each price basis (see <see cref="Changes"/>). A zero at any of the three other ends is undefined with a reason.</remarks>
public sealed class ImplicitIndexGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "implicit-index-growth",
        Name = new("Laju indeks harga implisit", "Growth of the implicit price index"),
        Unit = "%",
        Formula = "100·((y^{current}_t / y^{current}_s) / (y^{constant}_t / y^{constant}_s) − 1); s = the period compared with",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Kenaikan harga produsen di daerah. Bukan inflasi konsumen: harga tambang dapat melonjak tanpa dirasakan penduduk.",
            "The rise of producers' prices in the region. Not consumer inflation: the price of coal may jump without residents feeling it."),
        Needs = GrowthTexts.NeedsBothBases,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Growth in percent of current/constant between two periods; NaN where a level that it divides by is not positive.</summary>
    public static double Percent(Change nominal, Change real) =>
        GrowthRate.Percent(ImplicitIndex.Of(nominal.From, real.From), ImplicitIndex.Of(nominal.To, real.To));

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PricePanels.Run(
        accounts, Definition, null, GrowthSpans.BeforeAndYearBefore, Percent);
}
