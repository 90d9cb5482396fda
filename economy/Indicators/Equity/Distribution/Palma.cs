using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// (1 − L(0.9)) / L(0.4), L the Lorenz curve weighted by population and straight between regencies: the share of the richest tenth
/// of the residents over that of the poorest four tenths. 0.25 = equal. Source: Palma (2011).
/// </summary>
/// <remarks>
/// Undefined with a reason where the poorest four tenths have nothing, the mean is zero or a value negative. The ratio of means
/// (1 = equal) is <see cref="PalmaOfMeans"/>; both are called Palma.
/// </remarks>
public sealed class Palma : IIndicator
{
    internal const string HomogeneousMiddles = "Palma (2011), Homogeneous middles vs. heterogeneous tails, Development and Change 42";

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "palma-shares",
        Name = new("Rasio Palma (pangsa)", "Palma ratio (of shares)"),
        Unit = "ratio",
        Formula = "(1 − L(0.9)) / L(0.4); L(p) = share of GRDP of the poorest p of the residents, each having the GRDP per capita of the regency, interpolated within a regency",
        Source = HomogeneousMiddles,
        Reading = new(
            "Pangsa PDRB 10 % penduduk di daerah terkaya dibagi pangsa 40 % penduduk di daerah termiskin. Merata = 0,25; 1 berarti keduanya sama besar. Setiap penduduk dianggap memperoleh rata-rata daerahnya: bukan rasio Palma rumah tangga.",
            "The share of GRDP of the 10 % of residents in the richest regencies over that of the 40 % in the poorest. Equal = 0.25; at 1 both have the same. Everyone counts with the mean of the regency: not the Palma ratio of households."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The ratio of shares of values per head with weights (population).</summary>
    /// <returns>0.25 or more; NaN where the poorest four tenths have nothing, the mean is not positive, or a value is negative or NaN.</returns>
    public static double OfShares(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people) =>
        LorenzCurve.Of(perCapita, people) is { } curve && curve.At(0.4) is var bottom and > 0 ? (1 - curve.At(0.9)) / bottom : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [set.Basis.Becomes(OfShares(set.PerCapita, set.People), EquityReasons.NothingAtTheBottom)],
        (perCapita, people) => [OfShares(perCapita, people)]);
}
