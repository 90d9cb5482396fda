using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Shares;

/// <summary>
/// c_ij = 100·e_ij / E_i, the regency's share of the scope's published sector (or total) in percent, with the row
/// <c>DISCREPANCY</c>, so that the rows sum to 100. A sector that the scope has none of is undefined with a reason.
/// </summary>
public sealed class ShareOfScope : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "share-of-scope",
        Name = new("Peran kabupaten/kota dalam PDRB provinsi", "Share of the province's GRDP"),
        Unit = "%",
        Formula = "100·e_{ij} / E_i; e_{ij} = GRDP of sector i in regency j, E_i = that of the province as published",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Di mana kegiatan suatu sektor berlangsung. Baris DISCREPANCY melengkapi jumlahnya menjadi 100.",
            "Where a sector's activity takes place. The row DISCREPANCY completes the sum to 100."),
        Needs = CatalogueTexts.NeedsRegenciesAndScopeOfAnyFrequency,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PanelComputation.Run(
        accounts, [Definition], null, IndicatorInputs.Sums | IndicatorInputs.Scope, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        var scope = panel.IndexOf(totals.Accounts.Scope);
        for (var period = 0; period < panel.Periods.Count; period++)
        {
            if (!totals.HasAny(period, scope))
            {
                continue;
            }

            for (var sector = 0; totals.HasSectors(period, scope) && sector < panel.Sectors.Count; sector++)
            {
                var position = sector;
                foreach (var value in Rows(
                    totals, period, panel.Sectors[sector], region => totals.Sector(period, region, position), RegencySums.DiscrepancyOfSector(totals, period, sector)))
                {
                    yield return value;
                }
            }

            foreach (var value in Rows(
                totals, period, SectorCode.Total, region => totals.Total(period, region), RegencySums.DiscrepancyOfTotal(totals, period)))
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<IndicatorValue> Rows(
        RegionTotals totals, int period, SectorCode sector, Func<int, Figure> figureOf, Figure discrepancy)
    {
        var panel = totals.Panel;
        var scope = panel.IndexOf(totals.Accounts.Scope);
        var whole = figureOf(scope);
        var noSuchSector = Reasons.ReferenceLacks(totals.Label(scope));
        foreach (var region in RegencySums.Regencies(totals).Where(region => totals.HasSectorsEver(region) || sector == SectorCode.Total))
        {
            yield return Value(panel.Regions[region], figureOf(region));
        }

        yield return Value(RegionCode.Discrepancy, discrepancy);

        IndicatorValue Value(RegionCode region, Figure part)
        {
            var figure = part.IsDefined ? Figure.From(0, part, whole).Becomes(SectorShare.Percent(part.Value, whole.Value), noSuchSector) : part;
            return figure.ToValue(Definition, panel, region, panel.Periods[period], sector, reference: totals.Accounts.Scope);
        }
    }
}
