using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// GE(α) = [Σ w_i (x_i/μ)^α − 1] / (α(α − 1)), weighted by population; GE(0) is Theil L, GE(1) Theil T, GE(2) half of the squared
/// Williamson index. GE(α) = GE of the group means + Σ_g w_g^(1−α) s_g^α GE_g over groups. The larger α, the more the rich decide.
/// </summary>
/// <remarks>
/// 0 = equal. A zero is unbounded for α ≤ 0: undefined with a reason; as is a mean of zero or a negative value. One class for each
/// α of the catalogue. Sources: Cowell (1980); Shorrocks (1980, 1984).
/// </remarks>
/// <param name="alpha">Neither 0 nor 1, which are Theil's measures.</param>
public sealed class GeneralisedEntropy(double alpha) : IIndicator
{
    private const string Sources = "Cowell (1980), On the structure of additive inequality measures, Review of Economic Studies 47; Shorrocks (1980), Econometrica 48";

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            alpha,
            "",
            new("", ""),
            "[Σ_i w_i (x_i/μ)^α − 1] / (α(α − 1)); x_i = GRDP per capita of regency i, w_i = its share of the population, μ = Σ w_i x_i",
            alpha < 1
                ? new("0 berarti merata. Pada α kecil daerah yang tertinggal paling menentukan.", "0 is equal. At a small α the poor regencies decide most.")
                : new("0 berarti merata. Pada α = 2 daerah terkaya paling menentukan; sama dengan setengah kuadrat indeks Williamson.", "0 is equal. At α = 2 the richest regencies decide most; half of the squared Williamson index.")),
        Define(
            alpha,
            "-between",
            new(": antarkelompok", ": between groups"),
            "[Σ_g w_g (μ_g/μ)^α − 1] / (α(α − 1)); μ_g = mean of group g (kabupaten, kota), w_g = its share of the population",
            new("Bagian yang berasal dari beda rata-rata kelompok. Antara + dalam = total.", "The part that comes from the difference between the means of the groups. Between + within = total.")),
        Define(
            alpha,
            "-within",
            new(": di dalam kelompok", ": within groups"),
            "Σ_g w_g^(1−α) s_g^α GE_g; w_g, s_g = the group's share of the population and of GRDP, GE_g = the measure inside the group",
            new("Bagian di antara sesama anggota kelompok; bobotnya tidak berjumlah satu kecuali pada α 0 atau 1. Antara + dalam = total.", "The part among members of a group; its weights add to one at α 0 or 1 only. Between + within = total.")),
    ];

    /// <summary>GE(α) of values per head with weights (population), both of one length, for any α.</summary>
    /// <returns>0 or more; NaN where the weighted mean is not positive, a value is negative or NaN, or zero with α ≤ 0.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double alpha)
    {
        if (alpha is 0 or 1)
        {
            return alpha == 0 ? TheilL.Index(perCapita, people) : TheilT.Index(perCapita, people);
        }

        var (mean, weight) = WeightedMean.Of(perCapita, people);
        if (!(mean > 0))
        {
            return double.NaN;
        }

        // Σ w (r^α − 1): where all are alike each term is an exact zero.
        var sum = 0.0;
        for (var index = 0; index < perCapita.Length; index++)
        {
            var ratio = perCapita[index] / mean;
            if (!(ratio >= 0) || (ratio == 0 && alpha <= 0))
            {
                return double.NaN;
            }

            sum += people[index] / weight * (Math.Pow(ratio, alpha) - 1);
        }

        return sum / (alpha * (alpha - 1));
    }

    /// <summary>The measure split by group; groups as long as the values.</summary>
    public static EntropyParts Decompose(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, ReadOnlySpan<string> groups, double alpha) =>
        GroupedEntropy.Decompose(perCapita, people, groups, (x, w) => Index(x, w, alpha), (population, income) => Share(population, income, alpha));

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => GroupedEntropy.Compute(
        accounts, Definitions, (x, w) => Index(x, w, alpha), (population, income) => Share(population, income, alpha));

    private static double Share(double population, double income, double alpha) => Math.Pow(population, 1 - alpha) * Math.Pow(income, alpha);

    private static IndicatorDefinition Define(double alpha, string part, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"ge-{(alpha < 0 ? "minus-" : "")}{Math.Abs(100 * alpha):000}{part}"),
        Name = new($"Entropi umum GE({alpha}){name.Id}", $"Generalised entropy GE({alpha}){name.En}"),
        Unit = "index",
        Formula = $"{formula}; α = {alpha}",
        Source = Sources,
        Reading = reading,
        Needs = part.Length == 0 ? CatalogueTexts.NeedsEquity : CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
        IntervalMeaning = part.Length == 0 ? EquityTexts.Superpopulation : null,
        Tier = IndicatorTier.Extended,
    };
}
