using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// μ·L_r, the points of the generalised Lorenz curve, one behind each regency from the poorest to the richest (the rank stands in
/// <see cref="IndicatorValue.Other"/>): a year whose curve lies nowhere below another's is better for every concern for the poor.
/// </summary>
/// <remarks>Undefined as the Lorenz curve is. Source: Shorrocks (1983).</remarks>
public sealed class GeneralisedLorenz : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "lorenz-generalised",
        Name = new("Kurva Lorenz umum", "Generalised Lorenz curve"),
        Unit = "million {currency} per person",
        Formula = "μ·L_r = Σ_{i≤r} w_i x_(i); regencies sorted by GRDP per capita x, w_i = share of the population; r = rank (Other)",
        Source = "Shorrocks (1983), Ranking income distributions, Economica 50",
        Reading = new(
            "Sumbu mendatarnya lorenz-population; titik terakhir adalah rata-rata. Tahun yang kurvanya di atas kurva tahun lain di semua titik lebih sejahtera bagi siapa pun yang memihak daerah tertinggal. Dalam uang: bandingkan pada harga konstan.",
            "Its horizontal axis is lorenz-population; the last point is the mean. A year whose curve lies above another's throughout is better for anyone who sides with the poor regencies. In money: compare at constant prices."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        LorenzOrdinates.Compute(accounts, Definitions, (curve, rank) => [curve.Mean * curve.Output[rank + 1]]);
}
