using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>A sector of a region in a year against a reference, by positions in the panel.</summary>
/// <param name="Totals">The panel.</param>
/// <param name="Region">The region.</param>
/// <param name="Reference">What it is measured against.</param>
/// <param name="Period">The year.</param>
/// <param name="Sector">The sector.</param>
/// <param name="Quotient">The location quotient.</param>
internal readonly record struct QuotientCell(RegionTotals Totals, int Region, int Reference, int Period, int Sector, Figure Quotient)
{
    /// <summary>Total of the region over that of the reference.</summary>
    public double RelativeSize => Totals.Total(Period, Region).Value / Totals.Total(Period, Reference).Value;

    /// <summary>A number that follows from the quotient.</summary>
    public Figure Follows(double value) => Quotient.IsDefined ? Quotient.Becomes(value, Reasons.NotPositive) : Quotient;

    public IndicatorValue ToValue(IndicatorDefinition definition, Figure figure, string? other = null) => figure.ToValue(
        definition,
        Totals.Panel,
        Totals.Panel.Regions[Region],
        Totals.Panel.Periods[Period],
        Totals.Panel.Sectors[Sector],
        reference: Totals.Panel.Regions[Reference],
        other: other);
}

/// <summary>The location quotients of every year, region, reference and sector, for all measures that follow from them.</summary>
internal static class QuotientCells
{
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<QuotientCell, IReadOnlyList<IndicatorValue>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals => Of(totals).SelectMany(measure));

    private static IEnumerable<QuotientCell> Of(RegionTotals totals) =>
        from pair in ReferencePairs.Of(totals)
        from period in Enumerable.Range(0, totals.Panel.Periods.Count)
        where totals.HasSectors(period, pair.Region) && totals.HasSectors(period, pair.Reference)
        from cell in Row(totals, pair.Region, pair.Reference, period)
        select cell;

    private static IEnumerable<QuotientCell> Row(RegionTotals totals, int region, int reference, int period)
    {
        var whole = Figure.From(totals.Total(period, region).Value, totals.Total(period, region), totals.Total(period, reference));
        var lacks = Reasons.ReferenceLacks(totals.Label(reference));
        for (var sector = 0; sector < totals.Panel.Sectors.Count; sector++)
        {
            var (own, theirs) = (totals.Sector(period, region, sector), totals.Sector(period, reference, sector));
            var cells = Figure.From(own.Value + theirs.Value, own, theirs);
            var quotient = cells.IsDefined
                ? whole.Becomes(
                    LocationQuotient.Of(own.Value, whole.Value, theirs.Value, totals.Total(period, reference).Value), whole.Value > 0 ? lacks : Reasons.ZeroBase)
                : cells;
            yield return new QuotientCell(totals, region, reference, period, sector, quotient);
        }
    }
}
