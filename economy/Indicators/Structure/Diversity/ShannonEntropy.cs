using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Diversity;

/// <summary>
/// H = −Σ_i s_i ln s_i over the sectors of a region, in nats, 0 ln 0 = 0; normalised H/ln n. 0 = one sector has everything, ln n = all alike.
/// </summary>
/// <remarks>
/// n counts observed sectors, true zeros among them, and the row <c>UNPUBLISHED</c> as one (Partial). Divided by ln 2 it is in bits. A sum
/// of zero and a negative value are undefined with a reason. Source: Shannon (1948), A Mathematical Theory of Communication.
/// </remarks>
public sealed class ShannonEntropy : IIndicator
{
    private static readonly IndicatorDefinition Entropy = new()
    {
        Id = "shannon-entropy",
        Name = new("Entropi Shannon", "Shannon entropy"),
        Unit = "nats",
        Formula = "−Σ_i s_i ln s_i; s_i = share of sector i; 0 ln 0 = 0",
        Source = "Shannon (1948), A mathematical theory of communication, Bell System Technical Journal 27; Theil (1972), Statistical Decomposition Analysis",
        Reading = new(
            "Makin besar makin beragam; paling besar ln n. Dalam nat: dibagi 0,693 menjadi bit.",
            "The larger, the more diverse; at most ln n. In nats: divide by 0.693 for bits."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition Normalised = new()
    {
        Id = "shannon-entropy-normalised",
        Name = new("Entropi Shannon ternormalisasi", "Normalised Shannon entropy"),
        Unit = "index",
        Formula = "−Σ_i s_i ln s_i / ln n; n = number of sectors",
        Source = "Shannon (1948); Theil (1972)",
        Reading = new(
            "0: satu sektor; 1: semua sama besar.",
            "0: a single sector; 1: all alike."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Entropy, Normalised];

    /// <summary>In nats, of values of any one unit.</summary>
    /// <returns>Between 0 and ln n; NaN where the sum is not positive or a value is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var (sum, entropy) = (NonNegative.Sum(values), 0.0);
        foreach (var value in values)
        {
            entropy -= value == 0 ? 0 : value / sum * Math.Log(value / sum);
        }

        return sum > 0 ? entropy : double.NaN;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.OfRegions(accounts, Definitions, row =>
    [
        row.Figure(Of(row.Own), Reasons.NotPositive),
        row.Figure(row.Own.Length > 1 ? Of(row.Own) / Math.Log(row.Own.Length) : double.NaN, row.Own.Length > 1 ? Reasons.NotPositive : Reasons.OneSector),
    ]);
}
