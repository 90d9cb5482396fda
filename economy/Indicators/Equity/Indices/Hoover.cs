using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// H = ½ Σ |x_i w_i/Σx w − w_i/Σw|: half of the differences between each regency's share of GRDP and of the population, which is the
/// part of GRDP that would have to move for equality; also Pietra, Schutz, Robin Hood. 0 = equal, below 1.
/// </summary>
/// <remarks>Zeros are values as any other. Undefined with a reason where the sum is zero or a value negative. Source: Hoover (1936).</remarks>
public sealed class Hoover : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "hoover",
        Name = new("Indeks Hoover (Robin Hood)", "Hoover index (Robin Hood)"),
        Unit = "index",
        Formula = "½ Σ_i |y_i/Y − p_i/P|; y_i = GRDP of regency i, Y = Σ y_i, p_i = its population, P = Σ p_i",
        Source = "Hoover (1936), The measurement of industrial localization, Review of Economics and Statistics 18; Schutz (1951)",
        Reading = new(
            "Bagian PDRB yang harus berpindah antardaerah supaya PDRB per kapita sama: 0,25 berarti seperempat. Tidak peka terhadap perpindahan di antara sesama daerah di atas (atau di bawah) rata-rata.",
            "The part of GRDP that would have to move between regencies for all to have the same per capita: 0.25 is a quarter. Blind to shifts among regencies on one side of the mean."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of amounts (GRDP) against a reference (population), both of one length and any unit.</summary>
    /// <returns>0 or more, at most 1; NaN where a sum is not positive, or a value is negative or NaN.</returns>
    public static double OfAmounts(ReadOnlySpan<double> amounts, ReadOnlySpan<double> reference)
    {
        if (amounts.Length != reference.Length)
        {
            throw new ArgumentException($"There are {amounts.Length} amounts and {reference.Length} in the reference.", nameof(reference));
        }

        var (sum, weight, differences) = (0.0, 0.0, 0.0);
        for (var index = 0; index < amounts.Length; index++)
        {
            if (!(amounts[index] >= 0) || !(reference[index] >= 0))
            {
                return double.NaN;
            }

            sum += amounts[index];
            weight += reference[index];
        }

        for (var index = 0; index < amounts.Length; index++)
        {
            differences += Math.Abs((amounts[index] / sum) - (reference[index] / weight));
        }

        return sum > 0 && weight > 0 ? differences / 2 : double.NaN;
    }

    /// <summary>Of values per head with weights (population).</summary>
    /// <returns>0 or more, at most 1; NaN where the mean is not positive, or a value is negative or NaN.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people) => OfAmounts(Amounts.Of(perCapita, people), people);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [set.Basis.Becomes(Index(set.PerCapita, set.People), Reasons.NotPositive)],
        (perCapita, people) => [Index(perCapita, people)]);
}
