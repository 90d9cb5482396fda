using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// g = 100·(Σ_{k≤q} y_{t,k} / Σ_{k≤q} y_{t−1,k} − 1), in percent, of every row of every region. Source: BPS (c-to-c).
/// In the first quarter it is y-on-y, in the fourth the annual growth. A missing quarter makes it undefined with a reason.
/// </summary>
public sealed class CumulativeGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "growth-ctc",
        Name = new("Pertumbuhan c-to-c", "Cumulative growth (c-to-c)"),
        Unit = "%",
        Formula = "100·(Σ_{k≤q} y_{t,k} / Σ_{k≤q} y_{t−1,k} − 1); y_{t,k} = GRDP of quarter k in year t",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Sejak awal tahun sampai triwulan ini, dibandingkan dengan rentang yang sama tahun lalu. Pada triwulan IV sama dengan pertumbuhan tahunan.",
            "From the start of the year to this quarter, against the same stretch of the year before. In the fourth quarter it is the annual growth."),
        Needs = CatalogueTexts.NeedsQuarterlyOutput,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        GrowthRate.Compute(accounts, Definition, Frequency.Quarterly, GrowthRate.SinceStartOfYear);
}
