using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// Construction (F), transport and storage (H) and business services (MN), the sectors that carry supply chains: 100·e_i / e in
/// percent by year, their sum as TOTAL, and their growth premium g_i − g in percentage points.
/// </summary>
/// <remarks>A sector that a region does not publish is undefined with a reason, and so is the sum. A zero base has no premium.</remarks>
public sealed class SupplyChainSectors : IIndicator
{
    private static readonly IndicatorDefinition ShareDefinition = new()
    {
        Id = "supply-chain-share",
        Name = new("Pangsa sektor rantai pasok", "Share of supply-chain sectors"),
        Unit = "%",
        Formula = "100·e_i / e; i = construction (F), transport and storage (H), business services (MN); TOTAL = their sum; e = total GRDP of the region",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Besarnya sektor yang membangun dan mengangkut. Kategori ini juga melayani rumah tangga; jasa industri tidak punya kategori sendiri.",
            "The size of the sectors that build and carry. These categories serve households too; industrial services have no category of their own."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition PremiumDefinition = new()
    {
        Id = "supply-chain-premium",
        Name = new("Selisih pertumbuhan sektor rantai pasok", "Growth premium of supply-chain sectors"),
        Unit = "percentage points",
        Formula = "g_i − g; g_i = growth of the sector (F, H, MN), g = growth of total GRDP; over several years both are compound rates a year",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Positif: sektor pendukung tumbuh lebih cepat daripada ekonominya. Proyek besar menaikkan konstruksi hanya selama dibangun.",
            "Positive: the supporting sector grows faster than the economy. A large project lifts construction only while it is built."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly SectorCode[] Sectors = [SectorCode.Parse("F"), SectorCode.Parse("H"), SectorCode.Parse("MN")];

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [ShareDefinition, PremiumDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorComputation.Run(accounts, Definitions, Sectors, (totals, positions) =>
        Shares(totals, positions).Concat(Premiums(totals, positions)));

    private static IEnumerable<IndicatorValue> Shares(RegionTotals totals, int[] positions)
    {
        var panel = totals.Panel;
        foreach (var region in SectorComputation.Regions(totals))
        {
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                if (totals.HasSectors(period, region))
                {
                    var shares = positions.Select(sector => SectorFigures.Share(totals, period, region, sector)).ToList();
                    var sum = shares.Aggregate((left, right) => Figure.From(left.Value + right.Value, left, right));
                    foreach (var (sector, share) in Sectors.Append(SectorCode.Total).Zip(shares.Append(sum)))
                    {
                        yield return share.ToValue(ShareDefinition, panel, panel.Regions[region], panel.Periods[period], sector);
                    }
                }
            }
        }
    }

    private static IEnumerable<IndicatorValue> Premiums(RegionTotals totals, int[] positions) =>
        from change in SectorComputation.Changes(totals)
        from sector in positions
        let panel = totals.Panel
        select SectorFigures.Premium(totals, change.Region, sector, change.From, change.To).ToValue(
            PremiumDefinition, panel, panel.Regions[change.Region], panel.Periods[change.To], panel.Sectors[sector], panel.Periods[change.From]);
}
