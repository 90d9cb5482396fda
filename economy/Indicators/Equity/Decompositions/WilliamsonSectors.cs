using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// cov_w(x_k, x)/μ², the part of the squared Williamson index (the weighted CV², twice GE(2)) that comes from each sector, and its
/// percentage. The parts sum to the square. It is Shorrocks' natural rule and the Shapley value of the variance alike.
/// </summary>
/// <remarks>
/// The percentage is undefined with a reason where all regencies are alike. Sectors that not every regency publishes as in
/// <see cref="GiniSectorContribution"/>. Sources: Shorrocks (1982); for the Shapley value Shorrocks (2013).
/// </remarks>
public sealed class WilliamsonSectors : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            "williamson-sector-contribution",
            new("Sumbangan sektor terhadap kuadrat indeks Williamson", "Contribution of a sector to the squared Williamson index"),
            "index",
            "cov_w(x_k, x)/μ²",
            new("Jumlah semua sektor = kuadrat indeks Williamson.", "All sectors sum to the square of the Williamson index.")),
        Define(
            "williamson-sector-percent",
            new("Persentase sumbangan sektor terhadap ketimpangan Williamson", "Percentage of a sector in Williamson inequality"),
            "%",
            "100·cov_w(x_k, x)/var_w(x)",
            new("Jumlahnya 100; negatif untuk sektor yang lebih besar di daerah miskin.", "They sum to 100; negative for a sector that is larger in poor regencies.")),
    ];

    /// <summary>cov_w(x_k, x)/μ² of each sector.</summary>
    /// <param name="sectors">Values per head by sector and region.</param>
    /// <param name="people">Weights of the regions.</param>
    /// <returns>All NaN where the mean of the sum is not positive.</returns>
    public static double[] Contributions(double[][] sectors, double[] people)
    {
        var total = new double[people.Length];
        foreach (var sector in sectors)
        {
            for (var region = 0; region < total.Length; region++)
            {
                total[region] += sector[region];
            }
        }

        var (mean, weight) = WeightedMean.Of(total, people);
        return [.. sectors.Select(sector =>
        {
            var (own, sum) = (WeightedMean.Of(sector, people).Mean, 0.0);
            for (var region = 0; region < total.Length; region++)
            {
                sum += people[region] / weight * (sector[region] - own) * (total[region] - mean);
            }

            return mean > 0 ? sum / (mean * mean) : double.NaN;
        })];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorsPerCapita.Compute(accounts, Definitions, (sectors, people) =>
    {
        var contributions = Contributions(sectors, people);
        var sum = contributions.Sum();
        return [.. contributions.Select(contribution => new[]
        {
            (contribution, Reasons.NotPositive),
            (sum > 0 ? 100 * contribution / sum : double.NaN, sum == 0 ? EquityReasons.AllAlike : Reasons.NotPositive),
        })];
    });

    private static IndicatorDefinition Define(string id, Bilingual name, string unit, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Formula = $"{formula}; x_k = GRDP of sector k per capita, x = of all sectors, both weighted by population, μ = weighted mean of x",
        Source = "Shorrocks (1982), Inequality decomposition by factor components, Econometrica 50; Shorrocks (2013), Decomposition procedures for distributional analysis, Journal of Economic Inequality 11",
        Reading = new(
            $"{reading.Id} Sektor yang besar di daerah terkaya paling menentukan, karena kuadrat.",
            $"{reading.En} Sectors that are large in the richest regency decide most, because of the squares."),
        Needs = EquityTexts.NeedsSectorsOfAll,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
