using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Shift-share: e'_i − e_i = NS + IM + CE with NS = e_i·G, IM = e_i·(G_i − G), CE = e'_i − e_i·(1 + G_i); G the growth of the
/// reference's total, G_i of its sector i (as ratios). Millions of the currency; year against the year before, and the last
/// year with sectors against the first. TOTAL = Σ of the sectors that are there.
/// </summary>
/// <remarks>
/// The competitive part is the residual, so a sector that began at zero keeps its whole gain there and the parts still sum.
/// A sector unpublished at either end is undefined with a reason and outside TOTAL (Partial); so is one that the region had and
/// the reference had not. Where the reference's total is itself partial, so are the parts that rest on its growth G. Source: Dunn (1960), A statistical and analytical technique for regional analysis, Papers RSA 6.
/// </remarks>
public sealed class DunnShiftShare : IIndicator
{
    private const string Dunn1960 = "Dunn (1960), A statistical and analytical technique for regional analysis, Papers of the Regional Science Association 6";

    private static readonly IndicatorDefinition NationalDefinition = new()
    {
        Id = "dunn-national",
        Name = new("Shift-share: komponen pertumbuhan acuan", "Shift-share: reference growth"),
        Unit = "million {currency}",
        Formula = "e_i·G; e_i = GRDP of the sector at the start, G = growth of the reference's total (as a ratio)",
        Source = Dunn1960,
        Reading = new(
            "Kenaikan seandainya sektor tumbuh secepat seluruh ekonomi acuan.",
            "What the sector would have gained at the growth rate of the whole reference economy."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition MixDefinition = new()
    {
        Id = "dunn-mix",
        Name = new("Shift-share: bauran industri", "Shift-share: industry mix"),
        Unit = "million {currency}",
        Formula = "e_i·(G_i − G); G_i = growth of sector i in the reference, G = growth of the reference's total (as ratios)",
        Source = Dunn1960,
        Reading = new(
            "Positif: daerah bertumpu pada sektor yang di acuan tumbuh di atas rata-rata.",
            "Positive: the region holds a sector that grows faster than average in the reference."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition CompetitiveDefinition = new()
    {
        Id = "dunn-competitive",
        Name = new("Shift-share: daya saing", "Shift-share: competitive share"),
        Unit = "million {currency}",
        Formula = "e'_i − e_i·(1 + G_i); e'_i = GRDP of the sector at the end, G_i = growth of sector i in the reference (as a ratio)",
        Source = Dunn1960,
        Reading = new(
            "Positif: sektor tumbuh lebih cepat di sini daripada di acuan. Ini sisa perhitungan, bukan bukti penyebab. Ketiga komponen berjumlah perubahan sektor.",
            "Positive: the sector grew faster here than in the reference. It is a residual, not proof of a cause. The three parts sum to the sector's change."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [NationalDefinition, MixDefinition, CompetitiveDefinition];

    /// <summary>Splits the change of one sector; all arguments in one unit of money.</summary>
    /// <param name="from">e_i, the region's sector at the start.</param>
    /// <param name="to">e'_i, at the end.</param>
    /// <param name="referenceFrom">The reference's sector at the start.</param>
    /// <param name="referenceTo">The same at the end.</param>
    /// <param name="totalFrom">The reference's total at the start.</param>
    /// <param name="totalTo">The same at the end.</param>
    /// <returns>Parts that sum to <c>to − from</c>; NaN where the reference's sector began at zero and the region's did not.</returns>
    public static DunnParts Decompose(double from, double to, double referenceFrom, double referenceTo, double totalFrom, double totalTo)
    {
        if (from == 0)
        {
            return new DunnParts(0, 0, to);
        }

        var growth = (totalTo / totalFrom) - 1;
        var sectorGrowth = referenceFrom > 0 ? (referenceTo / referenceFrom) - 1 : double.NaN;
        return new DunnParts(from * growth, from * (sectorGrowth - growth), to - (from * (1 + sectorGrowth)));
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals) =>
        from pair in ShiftShareSpans.Pairs(totals)
        from value in Rows(totals, pair.Region, pair.Reference, pair.From, pair.To)
        select value;

    private static IEnumerable<IndicatorValue> Rows(RegionTotals totals, int region, int reference, int from, int to)
    {
        var panel = totals.Panel;
        var (before, after) = (PeriodSpan.One(from), PeriodSpan.One(to));
        var whole = Changes.OfTotal(totals, reference, before, after);
        var growth = whole.ToFigure(0, Reasons.ZeroBase);
        var (sum, count, absent, status) = (new DunnParts(0, 0, 0), 0, new List<SectorCode>(panel.AbsentSectors), whole.Status);
        for (var sector = 0; sector < panel.Sectors.Count; sector++)
        {
            var own = Changes.OfSector(totals, region, sector, before, after);
            var theirs = Changes.OfSector(totals, reference, sector, before, after);
            var parts = Decompose(own.From, own.To, theirs.From, theirs.To, whole.From, whole.To);
            var figure = own.ToFigure(own.IsDefined ? 0 : double.NaN, Reasons.ZeroBase)
                .Becomes(parts.National + parts.Mix + parts.Competitive, theirs.Reason ?? whole.Reason ?? Reasons.ReferenceLacks(totals.Label(reference)))
                .WithStatus(theirs.Status);
            if (figure.IsDefined)
            {
                sum = new DunnParts(sum.National + parts.National, sum.Mix + parts.Mix, sum.Competitive + parts.Competitive);
                (count, status) = (count + 1, status.LeastSettled(figure.Status));
            }
            else
            {
                absent.Add(panel.Sectors[sector]);
                parts = new DunnParts(double.NaN, double.NaN, double.NaN);
            }

            foreach (var value in Values(panel.Sectors[sector], figure, parts, null))
            {
                yield return value;
            }
        }

        var total = absent.Count == 0
            ? Figure.Observed(0, status)
            : new Figure(0, Quality.Partial, status, Reasons.WithoutSectors(totals.Label(region), [.. BpsSectors.InOrder(absent)]));
        var nothing = count == 0 ? new DunnParts(double.NaN, double.NaN, double.NaN) : sum;
        foreach (var value in Values(SectorCode.Total, total, nothing, count))
        {
            yield return value;
        }

        IEnumerable<IndicatorValue> Values(SectorCode sector, Figure basis, DunnParts parts, int? n)
        {
            var withReference = basis.IsDefined ? Figure.From(basis.Value, basis, growth) : basis;
            yield return Value(NationalDefinition, withReference, parts.National);
            yield return Value(MixDefinition, withReference, parts.Mix);
            yield return Value(CompetitiveDefinition, basis, parts.Competitive);

            IndicatorValue Value(IndicatorDefinition definition, Figure restsOn, double value) => restsOn.Becomes(value, Reasons.ZeroBase).ToValue(
                definition, panel, panel.Regions[region], panel.Periods[to], sector, panel.Periods[from], panel.Regions[reference], null, n, definition.UnitIn(totals.Accounts.Currency));
        }
    }
}
