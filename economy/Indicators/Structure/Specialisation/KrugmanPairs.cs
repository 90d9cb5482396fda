using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// K = Σ_i |s_ij − s_ik| of every two regencies j and k, in the last year with sectors; k stands in <c>other</c>. 0 = the same
/// structure, 2 = no sector in common.
/// </summary>
/// <remarks>On the sectors that every regency observes (partial where one is left out). The last year alone: there are n² pairs. Source: Krugman (1991).</remarks>
public sealed class KrugmanPairs : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "krugman-pairs",
        Name = new("Indeks Krugman antardaerah", "Krugman index of two regencies"),
        Unit = "index",
        Formula = "Σ_i |s_{ij} − s_{ik}|; s = share of sector i in regency j and in regency k",
        Source = "Krugman (1991), Geography and Trade, MIT Press",
        Reading = new(
            "Seberapa berbeda struktur dua daerah. Yang paling kecil adalah daerah yang paling mirip.",
            "How different two regencies are in structure. The smallest are the most alike."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, OfLastYear);

    private static IEnumerable<IndicatorValue> OfLastYear(RegionTotals totals)
    {
        var last = Enumerable.Range(0, totals.Panel.Periods.Count).Last(period => totals.HasSectors(period));
        var all = RegencyStructures.Of(totals, last);
        if (all.Regions.Count < 2)
        {
            return [Figure.Undefined(Reasons.OneRegion).ToValue(Definition, totals.Panel, totals.Accounts.Scope, totals.Panel.Periods[last])];
        }

        return
            from left in Enumerable.Range(0, all.Regions.Count)
            from right in Enumerable.Range(0, all.Regions.Count)
            where left != right
            let index = all.Basis.IsDefined ? Krugman.Of(all.Values[left], all.Values[right]) : double.NaN
            select all.Basis.Becomes(index, Reasons.NotPositive).ToValue(
                Definition,
                totals.Panel,
                totals.Panel.Regions[all.Regions[left]],
                totals.Panel.Periods[last],
                other: totals.Panel.Regions[all.Regions[right]].ToString());
    }
}
