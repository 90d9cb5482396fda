using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;

namespace EconomyPipeline.Economy.Indicators.Equity.Incidence;

/// <summary>
/// Ravallion and Chen's rate over the poorest 40 % of the residents: (1/0.4) ∫_0^0.4 g(p) dp, g(p) the growth a year of the quantile of
/// GRDP per capita at p (everybody with the mean of the regency); how far it exceeds the growth of the mean; and the growth of the
/// mean of the poorest 40 %, which weighs the richer among them more.
/// </summary>
/// <remarks>
/// Anonymous: those who are poorest at the end need not be those of the start. Between successive years and over the whole span.
/// Undefined with a reason where a quantile of the start is zero or a regency is absent at either end. Source: Ravallion and Chen (2003).
/// </remarks>
public sealed class ProPoorGrowth : IIndicator
{
    private const double Poor = 0.4;

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            "pro-poor-growth",
            new("Laju pertumbuhan berpihak pada yang tertinggal (40 % terbawah)", "Pro-poor growth rate (bottom 40 %)"),
            "% per year",
            "(1/0.4) ∫_0^0.4 g(p) dp, g(p) = 100·[(Q_t(p)/Q_0(p))^(1/T) − 1]",
            new("Rata-rata pertumbuhan kuantil di antara 40 % penduduk di daerah termiskin.", "The mean growth of the quantiles among the 40 % of residents in the poorest regencies.")),
        Define(
            "pro-poor-growth-gap",
            new("Selisih pertumbuhan 40 % terbawah terhadap rata-rata", "Pro-poor growth over the growth of the mean"),
            "percentage points per year",
            "pro-poor-growth − growth-of-mean",
            new("Positif: pertumbuhan berpihak pada daerah tertinggal.", "Positive: growth sided with the poor regencies.")),
        Define(
            "growth-bottom-40",
            new("Pertumbuhan rata-rata 40 % terbawah", "Growth of the mean of the bottom 40 %"),
            "% per year",
            "100·[(μ_t L_t(0.4) / (μ_0 L_0(0.4)))^(1/T) − 1]; L = Lorenz curve",
            new("Indikator kemakmuran bersama Bank Dunia, di sini antarwilayah.", "The World Bank's indicator of shared prosperity, here across regencies.")),
        Define(
            "growth-of-mean",
            new("Pertumbuhan PDRB per kapita rata-rata", "Growth of the mean of GRDP per capita"),
            "% per year",
            "100·[(μ_t/μ_0)^(1/T) − 1]; μ = mean weighted by population",
            new("Pembanding dari kedua laju di atas.", "What the two rates are compared with.")),
    ];

    /// <summary>(1/share) ∫ g(p) dp from 0 to a share of the population, g the growth of the quantile as given by <paramref name="growth"/>.</summary>
    /// <returns>NaN where any of the growth rates is.</returns>
    public static double MeanQuantileGrowth(LorenzCurve before, LorenzCurve after, double share, Func<double, double, double> growth)
    {
        var (first, second, from, sum) = (0, 0, 0.0, 0.0);
        while (from < share)
        {
            // Both quantiles are constant up to the nearer of the two ends of their regencies.
            var to = Math.Min(share, Math.Min(before.Population[first + 1], after.Population[second + 1]));
            sum += to > from ? (to - from) * growth(before.Values[first], after.Values[second]) : 0;
            first += before.Population[first + 1] <= to && first < before.Values.Count - 1 ? 1 : 0;
            second += after.Population[second + 1] <= to && second < after.Values.Count - 1 ? 1 : 0;
            from = to;
        }

        return sum / share;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyGrowth.Compute(accounts, Definitions, growth =>
        Definitions.Zip(Rates(growth), (definition, rate) => growth.OfScope(definition, growth.Figure(rate))));

    private static double[] Rates(RegencyGrowth growth)
    {
        if (LorenzCurve.Of(growth.Before, growth.PeopleBefore) is not { } before || LorenzCurve.Of(growth.After, growth.PeopleAfter) is not { } after)
        {
            return [double.NaN, double.NaN, double.NaN, double.NaN];
        }

        var poor = MeanQuantileGrowth(before, after, Poor, growth.AnnualPercent);
        var mean = growth.AnnualPercent(before.Mean, after.Mean);
        return [poor, poor - mean, growth.AnnualPercent(before.Mean * before.At(Poor), after.Mean * after.At(Poor)), mean];
    }

    private static IndicatorDefinition Define(string id, Bilingual name, string unit, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Formula = $"{formula}; Q(p) = GRDP per capita at share p of the residents sorted by it, T = years; at the end it is that of the start times its growth, of output on one definition",
        Source = "Ravallion and Chen (2003), Measuring pro-poor growth, Economics Letters 78",
        Reading = new(
            $"{reading.Id} Antarwilayah, bukan antarpenduduk; 40 % terbawah pada akhir tidak harus penduduk yang sama. Pakai harga konstan.",
            $"{reading.En} Across regencies, not people; the bottom 40 % at the end need not be the same residents. Use constant prices."),
        Needs = EquityTexts.NeedsTwoYears,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
