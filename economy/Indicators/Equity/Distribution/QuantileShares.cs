using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// 100·L(0.4), 100·(1 − L(0.9)) and 100·(1 − L(0.8)): the shares of GRDP of the poorest 40 % and of the richest 10 and 20 % of the
/// residents, everybody with the mean of the regency; L the Lorenz curve, straight within a regency. Equal = 40, 10, 20.
/// </summary>
/// <remarks>Zeros are values as any other. Undefined with a reason where the mean is zero or a value negative. Source: Lorenz (1905).</remarks>
public sealed class QuantileShares : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            "share-bottom-40",
            new("Pangsa PDRB 40 % terbawah", "Share of GRDP of the bottom 40 %"),
            "100·L(0.4)",
            new("Merata = 40. Makin kecil, makin tertinggal 40 % penduduk di daerah termiskin.", "Equal = 40. The smaller, the further behind the 40 % of residents in the poorest regencies are.")),
        Define(
            "share-top-10",
            new("Pangsa PDRB 10 % teratas", "Share of GRDP of the top 10 %"),
            "100·(1 − L(0.9))",
            new("Merata = 10. Pangsa 10 % penduduk di daerah terkaya.", "Equal = 10. The share of the 10 % of residents in the richest regencies.")),
        Define(
            "share-top-20",
            new("Pangsa PDRB 20 % teratas", "Share of GRDP of the top 20 %"),
            "100·(1 − L(0.8))",
            new("Merata = 20. Pangsa 20 % penduduk di daerah terkaya.", "Equal = 20. The share of the 20 % of residents in the richest regencies.")),
    ];

    /// <summary>L(p), between 0 and p, of values per head with weights (population); NaN where there is no Lorenz curve.</summary>
    public static double Bottom(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double share) =>
        LorenzCurve.Of(perCapita, people)?.At(share) ?? double.NaN;

    /// <summary>1 − L(1 − p), between p and 1; NaN where there is no Lorenz curve.</summary>
    public static double Top(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double share) => 1 - Bottom(perCapita, people, 1 - share);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [.. Percents(set.PerCapita, set.People).Select(percent => set.Basis.Becomes(percent, Reasons.NotPositive))],
        Percents);

    private static double[] Percents(double[] perCapita, double[] people) =>
        LorenzCurve.Of(perCapita, people) is { } curve
            ? [100 * curve.At(0.4), 100 * (1 - curve.At(0.9)), 100 * (1 - curve.At(0.8))]
            : [double.NaN, double.NaN, double.NaN];

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "%",
        Formula = $"{formula}; L(p) = share of GRDP of the poorest p of the residents, each having the GRDP per capita of the regency, interpolated within a regency",
        Source = "Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9",
        Reading = new(
            $"{reading.Id} Ketimpangan di dalam daerah tidak terlihat: bukan pangsa pengeluaran rumah tangga.",
            $"{reading.En} Inequality within regencies is not seen: not the shares of household expenditure."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };
}
