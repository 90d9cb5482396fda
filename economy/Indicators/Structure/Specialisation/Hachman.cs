using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// Mean LQ = Σ_i s_ij²/s_i, the location quotients of a region weighted by its own shares (1 = the structure of the reference; the
/// greater, the more specialised), and the Hachman index, its inverse, between 0 and 1.
/// </summary>
/// <remarks>
/// A sector that the reference has none of and the region has makes the index undefined, with that reason. Source: Hachman (1995),
/// University of Utah, Bureau of Economic and Business Research; Moore (2001).
/// </remarks>
public sealed class Hachman : IIndicator
{
    private static readonly IndicatorDefinition Mean = new()
    {
        Id = "lq-mean",
        Name = new("LQ rata-rata tertimbang", "Mean location quotient"),
        Unit = "index",
        Formula = "Σ_i s_{ij} · LQ_{ij} = Σ_i s_{ij}²/s_i",
        Source = "Hoen and Oosterhaven (2006), On the measurement of comparative advantage, Annals of Regional Science 40",
        Reading = new(
            "1: seperti acuan. Makin besar, makin terpusat pada sektor yang jarang di acuan.",
            "1: as the reference. The larger, the more the region lives on sectors that are rare in it."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Index = new()
    {
        Id = "hachman",
        Name = new("Indeks Hachman", "Hachman index"),
        Unit = "index",
        Formula = "1 / Σ_i s_{ij}²/s_i; s_{ij} = share of sector i in region j, s_i = its share in the reference",
        Source = "Hachman index of economic diversity, Bureau of Economic and Business Research, University of Utah",
        Reading = new(
            "Antara 0 dan 1; 1 berarti seragam dengan acuan. Keragaman di sini berarti mirip acuan, bukan merata.",
            "Between 0 and 1; 1 is the structure of the reference. Diverse here means like the reference, not even."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Mean, Index];

    /// <summary>Σ s_ij²/s_i of values by sector and those of the reference, both of one length.</summary>
    /// <returns>1 or more; NaN where a sum is not positive, a value is negative, or the reference lacks a sector that the region has.</returns>
    public static double MeanQuotient(ReadOnlySpan<double> own, ReadOnlySpan<double> reference)
    {
        var (sum, referenceSum, mean) = (NonNegative.Sum(own), NonNegative.Sum(reference), 0.0);
        for (var sector = 0; sector < own.Length; sector++)
        {
            var share = own[sector] / sum;
            mean += share == 0 ? 0 : reference[sector] > 0 ? share * share / (reference[sector] / referenceSum) : double.NaN;
        }

        return sum > 0 && referenceSum > 0 ? mean : double.NaN;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.AgainstReferences(accounts, Definitions, row =>
    {
        var mean = MeanQuotient(row.Own, row.Reference);
        var reason = row.Own.Zip(row.Reference).Any(pair => pair.First > 0 && pair.Second == 0) ? StructureReasons.ReferenceLacksSector : Reasons.NotPositive;
        return [row.Figure(mean, reason), row.Figure(1 / mean, reason)];
    });
}
