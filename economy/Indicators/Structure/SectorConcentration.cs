using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>One sector over the regencies of a scope in one year.</summary>
/// <param name="Totals">The panel.</param>
/// <param name="Period">Position of the year.</param>
/// <param name="Regions">Positions in the panel of the regencies that observe the sector and have a total.</param>
/// <param name="Output">Output of the sector by regency, in millions of the currency.</param>
/// <param name="All">Total output by regency.</param>
/// <param name="Basis">Partial where a regency is left out.</param>
internal readonly record struct SectorYear(RegionTotals Totals, int Period, IReadOnlyList<int> Regions, double[] Output, double[] All, Figure Basis)
{
    /// <summary>A number that rests on the regencies.</summary>
    public Figure Figure(double value, Bilingual whenUndefined) => Basis.Becomes(value, whenUndefined);
}

/// <summary>Runs a measure of where a sector is over every sector and year; its value is the scope's.</summary>
internal static class SectorConcentration
{
    /// <summary>One figure for each definition; with fewer than two regencies the reason.</summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<SectorYear, IReadOnlyList<Figure>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            where RegencySums.Regencies(totals).Any(region => totals.HasSectors(period, region))
            from sector in Enumerable.Range(0, totals.Panel.Sectors.Count)
            let year = Of(totals, period, sector)
            let figures = year.Regions.Count < 2 ? definitions.Select(_ => Figure.Undefined(Reasons.OneRegion)) : measure(year)
            from value in definitions.Zip(figures)
            select value.Second.ToValue(
                value.First, totals.Panel, totals.Accounts.Scope, totals.Panel.Periods[period], totals.Panel.Sectors[sector], n: year.Regions.Count));

    private static SectorYear Of(RegionTotals totals, int period, int sector)
    {
        var (regions, output, all, absent) = (new List<int>(), new List<double>(), new List<double>(), new List<string>());
        var basis = Figure.Observed(0, default);
        foreach (var region in RegencySums.Regencies(totals))
        {
            var (own, whole) = (totals.Sector(period, region, sector), totals.Total(period, region));
            if (own.IsDefined && whole.IsDefined)
            {
                regions.Add(region);
                output.Add(own.Value);
                all.Add(whole.Value);
                basis = Figure.From(0, basis, Figure.From(0, own, whole));
            }
            else
            {
                absent.Add(totals.Label(region));
            }
        }

        var gap = absent.Count == 0 ? basis : Figure.From(0, basis, new Figure(0, Quality.Partial, default, Reasons.WithoutRegions(absent)));
        return new SectorYear(totals, period, regions, [.. output], [.. all], gap);
    }
}
