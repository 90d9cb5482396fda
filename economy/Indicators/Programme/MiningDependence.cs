using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// How far a region lives on mining and quarrying (B): its share in percent, what it adds to growth in percentage points, and
/// growth without it, 100·(((Y' − B')/(Y − B))^{1/T} − 1) in percent a year. Years, and the last against the first.
/// </summary>
/// <remarks>
/// No class of dependence: thresholds in use differ and none is official. Undefined with a reason where B is not observed and
/// where there is nothing but mining. A region without any mining (a true zero) has 0 and grows as its total does.
/// </remarks>
public sealed class MiningDependence : IIndicator
{
    private static readonly IndicatorDefinition ShareDefinition = new()
    {
        Id = "mining-share",
        Name = new("Ketergantungan pada pertambangan", "Dependence on mining"),
        Unit = "%",
        Formula = "100·e_B / e; e_B = GRDP of mining and quarrying (B), e = total GRDP of the region",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Bagian ekonomi yang berasal dari pertambangan dan penggalian. Pada harga berlaku harga batu bara menggesernya. Tidak ada ambang resmi untuk \"bergantung\".",
            "The part of the economy that is mining and quarrying. At current prices the price of coal moves it. There is no official threshold of \"dependent\"."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition GrowthDefinition = new()
    {
        Id = "growth-without-mining",
        Name = new("Pertumbuhan tanpa pertambangan", "Growth without mining"),
        Unit = "%",
        Formula = "100·(((Y_t − B_t) / (Y_s − B_s))^{1/T} − 1); Y = total GRDP on one definition at both ends, B = mining and quarrying, T = years from s to t",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Laju ekonomi selain pertambangan; untuk beberapa tahun, laju majemuk per tahun. Kegiatan yang melayani tambang (angkutan, perdagangan) tetap di dalamnya.",
            "How fast the economy besides mining grew; over several years the compound rate a year. Activities that serve the mines (transport, trade) are still in it."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition ContributionDefinition = new()
    {
        Id = "mining-contribution",
        Name = new("Sumbangan pertambangan pada pertumbuhan", "Contribution of mining to growth"),
        Unit = "percentage points",
        Formula = "100·(B_t − B_s) / Y_s; B = mining and quarrying, Y = total GRDP of the region, on one definition at both ends",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan daerah selama rentang itu berasal dari pertambangan. Negatif: pertambangan menahan pertumbuhan.",
            "How many percentage points of the region's growth over the span come from mining. Negative: mining held growth back."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [ShareDefinition, GrowthDefinition, ContributionDefinition];

    /// <summary>Compound growth in percent a year of a whole without one of its parts.</summary>
    /// <returns>NaN where nothing but the part was there at the start, and where anything is NaN.</returns>
    public static double GrowthWithout(double wholeFrom, double wholeTo, double partFrom, double partTo, int years) =>
        CompoundGrowth.Percent(wholeFrom - partFrom, wholeTo - partTo, years);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        SectorComputation.Run(accounts, Definitions, [SectorCode.Mining], (totals, sectors) =>
            Shares(totals, sectors[0]).Concat(SectorComputation.Changes(totals).SelectMany(change => OfChange(totals, sectors[0], change))));

    private static IEnumerable<IndicatorValue> Shares(RegionTotals totals, int mining) =>
        from region in SectorComputation.Regions(totals)
        from period in Enumerable.Range(0, totals.Panel.Periods.Count)
        where totals.HasSectors(period, region)
        select SectorFigures.Share(totals, period, region, mining)
            .ToValue(ShareDefinition, totals.Panel, totals.Panel.Regions[region], totals.Panel.Periods[period], SectorCode.Mining);

    private static IEnumerable<IndicatorValue> OfChange(RegionTotals totals, int mining, (int Region, int From, int To) change)
    {
        var panel = totals.Panel;
        var (region, from, to) = change;
        var part = Changes.OfSector(totals, region, mining, PeriodSpan.One(from), PeriodSpan.One(to));
        var whole = Changes.OfTotal(totals, region, PeriodSpan.One(from), PeriodSpan.One(to));
        var growth = part.IsDefined
            ? whole.ToFigure(GrowthWithout(whole.From, whole.To, part.From, part.To, to - from), Reasons.ZeroBase)
            : Figure.Undefined(part.Reason ?? Reasons.ZeroBase);
        yield return Value(growth, GrowthDefinition, SectorCode.Total);
        yield return Value(SectorFigures.Contribution(totals, region, mining, from, to), ContributionDefinition, SectorCode.Mining);

        IndicatorValue Value(Figure figure, IndicatorDefinition definition, SectorCode sector) =>
            figure.ToValue(definition, panel, panel.Regions[region], panel.Periods[to], sector, panel.Periods[from]);
    }
}
