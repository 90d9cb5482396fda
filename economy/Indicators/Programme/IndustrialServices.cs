using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Indicators.Structure.Shares;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// 100·(e_{C.16} + e_{MN} + e_{H.6}) / e: repair and installation of machinery, business services and warehousing in percent of
/// GRDP, the services that serve industry (<see cref="Sectors"/>); years.
/// </summary>
/// <remarks>Needs sub-categories. Undefined with a reason where one of the three or the total is not observed.</remarks>
public sealed class IndustrialServices : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "industrial-services-share",
        Name = new("Pangsa jasa industri", "Share of industrial services"),
        Unit = "%",
        Formula = "100·(e_{C.16} + e_{MN} + e_{H.6}) / e; e = GRDP: other manufacturing with repair and installation, business services, warehousing with support of transport; without an index = total",
        Source = "own measure: no official category of industrial services exists, the choice of sub-categories is a judgement",
        Reading = new(
            "Jasa yang menopang industri: reparasi mesin, jasa perusahaan, pergudangan. C.16 memuat juga industri lainnya, dan jasa perusahaan melayani bukan industri saja.",
            "Services that support industry: repair of machinery, business services, warehousing. C.16 holds other manufacturing too, and business services serve more than industry."),
        Needs = new(
            "sector-output tahunan menurut kategori dan subkategori C.16 dan H.6",
            "annual sector-output by category and of sub-categories C.16 and H.6"),
        Tier = IndicatorTier.Extended,
    };

    /// <summary>Repair and installation of machinery, business services, warehousing. A judgement: no official category has them.</summary>
    public static IReadOnlyList<SectorCode> Sectors { get; } = [SectorCode.Parse("C.16"), SectorCode.Parse("MN"), SectorCode.Parse("H.6")];

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SubSectors.Run(accounts, Definitions, sub =>
    {
        var totals = new RegionTotals(accounts, accounts.Panels.Single(panel => panel.Basis == sub.Panel.Basis && panel.Frequency == Frequency.Annual));
        return sub.Rows().Select(row => Of(sub, totals, row.Region, row.Period)
            .ToValue(Definition, sub.Panel, sub.Panel.Regions[row.Region], sub.Panel.Periods[row.Period]));
    });

    private static Figure Of(SubSectors sub, RegionTotals totals, int region, int period)
    {
        var (row, year) = (totals.Panel.IndexOf(sub.Panel.Regions[region]), totals.Panel.IndexOf(sub.Panel.Periods[period]));
        var services = sub.Sum(period, region, Sectors.Where(sector => sector.Wholes.Any()));
        foreach (var category in Sectors.Where(sector => !sector.Wholes.Any()))
        {
            var position = totals.Panel.IndexOf(category);
            var figure = position < 0 ? Figure.Undefined(ProgrammeReasons.NotInPanel(category)) : totals.Sector(year, row, position);
            services = Figure.From(services.Value + figure.Value, services, figure);
        }

        var whole = totals.Total(year, row);
        return services.IsDefined
            ? Figure.From(0, services, whole).Becomes(SectorShare.Percent(services.Value, whole.Value), Reasons.ZeroBase)
            : services;
    }
}
