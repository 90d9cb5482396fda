using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// C = √(½ Σ (y_i/Y − p_i/P)²): as <see cref="Hoover"/> with squares, so that one large difference outweighs many small ones.
/// 0 = equal, below 1.
/// </summary>
/// <remarks>It falls when regencies are divided into more of them. Undefined with a reason where the sum is zero or a value negative. Source: Coulter (1989).</remarks>
public sealed class Coulter : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "coulter",
        Name = new("Indeks Coulter", "Coulter index"),
        Unit = "index",
        Formula = "√(½ Σ_i (y_i/Y − p_i/P)²); y_i = GRDP of regency i, Y = Σ y_i, p_i = its population, P = Σ p_i",
        Source = "Coulter (1989), Measuring Inequality: A Methodological Handbook",
        Reading = new(
            "0 berarti merata. Ditentukan oleh daerah dengan selisih pangsa terbesar. Turun bila daerah dimekarkan, walaupun tidak ada yang berpindah.",
            "0 is equal. Decided by the regency whose shares differ most. It falls when regencies are split, though nothing moved."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of amounts (GRDP) against a reference (population), both of one length and any unit.</summary>
    /// <returns>0 or more, at most 1; NaN where a sum is not positive, or a value is negative or NaN.</returns>
    public static double OfAmounts(ReadOnlySpan<double> amounts, ReadOnlySpan<double> reference)
    {
        // Hoover's index says whether shares exist at all.
        if (double.IsNaN(Hoover.OfAmounts(amounts, reference)))
        {
            return double.NaN;
        }

        var (sum, weight, squares) = (0.0, 0.0, 0.0);
        for (var index = 0; index < amounts.Length; index++)
        {
            sum += amounts[index];
            weight += reference[index];
        }

        for (var index = 0; index < amounts.Length; index++)
        {
            var difference = (amounts[index] / sum) - (reference[index] / weight);
            squares += difference * difference;
        }

        return Math.Sqrt(squares / 2);
    }

    /// <summary>Of values per head with weights (population).</summary>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people) => OfAmounts(Amounts.Of(perCapita, people), people);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [set.Basis.Becomes(Index(set.PerCapita, set.People), Reasons.NotPositive)],
        (perCapita, people) => [Index(perCapita, people)]);
}
