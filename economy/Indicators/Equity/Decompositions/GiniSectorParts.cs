using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// What <see cref="GiniSectorContribution"/> is the product of: the share S_k, the correlation R_k with the rank by the total, the own
/// Gini G_k; its percentage of the Gini; and the elasticity, by how many percent the Gini changes as the sector grows by 1 % everywhere.
/// </summary>
/// <remarks>
/// R_k is undefined with a reason where the sector is alike a person in all regencies; percentage and elasticity where all regencies
/// are alike; G_k and R_k where nobody has the sector or a value is negative. Source: Lerman and Yitzhaki (1985).
/// </remarks>
public sealed class GiniSectorParts : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            "gini-sector-share",
            new("Gini menurut sektor: pangsa sektor", "Gini by sector: share of the sector"),
            "index",
            "S_k = μ_k/μ",
            new("Bagian sektor dalam PDRB semua kabupaten/kota; jumlahnya 1.", "The part of the sector in GRDP of all regencies; they sum to 1.")),
        Define(
            "gini-sector-correlation",
            new("Gini menurut sektor: korelasi Gini", "Gini by sector: Gini correlation"),
            "index",
            "R_k = cov(x_k, F)/cov(x_k, F_k); F, F_k = rank of the regency by the total and by the sector: the share of the population below it and half its own",
            new(
                "1: sektor ini mengurutkan daerah seperti PDRB per kapita totalnya; negatif: sektor daerah miskin.",
                "1: the sector ranks the regencies as total GRDP per capita does; negative: a sector of the poor regencies.")),
        Define(
            "gini-sector-gini",
            new("Gini menurut sektor: Gini sektor itu sendiri", "Gini by sector: the sector's own Gini"),
            "index",
            "G_k = weighted Gini of x_k",
            new("Seberapa timpang sektor ini tersebar per penduduk; tambang biasanya mendekati 1.", "How unequally the sector is spread per resident; mining is usually close to 1.")),
        Define(
            "gini-sector-percent",
            new("Gini menurut sektor: persentase sumbangan", "Gini by sector: percentage of the Gini"),
            "%",
            "100·S_k R_k G_k / G",
            new("Jumlahnya 100; dapat negatif.", "They sum to 100; may be negative.")),
        Define(
            "gini-sector-elasticity",
            new("Gini menurut sektor: elastisitas", "Gini by sector: elasticity"),
            "index",
            "S_k R_k G_k / G − S_k",
            new(
                "Perubahan Gini (%) bila sektor ini tumbuh 1 % di semua daerah: positif menambah ketimpangan. Jumlahnya 0.",
                "The change of the Gini (%) as the sector grows by 1 % in all regencies: positive adds to inequality. They sum to 0.")),
    ];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorsPerCapita.Compute(accounts, Definitions, (sectors, people) =>
    {
        var parts = GiniSectors.Decompose(sectors, people);
        var gini = parts.Sum(part => part.Contribution);
        var whenAlike = gini == 0 ? EquityReasons.AllAlike : Reasons.NotPositive;
        return [.. parts.Select(part => new[]
        {
            (part.Share, Reasons.NotPositive),
            (part.Correlation, part.Gini == 0 ? EquityReasons.NoSpread : Reasons.NotPositive),
            (part.Gini, Reasons.NotPositive),
            (gini > 0 ? 100 * part.Contribution / gini : double.NaN, whenAlike),
            (part.Elasticity, whenAlike),
        })];
    });

    private static IndicatorDefinition Define(string id, Bilingual name, string unit, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Formula = $"{formula}; x_k = GRDP of sector k per capita, weighted by population, μ = weighted mean of the total, μ_k of the sector, G = weighted Gini of the total",
        Source = GiniSectorContribution.LermanYitzhaki,
        Reading = reading,
        Needs = EquityTexts.NeedsSectorsOfAll,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
