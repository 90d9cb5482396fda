using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Structure.Shares;

namespace EconomyPipeline.Economy.Indicators.Programme.Computing;

/// <summary>What measures of the programme ask of one sector of a region. Growth over several years is the compound rate a year.</summary>
internal static class SectorFigures
{
    /// <summary>100·e_i / e in percent, on the denominator of <see cref="RegionTotals.Total"/>.</summary>
    public static Figure Share(RegionTotals totals, int period, int region, int sector)
    {
        var (part, whole) = (totals.Sector(period, region, sector), totals.Total(period, region));
        return part.IsDefined
            ? Figure.From(0, part, whole).Becomes(SectorShare.Percent(part.Value, whole.Value), Reasons.ZeroBase)
            : part;
    }

    /// <summary>Change of the share in percentage points, on one definition of the total at both ends.</summary>
    public static Figure ShareChange(RegionTotals totals, int region, int sector, int from, int to)
    {
        var part = Changes.OfSector(totals, region, sector, PeriodSpan.One(from), PeriodSpan.One(to));
        var whole = Changes.OfTotal(totals, region, PeriodSpan.One(from), PeriodSpan.One(to));
        return part.IsDefined
            ? whole.ToFigure(SectorShare.Percent(part.To, whole.To) - SectorShare.Percent(part.From, whole.From), Reasons.ZeroBase)
            : Figure.Undefined(part.Reason ?? Reasons.ZeroBase);
    }

    /// <summary>Growth of the sector in percent a year.</summary>
    public static Figure Growth(RegionTotals totals, int region, int sector, int from, int to) =>
        Rate(Changes.OfSector(totals, region, sector, PeriodSpan.One(from), PeriodSpan.One(to)), to - from);

    /// <summary>Growth of the total in percent a year, on one definition at both ends.</summary>
    public static Figure GrowthOfTotal(RegionTotals totals, int region, int from, int to) =>
        Rate(Changes.OfTotal(totals, region, PeriodSpan.One(from), PeriodSpan.One(to)), to - from);

    /// <summary>Growth of the sector less growth of the total, percentage points a year.</summary>
    public static Figure Premium(RegionTotals totals, int region, int sector, int from, int to) =>
        Less(Growth(totals, region, sector, from, to), GrowthOfTotal(totals, region, from, to));

    /// <summary>100·Δy_i / Y at the start: what the sector added to the growth of the total, percentage points of the whole span.</summary>
    public static Figure Contribution(RegionTotals totals, int region, int sector, int from, int to)
    {
        var part = Changes.OfSector(totals, region, sector, PeriodSpan.One(from), PeriodSpan.One(to));
        var whole = Changes.OfTotal(totals, region, PeriodSpan.One(from), PeriodSpan.One(to));
        return part.IsDefined
            ? whole.ToFigure(SourceOfGrowth.Contribution(part.From, part.To, whole.From), Reasons.ZeroBase)
            : Figure.Undefined(part.Reason ?? Reasons.ZeroBase);
    }

    /// <summary>Dunn's competitive part in percent of the sector at the start: its growth less that of the reference's sector over the span.</summary>
    public static Figure Competitive(RegionTotals totals, int region, int reference, int sector, int from, int to)
    {
        if (reference < 0)
        {
            return Figure.Undefined(ProgrammeReasons.NoReference);
        }

        var own = Changes.OfSector(totals, region, sector, PeriodSpan.One(from), PeriodSpan.One(to)).ToFigure(0, Reasons.ZeroBase);
        var theirs = Changes.OfSector(totals, reference, sector, PeriodSpan.One(from), PeriodSpan.One(to)).ToFigure(0, Reasons.ZeroBase);
        var panel = totals.Panel;
        return Figure.From(0, own, theirs).Becomes(
            CompetitivePercent(panel[from, region, sector], panel[to, region, sector], panel[from, reference, sector], panel[to, reference, sector]),
            own.Reason ?? theirs.Reason ?? Reasons.ZeroBase);
    }

    /// <summary>100·(e'/e − E'/E) in percent; NaN where either base is not positive.</summary>
    /// <param name="from">e, the region's sector at the start.</param>
    /// <param name="to">e', at the end.</param>
    /// <param name="referenceFrom">E, the reference's sector at the start.</param>
    /// <param name="referenceTo">E', at the end.</param>
    public static double CompetitivePercent(double from, double to, double referenceFrom, double referenceTo) =>
        from > 0 && referenceFrom > 0 ? ((to / from) - (referenceTo / referenceFrom)) * 100 : double.NaN;

    /// <summary>left − right, resting on both.</summary>
    public static Figure Less(Figure left, Figure right) => Figure.From(left.Value - right.Value, left, right);

    /// <summary>Σ of sectors in one period; undefined with a reason where one of them is not observed.</summary>
    public static Figure Sum(RegionTotals totals, int period, int region, ReadOnlySpan<int> sectors)
    {
        var sum = totals.Sector(period, region, sectors[0]);
        foreach (var sector in sectors[1..])
        {
            var next = totals.Sector(period, region, sector);
            sum = Figure.From(sum.Value + next.Value, sum, next);
        }

        return sum;
    }

    private static Figure Rate(Change change, int years) =>
        change.ToFigure(CompoundGrowth.Percent(change.From, change.To, years), Reasons.ZeroBase);
}
