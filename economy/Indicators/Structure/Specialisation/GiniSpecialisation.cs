using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// G = 2/(n² R̄) Σ_i λ_i (R_i − R̄): Gini's coefficient of the location quotients R_i of a region, λ_i their rank. 0 = the structure of
/// the reference, (n−1)/n = one sector alone.
/// </summary>
/// <remarks>
/// Unweighted over sectors. A sector that the reference has none of is left out. Not comparable with the locational Gini. Undefined with
/// a reason where fewer than two are left or a value is negative. Source: Farhauer and Kröll (2013), Standorttheorien; REAT calls it gini.spec.
/// </remarks>
public sealed class GiniSpecialisation : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "gini-specialisation",
        Name = new("Gini spesialisasi daerah", "Gini of regional specialisation"),
        Unit = "index",
        Formula = "2/(n² R̄) Σ_i λ_i (R_i − R̄); R_i = LQ of sector i against the reference, R̄ = their mean, λ_i = rank of R_i",
        Source = "Farhauer and Kröll (2013), Standorttheorien: Regional- und Stadtökonomik in Theorie und Praxis",
        Reading = new(
            "0: struktur seperti acuan. Sektor kecil dengan LQ besar dihitung sama dengan sektor besar.",
            "0: the structure of the reference. A small sector with a large LQ counts as much as a large one."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of values by sector and those of the reference, both of one length.</summary>
    /// <returns>Between 0 and (n−1)/n; NaN where there are fewer than two quotients, none is positive or a value is negative or NaN.</returns>
    public static double Of(ReadOnlySpan<double> own, ReadOnlySpan<double> reference)
    {
        var (sum, referenceSum) = (NonNegative.Sum(own), NonNegative.Sum(reference));
        var quotients = new List<double>(own.Length);
        for (var sector = 0; sector < own.Length; sector++)
        {
            if (reference[sector] > 0)
            {
                quotients.Add(own[sector] / sum / (reference[sector] / referenceSum));
            }
        }

        return quotients.Count < 2 ? double.NaN : Equity.Gini.Unweighted([.. quotients]);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.AgainstReferences(
        accounts,
        Definitions,
        row => [row.Figure(Of(row.Own, row.Reference), row.Reference.Count(value => value > 0) < 2 ? Reasons.OneSector : Reasons.NotPositive)]);
}
