using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>
/// LQ_ij = (e_ij / e_j) / (E_i / E): the sector's share in region j against its share in the reference economy. Years only;
/// every reference in the data (the province; for regencies and the province itself, the nation).
/// </summary>
/// <remarks>
/// A true zero gives 0. A sector that the reference has none of, a total of zero and an unpublished sector are undefined with a
/// reason. Source: Isard, Methods of Regional Analysis (1960), ch. 7; Miller and Blair, Input–Output Analysis (2009), ch. 8.
/// </remarks>
public sealed class LocationQuotient : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "lq",
        Name = new("Location quotient (LQ)", "Location quotient"),
        Unit = "index",
        Formula = "(e_{ij} / e_j) / (E_i / E); e = GRDP of sector i in region j, E = the same of the reference economy, without an index = total",
        Source = "Isard (1960), Methods of Regional Analysis, ch. 7; Miller and Blair (2009), Input–Output Analysis, ch. 8",
        Reading = new(
            "Di atas 1: sektor lebih terpusat di sini daripada di acuan (\"basis\"). Acuan menentukan jawabannya: terhadap nasional dan terhadap provinsi angkanya berbeda. Sektor kecil mudah bernilai besar; LQ tidak mengatakan besarnya sektor.",
            "Above 1: the sector is more concentrated here than in the reference (\"basic\"). The reference decides the answer: against the nation and against the province it differs. Small sectors easily show large values; LQ says nothing of the sector's size."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The quotient of two shares, a pure number.</summary>
    /// <param name="sector">e_ij.</param>
    /// <param name="total">e_j.</param>
    /// <param name="referenceSector">E_i.</param>
    /// <param name="referenceTotal">E.</param>
    /// <returns>NaN where the region's total, the reference's sector or the reference's total is not positive.</returns>
    public static double Of(double sector, double total, double referenceSector, double referenceTotal) =>
        total > 0 && referenceSector > 0 && referenceTotal > 0
            ? sector / total / (referenceSector / referenceTotal)
            : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, [Definition], Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals) =>
        from pair in ReferencePairs.Of(totals)
        from period in Enumerable.Range(0, totals.Panel.Periods.Count)
        where totals.HasSectors(period, pair.Region) && totals.HasSectors(period, pair.Reference)
        from value in Rows(totals, pair.Region, pair.Reference, period)
        select value;

    private static IEnumerable<IndicatorValue> Rows(RegionTotals totals, int region, int reference, int period)
    {
        var panel = totals.Panel;
        var whole = Figure.From(totals.Total(period, region).Value, totals.Total(period, region), totals.Total(period, reference));
        var lacks = Reasons.ReferenceLacks(totals.Label(reference));
        for (var sector = 0; sector < panel.Sectors.Count; sector++)
        {
            var (own, theirs) = (totals.Sector(period, region, sector), totals.Sector(period, reference, sector));
            var cells = Figure.From(own.Value + theirs.Value, own, theirs);
            var quotient = cells.IsDefined
                ? whole.Becomes(Of(own.Value, whole.Value, theirs.Value, totals.Total(period, reference).Value), whole.Value > 0 ? lacks : Reasons.ZeroBase)
                : cells;
            yield return quotient.ToValue(
                Definition, panel, panel.Regions[region], panel.Periods[period], panel.Sectors[sector], reference: panel.Regions[reference]);
        }
    }
}
