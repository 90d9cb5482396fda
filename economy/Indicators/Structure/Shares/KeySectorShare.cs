using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Shares;

/// <summary>
/// 100·e_C / e and 100·e_A / e, the shares of manufacturing and of agriculture in the region's GRDP, in percent; years only.
/// The denominator is that of <see cref="SectorShare"/>. They exist beside it as targets that programmes are measured by.
/// </summary>
public sealed class KeySectorShare : IIndicator
{
    private static readonly IndicatorDefinition ManufacturingDefinition = new()
    {
        Id = "manufacturing-share",
        Name = new("Kontribusi industri pengolahan", "Share of manufacturing"),
        Unit = "%",
        Formula = "100·e_C / e; e_C = GRDP of sector C, e = total GRDP of the region",
        Source = "BPS; target indicator of RPJMN and RPJMD (rasio PDRB industri pengolahan)",
        Reading = new(
            "Naik: industrialisasi, atau sektor lain (tambang) menyusut; lihat pertumbuhan keduanya. Pada harga berlaku harga batu bara ikut menentukan.",
            "Rising: industrialisation, or another sector (mining) shrinking; look at the growth of both. At current prices the price of coal has a say in it."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition AgricultureDefinition = new()
    {
        Id = "agriculture-share",
        Name = new("Kontribusi pertanian, kehutanan, dan perikanan", "Share of agriculture, forestry and fishing"),
        Unit = "%",
        Formula = "100·e_A / e; e_A = GRDP of sector A, e = total GRDP of the region",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Turun bersama nilai tambah yang naik: transformasi struktural. Turun karena nilai tambahnya sendiri turun: kemunduran.",
            "Falling while its own value added rises: structural transformation. Falling because its own value added falls: decline."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [ManufacturingDefinition, AgricultureDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PanelComputation.Run(
        accounts,
        Definitions,
        Frequency.Annual,
        IndicatorInputs.Sectors | IndicatorInputs.Sums,
        totals => Of(totals, ManufacturingDefinition, SectorCode.Manufacturing).Concat(Of(totals, AgricultureDefinition, SectorCode.Agriculture)));

    private static IEnumerable<IndicatorValue> Of(RegionTotals totals, IndicatorDefinition definition, SectorCode sector)
    {
        var panel = totals.Panel;
        var position = panel.IndexOf(sector);
        if (position < 0)
        {
            var reason = Reasons.NotObserved(totals.Accounts.Scope.ToString(), sector, panel.Periods[^1]);
            yield return Figure.Undefined(reason).ToValue(definition, panel, totals.Accounts.Scope, panel.Periods[^1], sector);
            yield break;
        }

        for (var region = 0; region < panel.Regions.Count; region++)
        {
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                if (totals.HasSectors(period, region))
                {
                    var (part, whole) = (totals.Sector(period, region, position), totals.Total(period, region));
                    var share = part.IsDefined
                        ? Figure.From(0, part, whole).Becomes(SectorShare.Percent(part.Value, whole.Value), Reasons.ZeroBase)
                        : part;
                    yield return share.ToValue(definition, panel, panel.Regions[region], panel.Periods[period], sector);
                }
            }
        }
    }
}
