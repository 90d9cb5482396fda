using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// NAV = ½·Σ |s'_i − s_i|, the norm of absolute values: the part of a region's output that moved from one sector to another, 0 (the
/// same structure) to 1 (nothing in common). Year against the year before, and the last against the first.
/// </summary>
/// <remarks>
/// Shares of the sectors published at both ends. A sum of zero or a negative sector is undefined with a reason; one sector alone
/// too. Source: Dietrich (2012), Does growth cause structural change, or is it the other way around?, Empirical Economics 43.
/// </remarks>
public sealed class StructuralChangeNav : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "structural-change-nav",
        Name = new("Perubahan struktur (NAV)", "Structural change (NAV)"),
        Unit = "index",
        Formula = "½·Σ_i |s'_i − s_i|; s_i and s'_i = share of sector i at the start and at the end, between 0 and 1",
        Source = "Dietrich (2012), Does growth cause structural change, or is it the other way around?, Empirical Economics 43",
        Reading = new(
            "0,05: lima persen PDRB berpindah sektor. Pada harga berlaku termasuk perubahan harga relatif (batubara). Tidak mengatakan arah: lihat distribusi.",
            "0.05: five percent of GRDP moved to another sector. At current prices it includes relative prices (coal). It says nothing of the direction: see the shares."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>½·Σ |to_i/Σto − from_i/Σfrom|; NaN where a sum is not positive or a value is negative.</summary>
    public static double Index(ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(from.Length, to.Length);
        var (before, after) = (0.0, 0.0);
        for (var sector = 0; sector < from.Length; sector++)
        {
            if (!(from[sector] >= 0 && to[sector] >= 0))
            {
                return double.NaN;
            }

            (before, after) = (before + from[sector], after + to[sector]);
        }

        var moved = 0.0;
        for (var sector = 0; sector < from.Length; sector++)
        {
            moved += Math.Abs((to[sector] / after) - (from[sector] / before));
        }

        return before > 0 && after > 0 ? moved / 2 : double.NaN;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        StructuralChange.Compute(accounts, Definition, (from, to) => Index(from, to), Reasons.NotPositive);
}
