using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// S_k·R_k·G_k, the part of the weighted Gini between regencies that comes from each sector: which sector makes the regencies
/// unequal. Negative where a sector is larger in the poor regencies. The parts sum to the Gini. Source: Lerman and Yitzhaki (1985).
/// </summary>
/// <remarks>
/// Of the sum of sectors: where a total is published it differs from <c>gini-weighted</c> by its rounding. A sector that not every
/// regency publishes is undefined and its output part of the row <c>UNPUBLISHED</c>. Undefined with a reason over an incomplete set
/// of regencies, for a single one, where the mean is zero or a total negative.
/// </remarks>
public sealed class GiniSectorContribution : IIndicator
{
    internal const string LermanYitzhaki = "Lerman and Yitzhaki (1985), Income inequality effects by income source, Review of Economics and Statistics 67";

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "gini-sector-contribution",
        Name = new("Sumbangan sektor terhadap Gini antarwilayah", "Contribution of a sector to the Gini between regencies"),
        Unit = "index",
        Formula = "S_k·R_k·G_k = 2 cov(x_k, F)/μ; x_k = GRDP of sector k per capita, F = rank of the regency by total GRDP per capita: the share of the population below it and half its own, μ = weighted mean; S_k = share of the sector, G_k = its own Gini, R_k = its correlation with the rank",
        Source = LermanYitzhaki,
        Reading = new(
            "Jumlah semua sektor = Gini berbobot. Positif: sektor ini lebih besar di daerah kaya dan menambah ketimpangan; negatif: lebih besar di daerah miskin dan menguranginya. Sumbangan besar dapat berasal dari pangsa besar atau dari persebaran yang timpang: lihat gini-sector-share, -correlation, -gini.",
            "All sectors sum to the weighted Gini. Positive: the sector is larger in rich regencies and adds to inequality; negative: it is larger in poor ones and takes from it. A large contribution may come from a large share or from an unequal spread: see gini-sector-share, -correlation, -gini."),
        Needs = EquityTexts.NeedsSectorsOfAll,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorsPerCapita.Compute(accounts, Definitions, (sectors, people) =>
        [.. GiniSectors.Decompose(sectors, people).Select(part => new[] { (part.Contribution, Reasons.NotPositive) })]);
}
