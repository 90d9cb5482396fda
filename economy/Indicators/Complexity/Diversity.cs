using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// Diversity k_c = number of sectors in which a region's LQ reaches the threshold, ubiquity k_p = number of regions that reach it in
/// a sector, and their reflections k_1 and k_2 (each the mean over the other side's previous one). Years.
/// </summary>
/// <remarks>The threshold is that of <c>basis</c> (1). A region or sector without any has 0, and no reflection (a reason). See <see cref="SpecialisationNetwork"/>.</remarks>
public sealed class Diversity : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("complexity-diversity", "sectors", new("Keragaman (jumlah sektor basis)", "Diversity (number of basic sectors)"), "k_{c,0} = Σ_p M_{cp}", new(
            "Banyaknya sektor yang lebih terpusat di sini daripada di provinsi.", "How many sectors are more concentrated here than in the province.")),
        Define("complexity-ubiquity", "regions", new("Keumuman sektor (jumlah daerah basis)", "Ubiquity of a sector (number of regions)"), "k_{p,0} = Σ_c M_{cp}", new(
            "Banyaknya daerah yang menjadi basis sektor ini; kecil berarti sektor yang jarang.", "In how many regions the sector is basic; few means a rare sector.")),
        Define("complexity-reflection-region-1", "regions", new("Refleksi daerah 1", "First reflection of a region"), "k_{c,1} = Σ_p M_{cp}·k_{p,0} / k_{c,0}", new(
            "Rata-rata keumuman sektor-sektor basisnya; rendah berarti sektornya jarang dimiliki daerah lain.", "The mean ubiquity of its basic sectors; low means that few others have them.")),
        Define("complexity-reflection-region-2", "sectors", new("Refleksi daerah 2", "Second reflection of a region"), "k_{c,2} = Σ_p M_{cp}·k_{p,1} / k_{c,0}", new(
            "Rata-rata keragaman daerah-daerah yang memiliki sektor basis yang sama.", "The mean diversity of the regions with the same basic sectors.")),
        Define("complexity-reflection-sector-1", "sectors", new("Refleksi sektor 1", "First reflection of a sector"), "k_{p,1} = Σ_c M_{cp}·k_{c,0} / k_{p,0}", new(
            "Rata-rata keragaman daerah yang menjadi basis sektor ini.", "The mean diversity of the regions in which the sector is basic.")),
        Define("complexity-reflection-sector-2", "regions", new("Refleksi sektor 2", "Second reflection of a sector"), "k_{p,2} = Σ_c M_{cp}·k_{c,1} / k_{p,0}", new(
            "Rata-rata keumuman sektor lain di daerah yang menjadi basis sektor ini.", "The mean ubiquity of the other sectors of the regions in which the sector is basic.")),
    ];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => NetworkYear.Compute(accounts, Definitions, false, year =>
    {
        var steps = Enumerable.Range(0, 3).Select(year.Network.Reflections).ToArray();
        return Enumerable.Range(0, year.Regions.Count).SelectMany(region => new[]
        {
            year.Value(Definitions[0], year.Code(region), null, steps[0].Regions[region], ComplexityReasons.NotInNetwork),
            year.Value(Definitions[2], year.Code(region), null, steps[1].Regions[region], ComplexityReasons.NotInNetwork),
            year.Value(Definitions[3], year.Code(region), null, steps[2].Regions[region], ComplexityReasons.NotInNetwork),
        }).Concat(year.Totals.Panel.Sectors.SelectMany((sector, position) => new[]
        {
            year.Value(Definitions[1], accounts.Scope, sector, steps[0].Sectors[position], ComplexityReasons.NotInNetwork),
            year.Value(Definitions[4], accounts.Scope, sector, steps[1].Sectors[position], ComplexityReasons.NotInNetwork),
            year.Value(Definitions[5], accounts.Scope, sector, steps[2].Sectors[position], ComplexityReasons.NotInNetwork),
        })).Concat(year.LeftOut(Definitions[0], Definitions[2], Definitions[3]));
    });

    private static IndicatorDefinition Define(string id, string unit, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Formula = $"{formula}; M_cp = 1 where LQ of sector p in region c ≥ the threshold (1), else 0",
        Source = ComplexityTexts.HidalgoHausmann2009,
        Reading = new($"{reading.Id} {ComplexityTexts.Caution.Id}", $"{reading.En} {ComplexityTexts.Caution.En}"),
        Needs = ComplexityTexts.Needs,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
