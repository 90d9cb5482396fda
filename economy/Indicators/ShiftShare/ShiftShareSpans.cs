using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>What the decompositions beside Dunn's share: which regions, periods and sectors, their totals, and their reasons.</summary>
internal static class ShiftShareSpans
{
    /// <summary>Positions compared: every year with sectors against the year before, and the last against the first.</summary>
    public static List<(int From, int To)> Of(RegionTotals totals)
    {
        var periods = Enumerable.Range(0, totals.Panel.Periods.Count).Where(period => totals.HasSectors(period)).ToList();
        var spans = periods.Where(period => period > 0 && totals.HasSectors(period - 1)).Select(period => (From: period - 1, To: period)).ToList();
        if (periods[^1] - periods[0] > 1)
        {
            spans.Add((periods[0], periods[^1]));
        }

        return spans;
    }

    /// <summary>Every region against every reference in every span for which both have sectors at both ends.</summary>
    public static IEnumerable<(int Region, int Reference, int From, int To)> Pairs(RegionTotals totals)
    {
        var spans = Of(totals);
        return
            from pair in ReferencePairs.Of(totals)
            from span in spans
            where Has(totals, pair.Region, span.From, span.To) && Has(totals, pair.Reference, span.From, span.To)
            select (pair.Region, pair.Reference, span.From, span.To);
    }

    /// <summary>The table of one region and span with, by sector, what the sector rests on (undefined with a reason where it cannot be compared).</summary>
    public static (ShiftShareTable Table, Figure[] Sectors, Figure Reference) Table(RegionTotals totals, int region, int reference, int from, int to)
    {
        var count = totals.Panel.Sectors.Count;
        var (before, after) = (PeriodSpan.One(from), PeriodSpan.One(to));
        var whole = Changes.OfTotal(totals, reference, before, after);
        var growth = whole.ToFigure(whole.From > 0 ? 0 : double.NaN, Reasons.ZeroBase);
        var table = new ShiftShareTable(new double[count], new double[count], new double[count], new double[count], whole.From, whole.To);
        var figures = new Figure[count];
        var lacks = Reasons.ReferenceLacks(totals.Label(reference));
        for (var sector = 0; sector < count; sector++)
        {
            var own = Changes.OfSector(totals, region, sector, before, after);
            var theirs = Changes.OfSector(totals, reference, sector, before, after);
            (table.From[sector], table.To[sector], table.ReferenceFrom[sector], table.ReferenceTo[sector]) = (own.From, own.To, theirs.From, theirs.To);
            var basis = own.ToFigure(own.IsDefined ? 0 : double.NaN, Reasons.ZeroBase);
            figures[sector] = basis.Becomes(table.IsComparable(sector) ? 0 : double.NaN, theirs.Reason ?? lacks).WithStatus(theirs.Status);
        }

        return (table, figures, growth);
    }

    /// <summary>Values of the parts by sector and, as TOTAL, their sums over the sectors that are there.</summary>
    /// <param name="totals">The panel.</param>
    /// <param name="definitions">One for each part.</param>
    /// <param name="parts">By part and sector, in millions of the currency.</param>
    /// <param name="sectors">What each sector rests on.</param>
    /// <param name="reference">What the growth of the reference rests on.</param>
    /// <param name="key">Positions of the region, its reference and the ends.</param>
    public static IEnumerable<IndicatorValue> Values(
        RegionTotals totals,
        IReadOnlyList<IndicatorDefinition> definitions,
        double[][] parts,
        Figure[] sectors,
        Figure reference,
        (int Region, int? Reference, int From, int To) key)
    {
        var panel = totals.Panel;
        var present = Enumerable.Range(0, sectors.Length).Where(sector => sectors[sector].IsDefined).ToList();
        for (var part = 0; part < definitions.Count; part++)
        {
            for (var sector = 0; sector < sectors.Length; sector++)
            {
                yield return Value(part, panel.Sectors[sector], sectors[sector], parts[part][sector], null);
            }

            var sum = present.Count == 0 ? double.NaN : present.Sum(sector => parts[part][sector]);
            yield return Value(part, SectorCode.Total, Total(), sum, present.Count);
        }

        Figure Total()
        {
            var sum = present.Aggregate(Figure.Observed(0, ObservationStatus.Final), (sum, sector) => Figure.From(0, sum, sectors[sector]));
            SectorCode[] absent = [.. BpsSectors.InOrder(panel.Sectors.Where((_, sector) => !sectors[sector].IsDefined).Concat(panel.AbsentSectors))];
            return absent.Length == 0
                ? sum
                : Figure.From(0, new Figure(0, Quality.Partial, sum.Status, Reasons.WithoutSectors(totals.Label(key.Region), absent)), sum);
        }

        IndicatorValue Value(int part, SectorCode sector, Figure basis, double value, int? n) =>
            (basis.IsDefined ? Figure.From(basis.Value + reference.Value, basis, reference) : basis).Becomes(value, Reasons.ZeroBase).ToValue(
                definitions[part], panel, panel.Regions[key.Region], panel.Periods[key.To], sector, panel.Periods[key.From],
                key.Reference is { } position ? panel.Regions[position] : null, null, n, definitions[part].UnitIn(totals.Accounts.Currency));
    }

    /// <summary>Runs a decomposition over all regions, references and spans.</summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<ShiftShareTable, double[][]> decompose) =>
        PanelComputation.Run(accounts, definitions, Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals => OrOne(
            totals,
            definitions,
            from pair in Pairs(totals)
            let input = Table(totals, pair.Region, pair.Reference, pair.From, pair.To)
            from value in Values(totals, definitions, decompose(input.Table), input.Sectors, input.Reference, pair)
            select value));

    /// <summary>The values, or one for each id that says that there is nothing to compare.</summary>
    public static IEnumerable<IndicatorValue> OrOne(RegionTotals totals, IReadOnlyList<IndicatorDefinition> definitions, IEnumerable<IndicatorValue> values)
    {
        var any = false;
        foreach (var value in values)
        {
            any = true;
            yield return value;
        }

        if (!any)
        {
            foreach (var value in Absent(totals, definitions, ShiftShareReasons.NothingToCompare))
            {
                yield return value;
            }
        }
    }

    /// <summary>One value for each id, without a number but with the reason.</summary>
    public static IEnumerable<IndicatorValue> Absent(RegionTotals totals, IReadOnlyList<IndicatorDefinition> definitions, Bilingual reason) =>
        definitions.Select(definition => Figure.Undefined(reason).ToValue(
            definition, totals.Panel, totals.Accounts.Scope, totals.Panel.Periods[^1], unit: definition.UnitIn(totals.Accounts.Currency)));

    private static bool Has(RegionTotals totals, int region, int from, int to) =>
        totals.HasSectors(from, region) && totals.HasSectors(to, region);
}
