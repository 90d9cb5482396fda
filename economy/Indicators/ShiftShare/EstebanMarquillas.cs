using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Esteban-Marquillas: Dunn's competitive part e_i·(g_i − G_i) split into what it would be with the reference's structure,
/// h_i·(g_i − G_i), and the allocation (e_i − h_i)·(g_i − G_i); h_i = e·E_i/E. Millions of the currency; spans and references as
/// in Dunn. Both sum to Dunn's competitive part, sector by sector.
/// </summary>
/// <remarks>
/// e and E are sums over the sectors that are compared, so that Σ h_i = e also where one is missing. A sector that began at zero
/// or below has no growth g_i: its whole shift is competitive, and its allocation is zero. Source: Esteban-Marquillas (1972), Regional and Urban Economics 2(3).
/// </remarks>
public sealed class EstebanMarquillas : IIndicator
{
    private const string Source1972 = "Esteban-Marquillas (1972), A reinterpretation of shift-share analysis, Regional and Urban Economics 2(3)";

    private static readonly IndicatorDefinition CompetitiveDefinition = new()
    {
        Id = "esteban-competitive",
        Name = new("Shift-share Esteban-Marquillas: daya saing murni", "Esteban-Marquillas: pure competitive effect"),
        Unit = "million {currency}",
        Formula = "h_i·(g_i − G_i); h_i = e·E_i/E, e = GRDP of the region, E = that of the reference, g_i and G_i their growth of sector i (as ratios); all of e'_i − e_i·(1 + G_i) where e_i ≤ 0",
        Source = Source1972,
        Reading = new(
            "Daya saing bila struktur daerah sama dengan acuan, sehingga tidak tercampur dengan spesialisasi.",
            "Competitiveness if the region had the structure of the reference, so that specialisation is not mixed into it."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition AllocationDefinition = new()
    {
        Id = "esteban-allocation",
        Name = new("Shift-share Esteban-Marquillas: alokasi", "Esteban-Marquillas: allocation effect"),
        Unit = "million {currency}",
        Formula = "(e_i − h_i)·(g_i − G_i); h_i = e·E_i/E; 0 where e_i ≤ 0",
        Source = Source1972,
        Reading = new(
            "Positif: daerah berspesialisasi (e_i > h_i) di sektor yang tumbuh lebih cepat di sini, atau kekurangan sektor yang tumbuh lebih lambat di sini.",
            "Positive: the region is specialised (e_i > h_i) in a sector that grows faster here, or has little of one that grows slower here."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [CompetitiveDefinition, AllocationDefinition];

    /// <summary>Pure competitive effect and allocation by sector; they sum to Dunn's competitive part. NaN where the sector cannot be compared.</summary>
    public static double[][] Decompose(ShiftShareTable table)
    {
        var homothetic = table.Homothetic();
        var (competitive, allocation) = (new double[homothetic.Length], new double[homothetic.Length]);
        for (var sector = 0; sector < homothetic.Length; sector++)
        {
            var (from, to) = (table.From[sector], table.To[sector]);
            var lead = from > 0 ? (to / from) - 1 - table.ReferenceSectorGrowth(sector) : double.NaN;
            (competitive[sector], allocation[sector]) = !table.IsComparable(sector) ? (double.NaN, double.NaN)
                : from == 0 ? (to, 0)
                : from < 0 ? (to - (from * (1 + table.ReferenceSectorGrowth(sector))), 0)
                : (homothetic[sector] * lead, (from - homothetic[sector]) * lead);
        }

        return [competitive, allocation];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => ShiftShareSpans.Compute(accounts, Definitions, Decompose);
}
