using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// 100·(P_{t,≤q} / P_{t−1,≤q} − 1) with P_{t,≤q} = Σ_{k≤q} current / Σ_{k≤q} constant: growth of the implicit price index since the
/// start of the year (c-to-c). In the first quarter it is y-on-y, in the fourth that of the years. Source: BPS.
/// </summary>
public sealed class CumulativeImplicitIndexGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "implicit-index-growth-ctc",
        Name = new("Laju indeks harga implisit c-to-c", "Cumulative growth of the implicit price index (c-to-c)"),
        Unit = "%",
        Formula = "100·(P_{t,≤q} / P_{t−1,≤q} − 1); P_{t,≤q} = Σ_{k≤q} y^{current}_{t,k} / Σ_{k≤q} y^{constant}_{t,k}",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Kenaikan harga produsen sejak awal tahun, dibandingkan dengan rentang yang sama tahun lalu. Satu triwulan yang tidak ada membuatnya tidak terdefinisi.",
            "The rise of producers' prices from the start of the year, against the same stretch of the year before. One absent quarter makes it undefined."),
        Needs = GrowthTexts.NeedsBothBases,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PricePanels.Run(
        accounts, Definition, Frequency.Quarterly, GrowthSpans.SinceStartOfYear, ImplicitIndexGrowth.Percent);
}
