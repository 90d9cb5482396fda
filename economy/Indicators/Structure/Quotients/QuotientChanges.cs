using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>The changes of a sector and of the total, in a region and in its reference, between two years.</summary>
internal readonly record struct QuotientChange(
    RegionTotals Totals, int Region, int Reference, int From, int To, int Sector, Change Own, Change Total, Change ReferenceSector, Change ReferenceTotal)
{
    public int Years => To - From;

    /// <summary>What all four rest on; undefined where one of them is.</summary>
    public Figure Basis => Both(Both(Known(Own), Known(Total)), BasisOfReference);

    /// <summary>What the two changes of the reference rest on.</summary>
    public Figure BasisOfReference => Both(Known(ReferenceSector), Known(ReferenceTotal));

    /// <summary>The location quotient of the later year.</summary>
    public double Quotient => LocationQuotient.Of(Own.To, Total.To, ReferenceSector.To, ReferenceTotal.To);

    /// <summary>Why a quotient of the growth or of the later levels is undefined though all four are known.</summary>
    public Bilingual WhyUndefined =>
        Own.From < 0 || Total.From < 0 || ReferenceSector.From < 0 || ReferenceTotal.From < 0 ? Reasons.NegativeBase
        : !(Own.From > 0) || !(Total.From > 0) || !(ReferenceSector.From > 0) || !(ReferenceTotal.From > 0) ? Reasons.ZeroBase
        : !(ReferenceSector.To > 0) ? Reasons.ReferenceLacks(Totals.Label(Reference))
        : Reasons.NotPositive;

    public IndicatorValue ToValue(IndicatorDefinition definition, Figure figure, string? other = null) => figure.ToValue(
        definition,
        Totals.Panel,
        Totals.Panel.Regions[Region],
        Totals.Panel.Periods[To],
        Totals.Panel.Sectors[Sector],
        Totals.Panel.Periods[From],
        Totals.Panel.Regions[Reference],
        other);

    private static Figure Known(Change change) => change.ToFigure(change.IsDefined ? 0 : double.NaN, Reasons.ZeroBase);

    private static Figure Both(Figure left, Figure right) => Figure.From(left.Value + right.Value, left, right);
}

/// <summary>Every year against the one before, and the last year with sectors against the first.</summary>
internal static class QuotientChanges
{
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<QuotientChange, IReadOnlyList<IndicatorValue>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals => Of(totals).SelectMany(measure));

    private static IEnumerable<QuotientChange> Of(RegionTotals totals)
    {
        var panel = totals.Panel;
        var periods = Enumerable.Range(0, panel.Periods.Count).Where(period => totals.HasSectors(period)).ToList();
        var spans = periods.Where(period => periods.Contains(period - 1)).Select(period => (From: period - 1, To: period)).ToList();
        if (periods[^1] - periods[0] > 1)
        {
            spans.Add((periods[0], periods[^1]));
        }

        return
            from pair in ReferencePairs.Of(totals)
            from span in spans
            where Has(pair.Region, span) && Has(pair.Reference, span)
            let total = Changes.OfTotal(totals, pair.Region, PeriodSpan.One(span.From), PeriodSpan.One(span.To))
            let reference = Changes.OfTotal(totals, pair.Reference, PeriodSpan.One(span.From), PeriodSpan.One(span.To))
            from sector in Enumerable.Range(0, panel.Sectors.Count)
            select new QuotientChange(
                totals, pair.Region, pair.Reference, span.From, span.To, sector, OfSector(pair.Region, span, sector), total, OfSector(pair.Reference, span, sector), reference);

        bool Has(int region, (int From, int To) span) => totals.HasSectors(span.From, region) && totals.HasSectors(span.To, region);

        Change OfSector(int region, (int From, int To) span, int sector) =>
            Changes.OfSector(totals, region, sector, PeriodSpan.One(span.From), PeriodSpan.One(span.To));
    }
}
