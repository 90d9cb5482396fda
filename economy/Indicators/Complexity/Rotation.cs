using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// Relative rotation: strength RS = 100·LQ and momentum M = 100·RS_t / RS_{t−1}, of every sector of every region against each
/// reference. The value is the momentum; the class in <c>other</c>: RS and M ≥ 100 leading, RS ≥ 100 alone weakening, M ≥ 100 alone
/// improving, neither lagging. Years.
/// </summary>
/// <remarks>
/// Totals are on one definition at both ends (see <see cref="Changes"/>). A sector that was zero, or that the reference lacks, is
/// undefined with a reason. Source: wongrembang/PDRB-Analyzer, after de Kempenaer's relative rotation graphs.
/// </remarks>
public sealed class Rotation : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "rotation",
        Name = new("Rotasi relatif sektor", "Relative rotation of sectors"),
        Unit = "index (100 = unchanged)",
        Formula = "100·RS_t / RS_{t−1}; RS = 100·LQ, with totals on one definition at both ends; leading: RS ≥ 100 and momentum ≥ 100; weakening: RS ≥ 100; improving: momentum ≥ 100; lagging: neither",
        Source = "wongrembang/PDRB-Analyzer, workbook \"PDRB Rembang\", after the relative rotation graphs of J. de Kempenaer",
        Reading = new(
            "Memimpin: lebih terpusat di sini dan makin terpusat. Melemah: masih basis, mulai menurun. Membaik: belum basis, sedang naik. Tertinggal: belum basis dan menurun. Satu tahun saja; kelas dekat 100 mudah berganti.",
            "Leading: more concentrated here and increasingly so. Weakening: still basic, falling. Improving: not basic yet, rising. Lagging: neither. One year only; a class near 100 changes easily."),
        Needs = CatalogueTexts.NeedsSectors,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["leading"] = new("Memimpin", "Leading"),
            ["weakening"] = new("Melemah", "Weakening"),
            ["improving"] = new("Membaik", "Improving"),
            ["lagging"] = new("Tertinggal", "Lagging"),
        },
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The class of a strength and a momentum, both with 100 as the middle; null where either is NaN.</summary>
    public static string? Classify(double strength, double momentum) =>
        double.IsNaN(strength + momentum) ? null : (strength >= 100, momentum >= 100) switch
        {
            (true, true) => "leading",
            (true, false) => "weakening",
            (false, true) => "improving",
            (false, false) => "lagging",
        };

    /// <summary>100·strength/before; NaN where the earlier strength is not positive.</summary>
    public static double Momentum(double before, double strength) => before > 0 ? strength / before * 100 : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, [Definition], Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
        {
            var values = (
                from pair in ReferencePairs.Of(totals)
                from period in Enumerable.Range(1, totals.Panel.Periods.Count - 1)
                where HasSectors(totals, pair.Region, period) && HasSectors(totals, pair.Reference, period)
                from value in Rows(totals, pair.Region, pair.Reference, period)
                select value).ToList();
            return values.Count > 0
                ? values
                : [Figure.Undefined(ComplexityReasons.NothingToCompare).ToValue(Definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1])];
        });

    private static bool HasSectors(RegionTotals totals, int region, int period) =>
        totals.HasSectors(period - 1, region) && totals.HasSectors(period, region);

    private static IEnumerable<IndicatorValue> Rows(RegionTotals totals, int region, int reference, int period)
    {
        var panel = totals.Panel;
        var (from, to) = (PeriodSpan.One(period - 1), PeriodSpan.One(period));
        var (own, whole) = (Changes.OfTotal(totals, region, from, to), Changes.OfTotal(totals, reference, from, to));
        var wholes = Joined(own, whole);
        var lacks = Reasons.ReferenceLacks(totals.Label(reference));
        for (var sector = 0; sector < panel.Sectors.Count; sector++)
        {
            var (part, theirs) = (Changes.OfSector(totals, region, sector, from, to), Changes.OfSector(totals, reference, sector, from, to));
            var before = LocationQuotient.Of(part.From, own.From, theirs.From, whole.From) * 100;
            var strength = LocationQuotient.Of(part.To, own.To, theirs.To, whole.To) * 100;
            var momentum = Momentum(before, strength);
            var cells = Joined(part, theirs);
            var figure = cells.IsDefined
                ? Figure.From(cells.Value + wholes.Value, cells, wholes).Becomes(momentum, theirs.From > 0 && theirs.To > 0 ? Reasons.ZeroBase : lacks)
                : cells;
            yield return figure.ToValue(
                Definition, panel, panel.Regions[region], panel.Periods[period], panel.Sectors[sector], panel.Periods[period - 1],
                panel.Regions[reference], figure.IsDefined ? Classify(strength, momentum) : null);
        }
    }

    private static Figure Joined(Change left, Change right)
    {
        var (own, theirs) = (left.ToFigure(0, Reasons.ZeroBase), right.ToFigure(0, Reasons.ZeroBase));
        return Figure.From(left.From + left.To + right.From + right.To, own, theirs);
    }
}
