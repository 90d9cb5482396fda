using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// g = 100·((y_T / y_0)^{1/(T−0)} − 1), the compound annual growth rate from the first year to each later one, in percent.
/// Sectors begin at the first year with figures by sector, totals at the region's first year.
/// </summary>
/// <remarks>A zero base is undefined with a reason. A total whose definition changes on the way is linked (see <see cref="Changes"/>).</remarks>
public sealed class CompoundGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "growth-cagr",
        Name = new("Pertumbuhan majemuk tahunan (CAGR)", "Compound annual growth rate"),
        Unit = "%",
        Formula = "100·((y_T / y_0)^{1/T} − 1); y_0 = GRDP in the first year, y_T = GRDP T years later",
        Source = "OECD Glossary of Statistical Terms: average annual compound rate of growth",
        Reading = new(
            "Laju tetap yang membawa tahun awal ke tahun akhir. Hanya dua ujung yang menentukan: tahun awal atau akhir yang luar biasa (2020) menggesernya.",
            "The steady rate that leads from the first year to the last. Only the two ends decide it: an unusual first or last year (2020) moves it."),
        Needs = CatalogueTexts.NeedsAnnualOutput,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Compound annual growth in percent over a number of years.</summary>
    /// <returns>NaN where the base is not positive, the end is negative or there is no time between them.</returns>
    public static double Percent(double from, double to, int years) =>
        from > 0 && to >= 0 && years > 0 ? (Math.Pow(to / from, 1.0 / years) - 1) * 100 : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, [Definition], Frequency.Annual, IndicatorInputs.None, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        var periods = Enumerable.Range(0, panel.Periods.Count).ToList();
        for (var region = 0; region < panel.Regions.Count; region++)
        {
            var firstSectors = periods.Find(totals.HasSectors);
            var firstTotal = periods.Find(period => totals.HasAny(period, region));
            foreach (var start in new[] { firstSectors, firstTotal }.Distinct())
            {
                for (var period = start + 1; period < panel.Periods.Count; period++)
                {
                    foreach (var (sector, change) in RowChanges.Of(totals, region, PeriodSpan.One(start), PeriodSpan.One(period)))
                    {
                        if ((sector.IsTotal ? firstTotal : firstSectors) == start)
                        {
                            yield return change.ToFigure(Percent(change.From, change.To, period - start), Reasons.ZeroBase)
                                .ToValue(Definition, panel, panel.Regions[region], panel.Periods[period], sector, panel.Periods[start]);
                        }
                    }
                }
            }
        }
    }
}
