using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Diversity;

/// <summary>
/// Related variety Σ_g P_g H_g, H_g = Σ_{i∈g} (p_i/P_g) ln(P_g/p_i), and unrelated variety Σ_g P_g ln(1/P_g): the entropy of sub-sectors
/// within and between their categories, in nats. Their sum is the entropy of all.
/// </summary>
/// <remarks>
/// A category that the region publishes undivided is one of its own; sub-sectors that it does not publish count as one (Partial). Without
/// any undefined with that reason. Source: Frenken, Van Oort and Verburg (2007), Regional Studies 41.
/// </remarks>
public sealed class Variety : IIndicator
{
    private static readonly IndicatorDefinition Related = new()
    {
        Id = "related-variety",
        Name = new("Keragaman terkait", "Related variety"),
        Unit = "nats",
        Formula = "Σ_g P_g Σ_{i∈g} (p_i/P_g) ln(P_g/p_i); p_i = share of sub-sector i, P_g = share of its category g",
        Source = "Frenken, Van Oort and Verburg (2007), Related variety, unrelated variety and regional economic growth, Regional Studies 41",
        Reading = new(
            "Keragaman di dalam kategori: kegiatan yang mirip dapat saling belajar.",
            "Variety within categories: activities that are alike can learn from one another."),
        Needs = Needed,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Unrelated = new()
    {
        Id = "unrelated-variety",
        Name = new("Keragaman tak terkait", "Unrelated variety"),
        Unit = "nats",
        Formula = "Σ_g P_g ln(1/P_g); P_g = share of category g",
        Source = "Frenken, Van Oort and Verburg (2007), Regional Studies 41",
        Reading = new(
            "Keragaman antarkategori: menyebar risiko bila satu kategori terpukul.",
            "Variety between categories: it spreads the risk when one of them is hit."),
        Needs = Needed,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Related, Unrelated];

    private static Bilingual Needed => new(
        "sector-output tahunan dengan subkategori (misalnya C.02), pada harga berlaku atau konstan",
        "annual sector-output with sub-sectors (such as C.02), at current or constant prices");

    /// <summary>Both, of values by sub-sector and the category of each.</summary>
    /// <returns>NaN where the sum is not positive or a value is negative.</returns>
    public static (double Related, double Unrelated) Of(ReadOnlySpan<double> values, ReadOnlySpan<SectorCode> categories)
    {
        var sums = new Dictionary<SectorCode, double>();
        for (var index = 0; index < values.Length; index++)
        {
            sums[categories[index]] = sums.GetValueOrDefault(categories[index]) + values[index];
        }

        var between = ShannonEntropy.Of([.. sums.Values]);
        return (ShannonEntropy.Of(values) - between, between);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
        {
            var parts = accounts.SubSectorPanels.FirstOrDefault(panel => panel.Basis == totals.Panel.Basis && panel.Frequency == Frequency.Annual);
            return parts is null
                ? Definitions.Select(definition => Figure.Undefined(StructureReasons.NoSubSectors)
                    .ToValue(definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1]))
                : OfPanel(totals, parts);
        });

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals, OutputPanel parts) =>
        from region in Enumerable.Range(0, totals.Panel.Regions.Count)
        from period in Enumerable.Range(0, totals.Panel.Periods.Count)
        where totals.HasSectors(period, region)
        let cells = VarietyCells.Of(totals, parts, period, region)
        let variety = Of(cells.Values, cells.Categories)
        let divided = cells.IsDivided ? cells.Basis : Figure.Undefined(StructureReasons.NoSubSectors)
        from value in new[] { (Related, variety.Related), (Unrelated, variety.Unrelated) }
        select divided.Becomes(divided.IsDefined ? value.Item2 : double.NaN, Reasons.NotPositive)
            .ToValue(value.Item1, totals.Panel, totals.Panel.Regions[region], totals.Panel.Periods[period], n: cells.Values.Length);
}
