using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>The structures of all regencies of a year on the sectors that every one of them observes, for comparing them with one another.</summary>
/// <param name="Regions">Positions in the panel of the regencies with figures by sector.</param>
/// <param name="Values">Output of each in the common sectors.</param>
/// <param name="Basis">Partial where a sector or a regency is left out.</param>
internal sealed record RegencyStructures(IReadOnlyList<int> Regions, IReadOnlyList<double[]> Values, Figure Basis)
{
    public static RegencyStructures Of(RegionTotals totals, int period)
    {
        var panel = totals.Panel;
        var all = RegencySums.Regencies(totals).ToList();
        var regions = all.Where(region => totals.HasSectors(period, region)).ToList();
        var common = Enumerable.Range(0, panel.Sectors.Count).Where(sector => regions.TrueForAll(region => !double.IsNaN(panel[period, region, sector]))).ToList();
        var status = regions.Aggregate(default(Observations.ObservationStatus), (least, region) => Observations.ObservationStatuses.LeastSettled(least, panel.Status(period, region)));
        var gaps = regions.Select(region => (Region: region, Missing: totals.MissingSectors(period, region))).Where(gap => gap.Missing.Count > 0)
            .Select(gap => Reasons.WithoutSectors(totals.Label(gap.Region), gap.Missing));
        var absent = all.Except(regions).Select(totals.Label).ToList();
        var reason = Reasons.Join(gaps.Append(absent.Count == 0 ? null : Reasons.WithoutRegions(absent)));
        var basis = common.Count == 0
            ? Figure.Undefined(Reasons.NoCommonDefinition)
            : new Figure(0, reason is null ? Quality.Complete : Quality.Partial, status, reason);
        return new RegencyStructures(regions, [.. regions.Select(region => common.Select(sector => panel[period, region, sector]).ToArray())], basis);
    }
}
