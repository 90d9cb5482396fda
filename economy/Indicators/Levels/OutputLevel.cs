using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Levels;

/// <summary>
/// GRDP of every region and sector with its totals and the row <c>UNPUBLISHED</c>, in millions of the currency; years and quarters.
/// TOTAL is the published total, else the sum of sectors if complete, else that sum as partial.
/// </summary>
public sealed class OutputLevel : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "grdp",
        Name = new("PDRB", "Gross regional domestic product"),
        Unit = "million {currency}",
        Formula = "as published; TOTAL = published total, else Σ of sectors; UNPUBLISHED = published total − Σ of published sectors, where a sector is not published",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Nilai tambah yang dihasilkan di daerah. Nol berarti benar-benar nol; sel yang tidak diterbitkan kosong disertai alasan.",
            "The value added produced in the region. A zero is a true zero; a cell that is not published is empty and says why."),
        Needs = new(
            "sector-output tahunan atau triwulanan, pada dasar harga apa pun",
            "annual or quarterly sector-output, on any price basis"),
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, [Definition], null, IndicatorInputs.None, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        var unit = Definition.UnitIn(totals.Accounts.Currency);
        for (var region = 0; region < panel.Regions.Count; region++)
        {
            var hasSectors = totals.HasSectorsEver(region);
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                foreach (var (sector, figure) in Rows(totals, region, period, hasSectors))
                {
                    yield return figure.ToValue(Definition, panel, panel.Regions[region], panel.Periods[period], sector, unit: unit);
                }
            }
        }
    }

    private static IEnumerable<(SectorCode Sector, Figure Figure)> Rows(RegionTotals totals, int region, int period, bool hasSectors)
    {
        var panel = totals.Panel;
        for (var sector = 0; hasSectors && totals.HasSectors(period) && sector < panel.Sectors.Count; sector++)
        {
            yield return (panel.Sectors[sector], totals.Sector(period, region, sector));
        }

        if (totals.Unpublished(period, region) is { IsDefined: true } rest)
        {
            yield return (SectorCode.Unpublished, rest);
        }

        if (totals.HasAny(period, region) || totals.HasSectors(period))
        {
            yield return (SectorCode.Total, totals.Total(period, region));
        }

        if (panel.PublishedTotalExcludingOilAndGas(period, region) is var withoutOil && !double.IsNaN(withoutOil))
        {
            yield return (SectorCode.TotalExcludingOilAndGas, Figure.Observed(withoutOil, panel.Status(period, region)));
        }
    }
}
