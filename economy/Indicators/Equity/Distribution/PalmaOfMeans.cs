using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// The mean of the richest tenth of the residents over that of the poorest four tenths: four times <see cref="Palma"/>, which is the
/// ratio of their shares. 1 = equal.
/// </summary>
/// <remarks>Undefined with a reason where the ratio of shares is. Source: Palma (2011); Herszenhut et al. (accessibility, R package) have the ratio of means.</remarks>
public sealed class PalmaOfMeans : IIndicator
{
    // (share/0.1) / (share/0.4).
    private const double SharesToMeans = 4;

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "palma-means",
        Name = new("Rasio Palma (rata-rata)", "Palma ratio (of means)"),
        Unit = "ratio",
        Formula = "[(1 − L(0.9))/0.1] / [L(0.4)/0.4]; L as of palma-shares",
        Source = Palma.HomogeneousMiddles + "; as a ratio of means in the R package accessibility (ipeaGIT)",
        Reading = new(
            "PDRB per kapita rata-rata 10 % penduduk di daerah terkaya dibagi 40 % di daerah termiskin. Merata = 1; empat kali palma-shares.",
            "The mean GRDP per capita of the 10 % of residents in the richest regencies over that of the 40 % in the poorest. Equal = 1; four times palma-shares."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The ratio of means of values per head with weights (population).</summary>
    /// <returns>1 or more; NaN where the ratio of shares is.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people) => SharesToMeans * Palma.OfShares(perCapita, people);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [set.Basis.Becomes(Index(set.PerCapita, set.People), EquityReasons.NothingAtTheBottom)],
        (perCapita, people) => [Index(perCapita, people)]);
}
