using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>Which region is measured against which economy.</summary>
internal static class ReferencePairs
{
    /// <summary>
    /// Positions in the panel: every regency against each reference, and the scope against the one above it. A region is never
    /// measured against itself.
    /// </summary>
    public static IEnumerable<(int Region, int Reference)> Of(RegionTotals totals)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        foreach (var reference in accounts.References)
        {
            foreach (var region in accounts.Regencies)
            {
                yield return (panel.IndexOf(region.Code), panel.IndexOf(reference.Code));
            }

            if (reference.Code != accounts.Scope && panel.IndexOf(accounts.Scope) is var scope and >= 0)
            {
                yield return (scope, panel.IndexOf(reference.Code));
            }
        }
    }
}
