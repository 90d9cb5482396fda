using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// Changes between two periods, each measured on one definition at both ends: the published total at both, else the sum of the
/// sectors observed at both (Partial where one of the classification is not among them).
/// </summary>
public static class Changes
{
    /// <summary>The change of one sector; undefined with a reason where either end is not observed.</summary>
    public static Change OfSector(RegionTotals totals, int region, int sector, PeriodSpan from, PeriodSpan to)
    {
        var panel = totals.Panel;
        var (before, after) = (Sum(panel, region, sector, from), Sum(panel, region, sector, to));
        if (!double.IsNaN(before) && !double.IsNaN(after))
        {
            return new Change(before, after, TotalDefinition.None, Quality.Complete, Status(panel, region, from, to), null);
        }

        var absent = double.IsNaN(before) ? FirstAbsent(panel, region, sector, from) : FirstAbsent(panel, region, sector, to);
        return Change.Undefined(Reasons.NotObserved(totals.Label(region), panel.Sectors[sector], panel.Periods[absent]));
    }

    /// <summary>
    /// The change of the total. Where the ends share no definition (a published total before, sectors only after), the change is
    /// linked at the latest year between them that shares one with each end; where there is none it is undefined with a reason.
    /// </summary>
    public static Change OfTotal(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to)
    {
        var direct = Direct(totals, region, from, to);
        return direct.IsDefined || from.Count > 1 || to.Count > 1 ? direct : Linked(totals, region, from, to, direct);
    }

    /// <summary>The change of the published total without oil and gas; undefined where either end is not published.</summary>
    public static Change OfTotalExcludingOilAndGas(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to)
    {
        var panel = totals.Panel;
        return new Change(
            Sum(from, period => panel.PublishedTotalExcludingOilAndGas(period, region)),
            Sum(to, period => panel.PublishedTotalExcludingOilAndGas(period, region)),
            TotalDefinition.Published,
            Quality.Complete,
            Status(panel, region, from, to),
            null);
    }

    /// <summary>Positions of the sectors that are observed in every period of both spans.</summary>
    internal static List<int> CommonSectors(OutputPanel panel, int region, PeriodSpan from, PeriodSpan to) =>
        [.. Enumerable.Range(0, panel.Sectors.Count)
            .Where(sector => !double.IsNaN(Sum(panel, region, sector, from)) && !double.IsNaN(Sum(panel, region, sector, to)))];

    private static Change Direct(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to)
    {
        var panel = totals.Panel;
        var status = Status(panel, region, from, to);
        var before = Sum(from, period => panel.PublishedTotal(period, region));
        var after = Sum(to, period => panel.PublishedTotal(period, region));
        if (!double.IsNaN(before) && !double.IsNaN(after))
        {
            return new Change(before, after, TotalDefinition.Published, Quality.Complete, status, null);
        }

        for (var period = from.First; period <= to.Last; period++)
        {
            var isEnd = period <= from.Last || period >= to.First;
            if (isEnd && !totals.Total(period, region).IsDefined)
            {
                return Change.Undefined(totals.Total(period, region).Reason ?? Reasons.NoCommonDefinition);
            }
        }

        return panel.Basis.IsAdditive ? OnCommonSectors(totals, region, from, to, status) : Change.Undefined(Reasons.Chained);
    }

    private static Change OnCommonSectors(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to, ObservationStatus status)
    {
        var panel = totals.Panel;
        var common = CommonSectors(panel, region, from, to);
        if (common.Count == 0)
        {
            return Change.Undefined(Reasons.NoCommonDefinition);
        }

        var before = common.Sum(sector => Sum(panel, region, sector, from));
        var after = common.Sum(sector => Sum(panel, region, sector, to));
        if (common.Count == panel.Sectors.Count && panel.AbsentSectors.Count == 0)
        {
            return new Change(before, after, TotalDefinition.CompleteSum, Quality.Complete, status, null);
        }

        SectorCode[] missing = [.. BpsSectors.InOrder(panel.Sectors.Where((_, sector) => !common.Contains(sector)).Concat(panel.AbsentSectors))];
        return new Change(before, after, TotalDefinition.PartialSum, Quality.Partial, status, Reasons.WithoutSectors(totals.Label(region), missing));
    }

    private static Change Linked(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to, Change direct)
    {
        for (var link = to.First - 1; link > from.First; link--)
        {
            var before = Direct(totals, region, from, PeriodSpan.One(link));
            var after = Direct(totals, region, PeriodSpan.One(link), to);
            if (before.IsDefined && after.IsDefined && after.From > 0)
            {
                return new Change(
                    before.From,
                    before.To * (after.To / after.From),
                    TotalDefinition.Linked,
                    before.Quality | after.Quality,
                    before.Status.LeastSettled(after.Status),
                    Reasons.Join([Reasons.Linked(totals.Panel.Periods[link]), before.Reason, after.Reason]));
            }
        }

        return direct;
    }

    private static double Sum(OutputPanel panel, int region, int sector, PeriodSpan span) => Sum(span, period => panel[period, region, sector]);

    // NaN in any period makes the sum NaN: a missing quarter is not a zero.
    private static double Sum(PeriodSpan span, Func<int, double> value)
    {
        var sum = value(span.First);
        for (var period = span.First + 1; period <= span.Last; period++)
        {
            sum += value(period);
        }

        return sum;
    }

    private static int FirstAbsent(OutputPanel panel, int region, int sector, PeriodSpan span) =>
        Enumerable.Range(span.First, span.Count).First(period => double.IsNaN(panel[period, region, sector]));

    private static ObservationStatus Status(OutputPanel panel, int region, PeriodSpan from, PeriodSpan to)
    {
        var status = panel.Status(from.First, region);
        foreach (var span in (ReadOnlySpan<PeriodSpan>)[from, to])
        {
            for (var period = span.First; period <= span.Last; period++)
            {
                status = status.LeastSettled(panel.Status(period, region));
            }
        }

        return status;
    }
}
