using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>The changes of every row that a region has: its sectors, what it does not publish, its totals.</summary>
internal static class RowChanges
{
    /// <summary>
    /// The rows in BPS's order. A sector that is not observed is given with its reason, but only where the panel has figures by
    /// sector in both periods and the region publishes any; a total only where the region has anything in both.
    /// </summary>
    public static IEnumerable<(SectorCode Sector, Change Change)> Of(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to)
    {
        var panel = totals.Panel;
        if (totals.HasSectors(from.First) && totals.HasSectors(to.Last) && totals.HasSectorsEver(region))
        {
            for (var sector = 0; sector < panel.Sectors.Count; sector++)
            {
                yield return (panel.Sectors[sector], Changes.OfSector(totals, region, sector, from, to));
            }

            if (OfUnpublished(totals, region, from, to) is { } rest)
            {
                yield return (SectorCode.Unpublished, rest);
            }
        }

        if (totals.HasAny(from.First, region) && totals.HasAny(to.Last, region))
        {
            yield return (SectorCode.Total, Changes.OfTotal(totals, region, from, to));
        }

        if (Changes.OfTotalExcludingOilAndGas(totals, region, from, to) is { IsDefined: true } withoutOil)
        {
            yield return (SectorCode.TotalExcludingOilAndGas, withoutOil);
        }
    }

    // Only where the same sectors are unpublished at both ends is the rest one thing that can change.
    private static Change? OfUnpublished(RegionTotals totals, int region, PeriodSpan from, PeriodSpan to)
    {
        if (from.Count > 1 || to.Count > 1)
        {
            return null;
        }

        var (before, after) = (totals.Unpublished(from.First, region), totals.Unpublished(to.First, region));
        var isSame = before.IsDefined && after.IsDefined
            && totals.MissingSectors(from.First, region).SequenceEqual(totals.MissingSectors(to.First, region));
        var joined = Figure.From(0, before, after);
        return isSame
            ? new Change(before.Value, after.Value, TotalDefinition.None, joined.Quality, joined.Status, joined.Reason)
            : null;
    }
}
