using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// Proximity of two sectors φ_pq = Σ_c M_cp·M_cq / max(k_p, k_q) (the other sector in <c>other</c>; each pair once) and density of a
/// sector around a region's structure ω_cp = Σ_{q≠p} M_cq·φ_pq / Σ_{q≠p} φ_pq. Both 0 to 1, of the last year.
/// </summary>
/// <remarks>A sector that is basic nowhere has no proximity, one that is close to no other no density: reasons. Source: Hidalgo et al. (2007).</remarks>
public sealed class Relatedness : IIndicator
{
    private const string Hidalgo2007 = "Hidalgo, Klinger, Barabási and Hausmann (2007), The product space conditions the development of nations, Science 317";

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("relatedness-proximity", new("Kedekatan dua sektor", "Proximity of two sectors"), "φ_{pq} = Σ_c M_{cp}·M_{cq} / max(k_p, k_q)", new(
            "Peluang terkecil bahwa daerah yang berbasis salah satunya juga berbasis yang lain. Bukan kaitan pasok.",
            "The smaller of the odds that a region basic in one is basic in the other too. Not a link of supply.")),
        Define("relatedness-density", new("Kepadatan keterkaitan sektor di daerah", "Relatedness density of a sector in a region"), "ω_{cp} = Σ_{q≠p} M_{cq}·φ_{pq} / Σ_{q≠p} φ_{pq}", new(
            "Tinggi: daerah sudah berbasis sektor-sektor yang biasanya menyertai sektor ini.", "High: the region is already basic in the sectors that usually go with this one.")),
    ];

    /// <summary>ω by region and sector; NaN where the sector is close to no other.</summary>
    public static double[][] Density(SpecialisationNetwork network)
    {
        var proximity = Enumerable.Range(0, network.Sectors).Select(sector => Enumerable.Range(0, network.Sectors)
            .Select(other => other != sector && network.Proximity(sector, other) is var value and > 0 ? value : 0).ToArray()).ToArray();
        var sums = Array.ConvertAll(proximity, row => row.Sum());
        var density = new double[network.Regions][];
        for (var region = 0; region < network.Regions; region++)
        {
            density[region] = new double[network.Sectors];
            for (var sector = 0; sector < network.Sectors; sector++)
            {
                var own = 0.0;
                for (var other = 0; other < network.Sectors; other++)
                {
                    own += network[region, other] ? proximity[sector][other] : 0;
                }

                density[region][sector] = sums[sector] > 0 ? own / sums[sector] : double.NaN;
            }
        }

        return density;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => NetworkYear.Compute(accounts, Definitions, true, year =>
    {
        var sectors = year.Totals.Panel.Sectors;
        var density = Density(year.Network);
        var proximities =
            from left in Enumerable.Range(0, sectors.Count)
            from right in Enumerable.Range(left + 1, sectors.Count - left - 1)
            select year.Value(Definitions[0], accounts.Scope, sectors[left], year.Network.Proximity(left, right), ComplexityReasons.NotInNetwork, sectors[right].ToString());
        var densities =
            from region in Enumerable.Range(0, year.Regions.Count)
            from sector in Enumerable.Range(0, sectors.Count)
            select year.Value(Definitions[1], year.Code(region), sectors[sector], density[region][sector], ComplexityReasons.NoRelated);
        return proximities.Concat(densities).Concat(year.LeftOut(Definitions[1]));
    });

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = $"{formula}; M_cp = 1 where LQ of sector p in region c ≥ the threshold (1), k_p = number of regions of sector p",
        Source = Hidalgo2007,
        Reading = new($"{reading.Id} {ComplexityTexts.Caution.Id}", $"{reading.En} {ComplexityTexts.Caution.En}"),
        Needs = ComplexityTexts.Needs,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
