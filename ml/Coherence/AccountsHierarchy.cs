using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
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
