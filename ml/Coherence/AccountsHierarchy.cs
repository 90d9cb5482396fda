using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// What adds up to what. Forecast are regency × sector, what a published total holds beyond the published sectors
/// (<see cref="SectorCode.Unpublished"/>), and per sector what the published scope differs from its regencies by
/// (<see cref="RegionCode.Discrepancy"/>, which may be negative). Everything else is their sum, so that it adds up by construction.
/// The nation is not a part of the scope: it has its own sectors and its own sum.
/// </summary>
/// <remarks>
/// Bottom-up rather than a weighted reconciliation: with three origins the covariance of some 240 errors cannot be estimated.
/// </remarks>
internal sealed record AccountsHierarchy(SeriesPanel Panel, IReadOnlyList<AccountsNode> Nodes, IReadOnlyList<Bilingual> Notes)
{
    /// <summary>Null when no sector is observed.</summary>
    public static AccountsHierarchy? Build(OutputPanel output, RegionCode scope, IReadOnlyList<RegionCode> regencies) =>
        SectorPeriods(output) is { } range ? new HierarchyBuilder(output, range.First, range.Last).Build(scope, regencies) : null;

    /// <summary>Positions of the first and the last period in which a sector is observed; null when there is none.</summary>
    public static (int First, int Last)? SectorPeriods(OutputPanel output)
    {
        var observed = Enumerable.Range(0, output.Periods.Count)
            .Where(period => Enumerable.Range(0, output.Regions.Count).Any(region => output.Row(period, region).ContainsAnyInRange(double.MinValue, double.MaxValue)))
            .ToList();
        return observed.Count == 0 ? null : (observed[0], observed[^1]);
    }
}
