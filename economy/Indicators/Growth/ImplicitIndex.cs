using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// P = 100·(GRDP at current prices / GRDP at constant prices), the implicit price index (indeks harga implisit, deflator) of every
/// row of every region; years and quarters. 100 in the base year. Source: BPS.
/// </summary>
/// <remarks>
/// A year is the ratio of annual sums, not the mean of its quarters. A total is the ratio of published totals or of complete
/// sums, else of the same sectors on both bases (Partial); a constant level of zero is undefined with a reason.
/// </remarks>
public sealed class ImplicitIndex : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "implicit-index",
        Name = new("Indeks harga implisit PDRB", "Implicit price index of GRDP"),
        Unit = "index (base year = 100)",
        Formula = "100·y^{current} / y^{constant}; y = GRDP of the sector or total in the same period on the two price bases",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Tingkat harga yang diterima produsen daerah dibanding tahun dasar, bukan harga konsumen. Berubah juga bila susunan barang dalam sektor berubah. Dasar harga yang tertulis adalah tahun yang bernilai 100.",
            "The price level that the region's producers receive against the base year, not consumer prices. It also moves when the mix of goods within a sector does. The basis named is the year that is 100."),
        Needs = GrowthTexts.NeedsBothBases,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>100·current/constant; NaN where the constant level is not positive.</summary>
    public static double Of(double current, double constant) => constant > 0 ? current / constant * 100 : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PricePanels.Run(
        accounts, Definition, null, (_, period) => [GrowthSpans.Level(period)], (nominal, real) => Of(nominal.To, real.To));
}
