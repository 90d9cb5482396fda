using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Shares;

/// <summary>
/// s_i = 100·e_i / e, the sector's share of its region's total in percent (distribusi PDRB), and that of the published total
/// without oil and gas; years and quarters. The denominator
/// is the published total, else the sum if complete, else the sum of what is there (Partial). A zero total is undefined.
/// </summary>
public sealed class SectorShare : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "share",
        Name = new("Distribusi PDRB menurut lapangan usaha", "Share of the region's GRDP"),
        Unit = "%",
        Formula = "100·e_i / e; e_i = GRDP of sector i, e = total GRDP of the region",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Struktur ekonomi daerah. BPS memakai harga berlaku; pada harga konstan struktur mengikuti harga tahun dasar.",
            "The structure of the economy. BPS uses current prices; at constant prices the structure is in the prices of the base year."),
        Needs = CatalogueTexts.NeedsSectorsOfAnyFrequency,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>100·part/whole in percent; NaN where the whole is not positive.</summary>
    public static double Percent(double part, double whole) => whole > 0 ? part / whole * 100 : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, [Definition], null, IndicatorInputs.Sectors | IndicatorInputs.Sums, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        for (var region = 0; region < panel.Regions.Count; region++)
        {
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                if (!totals.HasSectors(period, region))
                {
                    continue;
                }

                var whole = totals.Total(period, region);
                for (var sector = 0; sector < panel.Sectors.Count; sector++)
                {
                    yield return Share(totals.Sector(period, region, sector)).ToValue(
                        Definition, panel, panel.Regions[region], panel.Periods[period], panel.Sectors[sector]);
                }

                if (totals.Unpublished(period, region) is { IsDefined: true } rest)
                {
                    yield return Share(rest).ToValue(
                        Definition, panel, panel.Regions[region], panel.Periods[period], SectorCode.Unpublished);
                }

                if (panel.PublishedTotalExcludingOilAndGas(period, region) is var withoutOil && !double.IsNaN(withoutOil))
                {
                    yield return Share(Figure.Observed(withoutOil, panel.Status(period, region))).ToValue(
                        Definition, panel, panel.Regions[region], panel.Periods[period], SectorCode.TotalExcludingOilAndGas);
                }

                Figure Share(Figure part) => part.IsDefined
                    ? Figure.From(0, part, whole).Becomes(Percent(part.Value, whole.Value), Reasons.ZeroBase)
                    : part;
            }
        }
    }
}
