using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>g = 100·(y_q / y_{q−1} − 1), in percent, of every row of every region. Source: BPS (q-to-q).</summary>
public sealed class QuarterOnQuarterGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "growth-qoq",
        Name = new("Pertumbuhan q-to-q", "Quarter-on-quarter growth"),
        Unit = "%",
        Formula = "100·(y_q / y_{q−1} − 1); y = GRDP of the quarter, q−1 = the quarter before",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Tidak disesuaikan musiman: panen dan hari raya tampak sebagai naik-turun. Jangan disetahunkan.",
            "Not seasonally adjusted: harvests and holidays show as ups and downs. Do not annualise it."),
        Needs = CatalogueTexts.NeedsQuarterlyOutput,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        GrowthRate.Compute(accounts, Definition, Frequency.Quarterly, (_, period) => GrowthRate.Lag(period, 1));
}
