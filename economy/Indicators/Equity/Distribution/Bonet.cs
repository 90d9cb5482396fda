using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// |x_i/x_prov − 1|: how far a regency's GRDP per capita is from that of the province, in either direction; and the sum and the mean
/// over the regencies. 0 = as the province. x_prov = Σ GRDP/Σ people of the regencies, so a discrepancy of the published province is not in it.
/// </summary>
/// <remarks>
/// Zeros and negative values are values as any other. Sum and mean count regencies alike: output that moves from a rich small
/// regency to a poor large one may raise them. Undefined with a reason where x_prov is not positive. Source: Bonet (2006).
/// </remarks>
public sealed class Bonet : IIndicator
{
    private static readonly IndicatorDefinition RegencyDefinition = Define(
        "bonet",
        new("Indeks Bonet", "Bonet index"),
        "|x_i/x_prov − 1|",
        new(
            "0 berarti sama dengan provinsi; 0,5 berarti separuh di atas atau di bawahnya. Arahnya tidak terlihat: lihat PDRB per kapita.",
            "0 is as the province; 0.5 is half above or below it. It does not show which: see GRDP per capita."));

    private static readonly IndicatorDefinition SumDefinition = Define(
        "bonet-sum",
        new("Indeks Bonet: jumlah", "Bonet index: sum"),
        "Σ_i |x_i/x_prov − 1|",
        new("Naik dengan jumlah daerah: bandingkan hanya antartahun di provinsi yang sama.", "It grows with the number of regencies: compare years of one province only."));

    private static readonly IndicatorDefinition MeanDefinition = Define(
        "bonet-mean",
        new("Indeks Bonet: rata-rata", "Bonet index: mean"),
        "(1/n) Σ_i |x_i/x_prov − 1|",
        new("Rata-rata jarak relatif daerah ke provinsi; setiap kabupaten/kota dihitung sama.", "The mean relative distance of the regencies from the province; each regency counts alike."));

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [RegencyDefinition, SumDefinition, MeanDefinition];

    /// <summary>|x/x_prov − 1| of each value against the weighted mean; NaN where that is not positive or anything is NaN.</summary>
    public static double[] Deviations(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people)
    {
        var mean = WeightedMean.Of(perCapita, people).Mean;
        var deviations = new double[perCapita.Length];
        for (var index = 0; index < deviations.Length; index++)
        {
            deviations[index] = mean > 0 ? Math.Abs((perCapita[index] / mean) - 1) : double.NaN;
        }

        return deviations;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.ComputeYears(accounts, Definitions, IndicatorInputs.None, year =>
    {
        var deviations = Deviations(year.Set.PerCapita, year.Set.People);
        return deviations.Select((deviation, regency) => year.OfRegency(RegencyDefinition, regency, year.Figure(deviation)))
            .Append(year.OfScope(SumDefinition, year.Figure(deviations.Sum())))
            .Append(year.OfScope(MeanDefinition, year.Figure(deviations.Average())));
    });

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = $"{formula}; x_i = GRDP per capita of regency i, x_prov = Σ GRDP / Σ people of the regencies",
        Source = "Bonet (2006), Fiscal decentralization and regional income disparities: evidence from the Colombian experience, Annals of Regional Science 40",
        Reading = reading,
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
