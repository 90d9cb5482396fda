using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// g_t = 100·(y_t / y_{t−1} − 1), of every sector and total of every region, in percent. Source: BPS (laju pertumbuhan PDRB).
/// A zero base is undefined with a reason; a total is compared on one definition (see <see cref="Changes"/>).
/// </summary>
public sealed class AnnualGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "growth-annual",
        Name = new("Laju pertumbuhan tahunan", "Annual growth"),
        Unit = "%",
        Formula = "100·(y_t / y_{t−1} − 1); y = GRDP of the sector or total in year t",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Pada harga konstan: pertumbuhan riil. Pada harga berlaku termasuk kenaikan harga. Sektor kecil dapat melonjak tanpa berarti bagi daerah: lihat juga sumber pertumbuhan.",
            "At constant prices this is real growth; at current prices it includes inflation. A small sector may jump without mattering to the region: see the sources of growth beside it."),
        Needs = CatalogueTexts.NeedsAnnualOutput,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        GrowthRate.Compute(accounts, Definition, Frequency.Annual, (_, period) => GrowthRate.Lag(period, 1));
}
