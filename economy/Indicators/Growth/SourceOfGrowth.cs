using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// SOG_i = 100·Δy_i / Y_{−1}, percentage points: what each sector adds to the growth of its region's total (sumber pertumbuhan).
/// Σ_i SOG_i = growth of the total, also when that is zero. Source: BPS.
/// </summary>
/// <remarks>
/// Δy_i / Y_{−1} rather than (Δy_i / ΔY)·g_Y, which breaks down at zero growth. Where the published totals of both ends are
/// compared and a sector is not published at both, the rest of the growth is the row <c>UNPUBLISHED</c>. Years against the year
/// before; quarters against the same quarter of the year before and against the quarter before (<c>from</c> tells them apart).
/// </remarks>
public sealed class SourceOfGrowth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "source-of-growth",
        Name = new("Sumber pertumbuhan menurut lapangan usaha", "Sources of growth by sector"),
        Unit = "percentage points",
        Formula = "100·(y_{i,t} − y_{i,s}) / Y_s; y_i = GRDP of sector i, Y = total of the region, s = the period compared with",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan daerah yang berasal dari sektor ini. Jumlah semua baris sama dengan pertumbuhan total (baris TOTAL), selain pembulatan total terbitan. Nilai negatif: sektor menahan pertumbuhan.",
            "How many percentage points of the region's growth come from this sector. All rows sum to the growth of the total (row TOTAL), but for the rounding of published totals. Negative: the sector held growth back."),
        Needs = CatalogueTexts.NeedsSectorsOfAnyFrequency,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Contribution of a part to the growth of its whole, in percentage points: 100·(to − from) / wholeFrom.</summary>
    /// <returns>NaN where the base of the whole is not positive.</returns>
    public static double Contribution(double from, double to, double wholeFrom) =>
        wholeFrom > 0 ? (to - from) / wholeFrom * 100 : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        Compute(accounts, Definition, null, GrowthSpans.BeforeAndYearBefore);

    /// <summary>The sources of growth over all panels of a frequency, between the spans that are compared in each period.</summary>
    internal static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IndicatorDefinition definition, Frequency? frequency, Func<OutputPanel, int, IEnumerable<GrowthSpans>> spansOf) =>
        PanelComputation.Run(accounts, [definition], frequency, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            from region in Enumerable.Range(0, totals.Panel.Regions.Count)
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            from spans in spansOf(totals.Panel, period)
            where totals.HasSectors(period, region) && totals.HasSectors(spans.From.Last, region)
            from value in Rows(totals, definition, region, spans)
            select value);

    private static IEnumerable<IndicatorValue> Rows(RegionTotals totals, IndicatorDefinition definition, int region, GrowthSpans spans)
    {
        var panel = totals.Panel;
        var whole = Changes.OfTotal(totals, region, spans.From, spans.To);
        yield return Value(SectorCode.Total, whole.ToFigure(Contribution(whole.From, whole.To, whole.From), Reasons.ZeroBase));
        if (!whole.IsDefined)
        {
            yield break;
        }

        var (explained, unpublished) = (0.0, new List<SectorCode>(panel.AbsentSectors));
        for (var sector = 0; sector < panel.Sectors.Count; sector++)
        {
            var change = Changes.OfSector(totals, region, sector, spans.From, spans.To);
            if (change.IsDefined)
            {
                explained += change.To - change.From;
                yield return Value(
                    panel.Sectors[sector],
                    whole.ToFigure(Contribution(change.From, change.To, whole.From), Reasons.ZeroBase));
            }
            else
            {
                unpublished.Add(panel.Sectors[sector]);
                yield return Value(panel.Sectors[sector], Figure.Undefined(change.Reason ?? Reasons.NoCommonDefinition));
            }
        }

        if (whole.Definition == TotalDefinition.Published && unpublished.Count > 0)
        {
            var rest = Contribution(0, whole.To - whole.From - explained, whole.From);
            var reason = Reasons.Remainder(totals.Label(region), [.. BpsSectors.InOrder(unpublished)]);
            yield return Value(SectorCode.Unpublished, new Figure(rest, Quality.Partial, whole.Status, reason));
        }

        IndicatorValue Value(SectorCode sector, Figure figure) => figure.ToValue(
            definition, panel, panel.Regions[region], panel.Periods[spans.To.Last], sector, panel.Periods[spans.From.Last]);
    }
}
