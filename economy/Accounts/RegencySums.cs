using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// Sums over the regencies of a scope, and what the published scope differs from them by. Only cells that are observed are
/// added; whoever is absent is named (Partial). Chained volumes are undefined with a reason. Values in millions of the currency.
/// </summary>
public static class RegencySums
{
    /// <summary>Σ of one sector over the regencies, and how many of them have it.</summary>
    public static (Figure Sum, int Count) OfSector(RegionTotals totals, int period, int sector) =>
        Add(totals, period, region => totals.Sector(period, region, sector));

    /// <summary>Σ of the regencies' totals (published, else the sums of their sectors), and how many of them have one.</summary>
    public static (Figure Sum, int Count) OfTotal(RegionTotals totals, int period) =>
        Add(totals, period, region => totals.Total(period, region));

    /// <summary>Σ of the regencies' rows <c>UNPUBLISHED</c>; NaN when none has one.</summary>
    public static (Figure Sum, int Count) OfUnpublished(RegionTotals totals, int period)
    {
        var rows = Regencies(totals).Select(region => totals.Unpublished(period, region)).Where(row => row.IsDefined).ToList();
        return rows.Count == 0
            ? (new Figure(double.NaN, Quality.Complete, ObservationStatus.Final, null), 0)
            : (new Figure(rows.Sum(row => row.Value), Quality.Partial, LeastSettled(rows), Reasons.Join(rows.Select(row => row.Reason))), rows.Count);
    }

    /// <summary>
    /// The row <c>DISCREPANCY</c> of a sector: published scope − Σ regencies. It may be negative, and a sector that a regency
    /// does not publish is part of it (Partial). NaN with a reason where the scope is not published.
    /// </summary>
    public static Figure DiscrepancyOfSector(RegionTotals totals, int period, int sector)
    {
        var scope = totals.Panel.IndexOf(totals.Accounts.Scope);
        return scope < 0
            ? Figure.Undefined(Reasons.NoOutput(totals.Accounts.Scope.ToString()))
            : Subtract(totals.Sector(period, scope, sector), OfSector(totals, period, sector).Sum);
    }

    /// <summary>The row <c>DISCREPANCY</c> of the total: total of the scope − Σ of the regencies' totals.</summary>
    public static Figure DiscrepancyOfTotal(RegionTotals totals, int period)
    {
        var scope = totals.Panel.IndexOf(totals.Accounts.Scope);
        return scope < 0
            ? Figure.Undefined(Reasons.NoOutput(totals.Accounts.Scope.ToString()))
            : Subtract(totals.Total(period, scope), OfTotal(totals, period).Sum);
    }

    /// <summary>
    /// What makes the discrepancies of the sectors sum to that of the total: the scope's own row <c>UNPUBLISHED</c> less those of
    /// its regencies, whose unpublished sectors the scope does publish. NaN without a reason where nobody has such a row.
    /// </summary>
    public static Figure DiscrepancyOfUnpublished(RegionTotals totals, int period)
    {
        var scope = totals.Panel.IndexOf(totals.Accounts.Scope);
        var own = scope < 0 ? new Figure(double.NaN, Quality.Complete, ObservationStatus.Final, null) : totals.Unpublished(period, scope);
        var regencies = OfUnpublished(totals, period).Sum;
        return !own.IsDefined && !regencies.IsDefined
            ? own
            : Figure.From(ZeroIfNone(own) - ZeroIfNone(regencies), own, regencies);
    }

    /// <summary>Positions of the regencies in the panel.</summary>
    internal static IEnumerable<int> Regencies(RegionTotals totals) =>
        totals.Accounts.Regencies.Select(region => totals.Panel.IndexOf(region.Code)).Where(region => region >= 0);

    private static (Figure Sum, int Count) Add(RegionTotals totals, int period, Func<int, Figure> figureOf)
    {
        if (!totals.Panel.Basis.IsAdditive)
        {
            return (Figure.Undefined(Reasons.Chained), 0);
        }

        var present = new List<Figure>();
        var absent = new List<string>();
        foreach (var region in Regencies(totals))
        {
            var figure = figureOf(region);
            if (figure.IsDefined)
            {
                present.Add(figure);
            }
            else
            {
                absent.Add(totals.Label(region));
            }
        }

        if (present.Count == 0)
        {
            return (Figure.Undefined(Reasons.AbsentOutput(absent, totals.Panel.Periods[period])), 0);
        }

        var quality = present.Aggregate(absent.Count > 0 ? Quality.Partial : Quality.Complete, (union, figure) => union | figure.Quality);
        var reason = Reasons.Join(present.Select(figure => figure.Reason).Prepend(absent.Count > 0 ? Reasons.WithoutRegions(absent) : null));
        return (new Figure(present.Sum(figure => figure.Value), quality, LeastSettled(present), reason), present.Count);
    }

    private static Figure Subtract(Figure scope, Figure sum) => Figure.From(scope.Value - sum.Value, scope, sum);

    private static double ZeroIfNone(Figure row) => row.IsDefined ? row.Value : 0;

    private static ObservationStatus LeastSettled(IEnumerable<Figure> figures) =>
        figures.Aggregate(ObservationStatus.Final, (status, figure) => status.LeastSettled(figure.Status));
}
