using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Levels;

/// <summary>
/// Σ_j y_ij over the regencies j of the scope, per sector i and in total, and what the published scope differs from it by:
/// DISCREPANCY_i = Y_i − Σ_j y_ij. Millions of the currency. Only observed cells are added; whoever is absent is named (Partial).
/// </summary>
/// <remarks>
/// The discrepancy may be negative. Σ_i DISCREPANCY_i, the row of <c>UNPUBLISHED</c> among them, is that of TOTAL but for the
/// rounding of published totals. The nation stands outside: it is no part of a province's accounts.
/// </remarks>
public sealed class RegencySum : IIndicator
{
    private static readonly IndicatorDefinition SumDefinition = new()
    {
        Id = "grdp-regency-sum",
        Name = new("Jumlah PDRB kabupaten/kota", "Sum of the regencies' GRDP"),
        Unit = "million {currency}",
        Formula = "Σ_j y_{ij}, over the regencies j that publish sector i; TOTAL = Σ_j of their totals",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Tidak sama dengan PDRB provinsi yang diterbitkan. \"partial\": ada sel yang tidak diterbitkan, dan alasan menyebutkannya; sel itu tidak dihitung nol.",
            "Not the published GRDP of the province. \"partial\": a cell is not published, and the reason names it; it is not counted as zero."),
        Needs = new(
            "sector-output kabupaten/kota, pada harga berlaku atau konstan (volume berantai tidak dapat dijumlahkan)",
            "sector-output of the regencies, at current or constant prices (chained volumes do not add up)"),
    };

    private static readonly IndicatorDefinition DiscrepancyDefinition = new()
    {
        Id = "grdp-discrepancy",
        Name = new("Diskrepansi provinsi terhadap kabupaten/kota", "Discrepancy of the province against its regencies"),
        Unit = "million {currency}",
        Formula = "Y_i − Σ_j y_{ij}; Y_i = published GRDP of the province in sector i, y_{ij} = that of regency j",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Kabupaten/kota + diskrepansi = provinsi. Boleh negatif. Nilailah besarnya terhadap angka provinsi pada sektor yang sama. Sektor yang tidak diterbitkan suatu daerah ada di dalamnya.",
            "Regencies + discrepancy = province. It may be negative. Judge its size against the province's figure of the same sector. A sector that a regency does not publish is in it."),
        Needs = CatalogueTexts.NeedsRegenciesAndScopeOfAnyFrequency,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [SumDefinition, DiscrepancyDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
    [
        .. PanelComputation.Run(accounts, [SumDefinition], null, IndicatorInputs.Sums, Sums),
        .. PanelComputation.Run(accounts, [DiscrepancyDefinition], null, IndicatorInputs.Sums | IndicatorInputs.Scope, Discrepancies),
    ];

    private static IEnumerable<IndicatorValue> Sums(RegionTotals totals)
    {
        var panel = totals.Panel;
        var unit = SumDefinition.UnitIn(totals.Accounts.Currency);
        for (var period = 0; period < panel.Periods.Count; period++)
        {
            for (var sector = 0; totals.HasSectors(period) && sector < panel.Sectors.Count; sector++)
            {
                yield return Value(panel.Sectors[sector], RegencySums.OfSector(totals, period, sector));
            }

            if (RegencySums.OfUnpublished(totals, period) is { Sum.IsDefined: true } rest)
            {
                yield return Value(SectorCode.Unpublished, rest);
            }

            if (RegencySums.Regencies(totals).Any(region => totals.HasAny(period, region)))
            {
                yield return Value(SectorCode.Total, RegencySums.OfTotal(totals, period));
            }

            IndicatorValue Value(SectorCode sector, (Figure Sum, int Count) sum) => sum.Sum.ToValue(
                SumDefinition, panel, totals.Accounts.Scope, panel.Periods[period], sector, n: sum.Count, unit: unit);
        }
    }

    private static IEnumerable<IndicatorValue> Discrepancies(RegionTotals totals)
    {
        var panel = totals.Panel;
        var unit = DiscrepancyDefinition.UnitIn(totals.Accounts.Currency);
        var scope = panel.IndexOf(totals.Accounts.Scope);
        for (var period = 0; period < panel.Periods.Count; period++)
        {
            if (!totals.HasAny(period, scope))
            {
                continue;
            }

            for (var sector = 0; totals.HasSectors(period) && sector < panel.Sectors.Count; sector++)
            {
                yield return Value(panel.Sectors[sector], RegencySums.DiscrepancyOfSector(totals, period, sector));
            }

            if (RegencySums.DiscrepancyOfUnpublished(totals, period) is { IsDefined: true } rest)
            {
                yield return Value(SectorCode.Unpublished, rest);
            }

            yield return Value(SectorCode.Total, RegencySums.DiscrepancyOfTotal(totals, period));

            IndicatorValue Value(SectorCode sector, Figure figure) => figure.ToValue(
                DiscrepancyDefinition, panel, RegionCode.Discrepancy, panel.Periods[period], sector, reference: totals.Accounts.Scope, unit: unit);
        }
    }
}
