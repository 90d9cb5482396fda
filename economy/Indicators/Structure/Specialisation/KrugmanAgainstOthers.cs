using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// K = Σ_i |s_ij − mean of s_ik over the other regencies k|, unweighted: how a region differs from its peers, whatever their size.
/// 0 = as they are on average, 2 = no sector in common.
/// </summary>
/// <remarks>
/// On the sectors that every regency observes (partial where one is left out). One regency alone has no others: a reason. Source: Midelfart-Knarvik
/// and others (2000), The location of European industry; REAT calls it krugman.spec2.
/// </remarks>
public sealed class KrugmanAgainstOthers : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "krugman-others",
        Name = new("Indeks Krugman terhadap daerah lain", "Krugman index against the other regencies"),
        Unit = "index",
        Formula = "Σ_i |s_{ij} − (1/(n−1)) Σ_{k≠j} s_{ik}|; s = share of sector i, n = number of regencies",
        Source = "Midelfart-Knarvik, Overman, Redding and Venables (2000), The location of European industry, European Economy, Economic Papers 142",
        Reading = new(
            "Pembandingnya rata-rata polos kabupaten/kota lain, jadi daerah besar tidak menentukannya; bandingkan dengan indeks Krugman terhadap provinsi.",
            "The comparison is the plain mean of the other regencies, so that a large one does not decide it; compare the Krugman index against the province."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of the values of a region and of the others, all in the same sectors.</summary>
    /// <returns>Between 0 and 2; NaN where there is no other, a sum is not positive or a value is negative.</returns>
    public static double Of(ReadOnlySpan<double> own, IReadOnlyList<double[]> others)
    {
        var mean = new double[own.Length];
        foreach (var other in others)
        {
            var sum = NonNegative.Sum(other);
            for (var sector = 0; sector < mean.Length; sector++)
            {
                mean[sector] += sum > 0 ? other[sector] / sum : double.NaN;
            }
        }

        return others.Count == 0 ? double.NaN : Krugman.Of(own, mean);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            let all = RegencyStructures.Of(totals, period)
            from value in OfYear(totals, period, all)
            select value);

    // The sum of all shares less one's own: the mean of the others without going through them for every region.
    private static IEnumerable<IndicatorValue> OfYear(RegionTotals totals, int period, RegencyStructures all)
    {
        var shares = all.Values.Select(Shares).ToList();
        var sums = new double[all.Values.Count == 0 ? 0 : all.Values[0].Length];
        foreach (var own in shares)
        {
            for (var sector = 0; sector < sums.Length; sector++)
            {
                sums[sector] += own[sector];
            }
        }

        for (var index = 0; index < shares.Count; index++)
        {
            var difference = shares.Count < 2 ? double.NaN : 0;
            for (var sector = 0; sector < sums.Length; sector++)
            {
                difference += Math.Abs(shares[index][sector] - ((sums[sector] - shares[index][sector]) / (shares.Count - 1)));
            }

            yield return all.Basis.Becomes(all.Basis.IsDefined ? difference : double.NaN, shares.Count < 2 ? Reasons.OneRegion : Reasons.NotPositive).ToValue(
                Definition, totals.Panel, totals.Panel.Regions[all.Regions[index]], totals.Panel.Periods[period], reference: totals.Accounts.Scope, n: shares.Count);
        }
    }

    private static double[] Shares(double[] values)
    {
        var sum = NonNegative.Sum(values);
        return Array.ConvertAll(values, value => sum > 0 ? value / sum : double.NaN);
    }
}
