using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>The same rows at current and at constant prices. A total is compared only where both cover the same sectors.</summary>
internal sealed class PricePair(RegionTotals current, RegionTotals constant)
{
    /// <summary>
    /// Every row that is observed at constant prices, with its change at current ones; undefined with a reason where the latter is
    /// not observed. The row <c>UNPUBLISHED</c> is left out: a rest has no prices of its own. None where the current panel has
    /// nothing of the region in these periods.
    /// </summary>
    public IEnumerable<(SectorCode Sector, Change Nominal, Change Real)> Rows(RegionCode code, PeriodSpan from, PeriodSpan to)
    {
        var (region, other) = (constant.Panel.IndexOf(code), current.Panel.IndexOf(code));
        if (other < 0 || Moved(from) is not { } currentFrom || Moved(to) is not { } currentTo)
        {
            yield break;
        }

        var nominal = RowChanges.Of(current, other, currentFrom, currentTo).ToDictionary(row => row.Sector, row => row.Change);
        if (nominal.Count == 0)
        {
            yield break;
        }

        foreach (var (sector, real) in RowChanges.Of(constant, region, from, to))
        {
            if (sector != SectorCode.Unpublished)
            {
                yield return (sector, Nominal(sector, real), real);
            }
        }

        Change Nominal(SectorCode sector, Change real)
        {
            if (!nominal.TryGetValue(sector, out var change))
            {
                return Change.Undefined(GrowthReasons.NotAtCurrentPrices(constant.Label(region), sector, constant.Panel.Periods[to.Last]));
            }

            var isWhole = IsWhole(change.Definition) && IsWhole(real.Definition);
            return sector != SectorCode.Total || isWhole || !change.IsDefined || !real.IsDefined || AreAlike(region, other, (from, to), (currentFrom, currentTo), change, real)
                ? change
                : Change.Undefined(GrowthReasons.DifferentSectors);
        }
    }

    private static bool IsWhole(TotalDefinition definition) =>
        definition is TotalDefinition.Published or TotalDefinition.CompleteSum or TotalDefinition.Linked;

    private static HashSet<SectorCode> Sectors(OutputPanel panel, int region, PeriodSpan from, PeriodSpan to) =>
        [.. Changes.CommonSectors(panel, region, from, to).Select(sector => panel.Sectors[sector])];

    // Two partial sums, of the same sectors.
    private bool AreAlike(int region, int other, (PeriodSpan From, PeriodSpan To) spans, (PeriodSpan From, PeriodSpan To) currentSpans, Change nominal, Change real) =>
        nominal.Definition == real.Definition
        && Sectors(constant.Panel, region, spans.From, spans.To).SetEquals(Sectors(current.Panel, other, currentSpans.From, currentSpans.To));

    // Periods of a panel are consecutive, so that a span is found by its ends.
    private PeriodSpan? Moved(PeriodSpan span)
    {
        var first = current.Panel.IndexOf(constant.Panel.Periods[span.First]);
        return first < 0 || first + span.Count > current.Panel.Periods.Count ? null : new PeriodSpan(first, span.Count);
    }
}
