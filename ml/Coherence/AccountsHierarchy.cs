using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// What adds up to what. Additive are regency × sector, what a published total holds beyond the published sectors
/// (<see cref="SectorCode.Unpublished"/>), and per sector what the published scope differs from its regencies by
/// (<see cref="RegionCode.Discrepancy"/>, which may be negative). Every total and every sector of the scope is their sum, and is
/// forecast directly too, from its own, possibly longer, history.
/// The nation is not a part of the scope: it has its own sectors and its own sum.
/// </summary>
/// <param name="Panel">The additive series, then those of the sums.</param>
/// <param name="Nodes">The rows that are published.</param>
/// <param name="Additive">What the first series of the panel are, in their order.</param>
/// <param name="Notes">What was left out.</param>
internal sealed record AccountsHierarchy(
    SeriesPanel Panel, IReadOnlyList<AccountsNode> Nodes, IReadOnlyList<(RegionCode Region, SectorCode Sector)> Additive, IReadOnlyList<Bilingual> Notes)
{
    /// <summary>Null when no sector is observed.</summary>
    public static AccountsHierarchy? Build(OutputPanel output, RegionCode scope, IReadOnlyList<RegionCode> regencies)
    {
        if (output.SectorSpan(regencies) is not { } span)
        {
            return null;
        }

        var hierarchy = new HierarchyBuilder(output, span.First, span.Last).Build(scope, regencies);
        return span.Last == output.Periods.Count - 1 ? hierarchy : hierarchy with { Notes = [.. hierarchy.Notes, NotYetUsed(output.Periods[span.Last])] };
    }

    // Forecasting everybody from the end of those who are ahead would skip years of the others.
    private static Bilingual NotYetUsed(Period last) => new(
        $"Prakiraan dimulai setelah {last}, periode terakhir yang dimiliki lebih dari separuh wilayah; angka sesudahnya belum dipakai.",
        $"Forecasts start after {last}, the last period that more than half of the regions have; later figures are not used yet.");
}
