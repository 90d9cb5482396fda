using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// σ = √Σ s_i·(ln(e'_i/e_i) − ln(e'/e))², the dispersion of the sectors' growth around the region's, with the shares s_i of the
/// start. 0 = all sectors grow alike. Year against the year before, and the last against the first.
/// </summary>
/// <remarks>
/// Published implementations differ in the year of the shares (the start, as here and in Lilien; or the end) and in scale (shares
/// in percent make it ten times as large). A sector that is zero at both ends has no weight; one that is zero or negative at one
/// end has no logarithm: undefined with a reason. Source: Lilien (1982), Sectoral shifts and cyclical unemployment, JPE 90(4).
/// </remarks>
public sealed class Lilien : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "lilien-start-share",
        Name = new("Indeks Lilien (pangsa tahun awal)", "Lilien index (shares of the start)"),
        Unit = "index",
        Formula = "√Σ_i s_i·(ln(e'_i/e_i) − ln(e'/e))²; s_i = share of sector i at the start (between 0 and 1), e and e' = GRDP at the start and at the end",
        Source = "Lilien (1982), Sectoral shifts and cyclical unemployment, Journal of Political Economy 90(4)",
        Reading = new(
            "Besar: sektor-sektor tumbuh sangat berbeda. Perangkat lain memakai pangsa tahun akhir atau persen; angkanya tidak sama.",
            "Large: sectors grow very differently. Other tools use shares of the end or percentages; their numbers differ."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The index with the shares of the start; NaN where a sector is not positive at one end, or nothing is left.</summary>
    public static double Index(ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(from.Length, to.Length);
        var (before, after) = (0.0, 0.0);
        for (var sector = 0; sector < from.Length; sector++)
        {
            (before, after) = (before + from[sector], after + to[sector]);
        }

        if (!(before > 0 && after > 0))
        {
            return double.NaN;
        }

        var (growth, sum) = (Math.Log(after / before), 0.0);
        for (var sector = 0; sector < from.Length; sector++)
        {
            if (from[sector] == 0 && to[sector] == 0)
            {
                continue;
            }

            if (!(from[sector] > 0 && to[sector] > 0))
            {
                return double.NaN;
            }

            var lead = Math.Log(to[sector] / from[sector]) - growth;
            sum += from[sector] / before * lead * lead;
        }

        return Math.Sqrt(sum);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        StructuralChange.Compute(accounts, Definition, (from, to) => Index(from, to), Reasons.NotPositive);
}
