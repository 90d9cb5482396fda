using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>Economic complexity of regions (ECI) and of sectors (PCI), z-scores; years. See <see cref="EconomicComplexity"/>.</summary>
/// <remarks>A disconnected network, a repeated eigenvalue and no correlation with diversity are undefined with a reason; fewer than 10 regions too.</remarks>
public sealed class ComplexityIndex : IIndicator
{
    private const int FewestRegions = 10;

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("complexity-eci", new("Indeks kompleksitas ekonomi (ECI)", "Economic complexity index (ECI)"), "second eigenvector of Σ_p M_{cp}·M_{c'p} / (k_c·k_p), as z-scores, of the sign that correlates positively with diversity", new(
            "Tinggi: daerah memiliki banyak sektor yang jarang dimiliki daerah lain. Hanya urutan di dalam provinsi dan tahun ini; tidak dapat dibandingkan antartahun.",
            "High: the region has many sectors that few others have. An order within this province and year only; not comparable between years.")),
        Define("complexity-pci", new("Indeks kompleksitas sektor (PCI)", "Sector complexity index (PCI)"), "Σ_c M_{cp}·ECI_c / k_p, as z-scores", new(
            "Tinggi: sektor yang menjadi basis di daerah-daerah kompleks.", "High: a sector that is basic in the complex regions.")),
    ];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => NetworkYear.Compute(accounts, Definitions, false, year =>
    {
        var (regions, sectors, reason) = EconomicComplexity.Of(year.Network);
        var whenUndefined = reason ?? ComplexityReasons.NotInNetwork;
        return regions.Select((value, region) => year.Value(Definitions[0], year.Code(region), null, value, whenUndefined))
            .Concat(sectors.Select((value, sector) => year.Value(Definitions[1], accounts.Scope, year.Totals.Panel.Sectors[sector], value, whenUndefined)))
            .Concat(year.LeftOut(Definitions[0]));
    });

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "z-score",
        Formula = $"{formula}; M_cp = 1 where LQ ≥ the threshold (1), k_c = diversity, k_p = ubiquity; z-scores by the standard deviation over n",
        Source = $"{ComplexityTexts.HidalgoHausmann2009}; Hausmann, Hidalgo et al. (2014), The Atlas of Economic Complexity, ch. 2",
        Reading = new($"{reading.Id} {ComplexityTexts.Caution.Id}", $"{reading.En} {ComplexityTexts.Caution.En}"),
        Needs = ComplexityTexts.Needs,
        SmallestN = FewestRegions,
        Tier = IndicatorTier.Extended,
    };
}
