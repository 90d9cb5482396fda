using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>g = 100·(y_{t,q} / y_{t−1,q} − 1), in percent, of every row of every region. Source: BPS (y-on-y).</summary>
public sealed class YearOnYearGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "growth-yoy",
        Name = new("Pertumbuhan y-on-y", "Year-on-year growth"),
        Unit = "%",
        Formula = "100·(y_{t,q} / y_{t−1,q} − 1); y = GRDP of quarter q in year t",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Dibandingkan dengan triwulan yang sama tahun lalu, sehingga pola musiman tidak mengganggu.",
            "Against the same quarter of the year before, so the season does not disturb it."),
        Needs = CatalogueTexts.NeedsQuarterlyOutput,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        GrowthRate.Compute(accounts, Definition, Frequency.Quarterly, (_, period) => GrowthRate.Lag(period, 4));
}
