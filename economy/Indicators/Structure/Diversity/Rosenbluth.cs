using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Diversity;

/// <summary>
/// R = 1/(2 Σ_i i s_(i) − 1), shares sorted descending and i their rank: concentration that counts the number of sectors. 1/n = all alike, 1 = one has everything.
/// </summary>
/// <remarks>A sum of zero and a negative value are undefined with a reason. Source: Rosenbluth (1955); Hall and Tideman (1967).</remarks>
public sealed class Rosenbluth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "rosenbluth",
        Name = new("Indeks Rosenbluth", "Rosenbluth index"),
        Unit = "index",
        Formula = "1 / (2 Σ_i i·s_{(i)} − 1); s_{(i)} = shares sorted descending",
        Source = "Rosenbluth (1955), Measures of concentration; Hall and Tideman (1967), Measures of concentration, Journal of the American Statistical Association 62",
        Reading = new(
            "Makin besar makin terpusat; lebih peka terhadap banyaknya sektor kecil daripada HHI.",
            "The larger, the more concentrated; more sensitive to the number of small sectors than HHI."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of values of any one unit.</summary>
    /// <returns>Between 1/n and 1; NaN where the sum is not positive or a value is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var sum = NonNegative.Sum(values);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var ranked = 0.0;
        for (var index = 0; index < sorted.Length; index++)
        {
            ranked += (sorted.Length - index) * sorted[index] / sum;
        }

        return sum > 0 ? 1 / ((2 * ranked) - 1) : double.NaN;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        RegionStructure.OfRegions(accounts, Definitions, row => [row.Figure(Of(row.Own), Reasons.NotPositive)]);
}
