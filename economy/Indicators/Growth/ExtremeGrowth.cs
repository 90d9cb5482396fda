using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// Extreme growth (ringkasan pertumbuhan ekstrim): the robust z = 0.6745·(g − median) / MAD of a growth rate, MAD = the median of
/// |g − median|; against the row's own growth in all other periods, and against that of the same row in all other regencies. Class
/// in <c>other</c>: above 3.5 <c>high</c>, below −3.5 <c>low</c>, else <c>usual</c>. Years against the year before, quarters y-on-y.
/// </summary>
/// <remarks>
/// The rate itself is not among those that it is compared with. Below 5 rates, and where their MAD is zero, undefined with a
/// reason. Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers.
/// </remarks>
public sealed class ExtremeGrowth : IIndicator
{
    private const int FewestRates = 5;

    // The authors'.
    private const double Threshold = 3.5;

    private const string IglewiczHoaglin1993 = "Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC";

    private static readonly Dictionary<string, Bilingual> Classes = new()
    {
        ["high"] = new("Ekstrim tinggi", "Extremely high"),
        ["low"] = new("Ekstrim rendah", "Extremely low"),
        ["usual"] = new("Wajar", "Usual"),
        ["unknown"] = new("Tidak dapat dinilai", "Cannot be judged"),
    };

    private static readonly IndicatorDefinition HistoryDefinition = new()
    {
        Id = "growth-extreme-history",
        Name = new("Pertumbuhan ekstrim terhadap riwayat sendiri", "Extreme growth against its own history"),
        Unit = "robust z",
        Formula = "0.6745·(g − median) / MAD over the row's growth in all other periods; MAD = median of |g − median|; > 3.5 high, < −3.5 low",
        Source = IglewiczHoaglin1993,
        Reading = new(
            "Menandai laju yang jauh dari riwayat barisnya: periksa data atau kejadiannya. Bukan bukti salah; 2020 memang luar biasa. Nilainya jarak dari median dalam simpangan median, bukan laju itu sendiri.",
            "Flags a rate far from its row's history: look at the data or at what happened. No proof of an error; 2020 was unusual indeed. The value is the distance from the median in median deviations, not the rate."),
        Needs = CatalogueTexts.NeedsAnnualOutput,
        SmallestN = FewestRates,
        Tier = IndicatorTier.Extended,
        OtherLabels = Classes,
    };

    private static readonly IndicatorDefinition PeersDefinition = new()
    {
        Id = "growth-extreme-peers",
        Name = new("Pertumbuhan ekstrim terhadap kabupaten/kota lain", "Extreme growth against the other regencies"),
        Unit = "robust z",
        Formula = "0.6745·(g − median) / MAD over the growth of the same row in all other regencies; MAD = median of |g − median|; > 3.5 high, < −3.5 low",
        Source = IglewiczHoaglin1993,
        Reading = new(
            "Menandai laju yang jauh dari kabupaten/kota lain pada sektor dan periode yang sama. Sektor kecil mudah ditandai; lihat juga sumber pertumbuhan.",
            "Flags a rate far from the other regencies in the same sector and period. A small sector is easily flagged; see the sources of growth beside it."),
        Needs = CatalogueTexts.NeedsAnnualOutput,
        SmallestN = FewestRates,
        Tier = IndicatorTier.Extended,
        OtherLabels = Classes,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [HistoryDefinition, PeersDefinition];

    /// <summary><c>high</c>, <c>low</c> or <c>usual</c>; <c>unknown</c> for NaN.</summary>
    public static string Classify(double robustZ) => robustZ switch
    {
        double.NaN => "unknown",
        > Threshold => "high",
        < -Threshold => "low",
        _ => "usual",
    };

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, null, IndicatorInputs.None, OfPanel);

    private static List<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        var lag = panel.Frequency == Frequency.Annual ? 1 : 4;
        var rates = (
            from region in RegencySums.Regencies(totals)
            from period in Enumerable.Range(0, panel.Periods.Count).Where(period => period >= lag)
            from row in RowChanges.Of(totals, region, PeriodSpan.One(period - lag), PeriodSpan.One(period))
            where row.Sector != SectorCode.Unpublished
            let growth = row.Change.ToFigure(GrowthRate.Percent(row.Change.From, row.Change.To), Reasons.ZeroBase)
            where growth.IsDefined
            select new Rate(region, period, row.Sector, growth)).ToList();
        var values = rates.GroupBy(rate => (rate.Region, rate.Sector)).SelectMany(rows => Compare(HistoryDefinition, [.. rows]))
            .Concat(rates.GroupBy(rate => (rate.Period, rate.Sector)).SelectMany(rows => Compare(PeersDefinition, [.. rows])))
            .ToList();
        return values.Count > 0 ? values : [.. new[] { HistoryDefinition, PeersDefinition }.Select(definition =>
            Figure.Undefined(GrowthReasons.FewRates(0, FewestRates)).ToValue(definition, panel, totals.Accounts.Scope, panel.Periods[^1], other: Classify(double.NaN)))];

        IEnumerable<IndicatorValue> Compare(IndicatorDefinition definition, List<Rate> rows)
        {
            var others = rows.Count - 1;
            var robust = others >= FewestRates ? RobustZ.OfEach([.. rows.Select(rate => rate.Growth.Value)]) : null;
            for (var index = 0; index < rows.Count; index++)
            {
                var (own, z) = (rows[index], robust?[index] ?? double.NaN);
                yield return own.Growth
                    .Becomes(z, robust is null ? GrowthReasons.FewRates(others, FewestRates) : GrowthReasons.NoSpread)
                    .ToValue(definition, panel, panel.Regions[own.Region], panel.Periods[own.Period], own.Sector, panel.Periods[own.Period - lag], other: Classify(z), n: others);
            }
        }
    }

    private sealed record Rate(int Region, int Period, SectorCode Sector, Figure Growth);
}
