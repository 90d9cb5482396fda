using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>The sectors of one region in one year, and of what it is compared with.</summary>
/// <param name="Own">Output by sector, in millions of the currency.</param>
/// <param name="Reference">Output of the reference in the same sectors; empty where there is none.</param>
/// <param name="Basis">What it rests on: partial, with the sectors that are left out as the reason.</param>
internal readonly record struct SectorRow(double[] Own, double[] Reference, Figure Basis)
{
    /// <summary>A number that rests on the row.</summary>
    public Figure Figure(double value, Bilingual whenUndefined) => Basis.Becomes(value, whenUndefined);
}

/// <summary>Runs a measure of structure over every region and year with figures by sector, on its own or against every reference.</summary>
internal static class RegionStructure
{
    /// <summary>
    /// The sectors that a region observes, true zeros among them, and the row <c>UNPUBLISHED</c> as one. One figure for each definition.
    /// </summary>
    public static IEnumerable<IndicatorValue> OfRegions(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<SectorRow, IReadOnlyList<Figure>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            from region in Enumerable.Range(0, totals.Panel.Regions.Count)
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            where totals.HasSectors(period, region)
            let row = Observed(totals, period, region)
            from value in definitions.Zip(measure(row))
            select value.Second.ToValue(
                value.First, totals.Panel, totals.Panel.Regions[region], totals.Panel.Periods[period], n: row.Own.Length));

    /// <summary>The sectors that a region and its reference both observe. One figure for each definition, for every reference.</summary>
    public static IEnumerable<IndicatorValue> AgainstReferences(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<SectorRow, IReadOnlyList<Figure>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            from pair in ReferencePairs.Of(totals)
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            where totals.HasSectors(period, pair.Region) && totals.HasSectors(period, pair.Reference)
            let row = Common(totals, period, pair.Region, pair.Reference)
            from value in definitions.Zip(measure(row))
            select value.Second.ToValue(
                value.First,
                totals.Panel,
                totals.Panel.Regions[pair.Region],
                totals.Panel.Periods[period],
                reference: totals.Panel.Regions[pair.Reference],
                n: row.Own.Length));

    /// <summary>The sectors that one region observes.</summary>
    public static SectorRow Observed(RegionTotals totals, int period, int region)
    {
        var panel = totals.Panel;
        var values = new List<double>(panel.Sectors.Count);
        foreach (var value in panel.Row(period, region))
        {
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        var rest = totals.Unpublished(period, region);
        if (rest.IsDefined)
        {
            values.Add(rest.Value);
            return new SectorRow([.. values], [], rest);
        }

        return new SectorRow([.. values], [], Basis(totals, period, region));
    }

    /// <summary>The sectors that two regions both observe.</summary>
    public static SectorRow Common(RegionTotals totals, int period, int region, int other)
    {
        var (own, theirs) = (new List<double>(), new List<double>());
        var left = totals.Panel.Row(period, region);
        var right = totals.Panel.Row(period, other);
        for (var sector = 0; sector < left.Length; sector++)
        {
            if (!double.IsNaN(left[sector]) && !double.IsNaN(right[sector]))
            {
                own.Add(left[sector]);
                theirs.Add(right[sector]);
            }
        }

        var basis = Figure.From(own.Count == 0 ? double.NaN : 0, Basis(totals, period, region), Basis(totals, period, other));
        return new SectorRow([.. own], [.. theirs], own.Count == 0 ? Figure.Undefined(Reasons.NoCommonDefinition) : basis);
    }

    private static Figure Basis(RegionTotals totals, int period, int region)
    {
        var missing = totals.MissingSectors(period, region);
        var status = totals.Panel.Status(period, region);
        return missing.Count == 0
            ? Figure.Observed(0, status)
            : new Figure(0, Quality.Partial, status, Reasons.WithoutSectors(totals.Label(region), missing));
    }
}
