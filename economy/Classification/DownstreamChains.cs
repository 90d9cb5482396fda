using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Economy.Classification;

/// <summary>A raw material and the sub-categories in which it is harvested or mined, and processed.</summary>
/// <param name="Code">Of <c>a-z -</c>, as it stands in results.</param>
/// <param name="Name">For people.</param>
/// <param name="Commodities">What statistics of production call it, in lower case; empty where they do not count it by itself.</param>
/// <param name="Upstream">Sub-categories in which it is won; each may hold other things too.</param>
/// <param name="Downstream">Sub-categories that process it; each may process other things too.</param>
/// <param name="Note">What the sub-categories do not tell; null when there is nothing to say.</param>
public sealed record DownstreamChain(
    string Code, Bilingual Name, IReadOnlyList<string> Commodities, IReadOnlyList<SectorCode> Upstream, IReadOnlyList<SectorCode> Downstream, Bilingual? Note);

/// <summary>
/// The chains from raw materials to their processing that downstreaming (hilirisasi) speaks of. Which sub-category belongs to
/// which chain is a judgement, not an official table; the sub-categories are BPS's (<see cref="BpsSubSectors"/>).
/// </summary>
public static class DownstreamChains
{
    private static readonly Bilingual Estates = new(
        "karet dan kelapa sawit sama-sama berada di perkebunan tahunan (A.1.e)",
        "rubber and palm oil are both in perennial estate crops (A.1.e)");

    /// <summary>The chains of single materials.</summary>
    public static IReadOnlyList<DownstreamChain> All { get; } =
    [
        new("rubber", new("Karet", "Rubber"), ["karet"], Codes("A.1.e"), Codes("C.09"), Estates),
        new("palm-oil", new("Kelapa sawit", "Palm oil"), ["kelapa sawit", "sawit"], Codes("A.1.e"), Codes("C.02", "C.08"), Estates),
        new(
            "pond-fish",
            new("Perikanan tambak", "Pond fish"),
            ["tambak", "perikanan budidaya tambak"],
            Codes("A.3"),
            Codes("C.02"),
            new("industri makanan (C.02) mengolah ikan dan sawit", "the food industry (C.02) processes fish and palm oil")),
        new("coal", new("Batu bara", "Coal"), ["batu bara", "batubara"], Codes("B.2"), Codes("C.01.a", "D.1"), null),
        new("iron-ore", new("Bijih besi", "Iron ore"), ["bijih besi"], Codes("B.3"), Codes("C.11", "C.12"), null),
    ];

    /// <summary>Sub-categories that serve industry: repair and installation of machinery, business services, warehousing. A judgement: no official category has them.</summary>
    public static IReadOnlyList<SectorCode> IndustrialServices { get; } = Codes("C.16", "MN", "H.6");

    /// <summary>
    /// Chains that share sub-categories with one another, directly or through others, as one; a chain that shares none is alone.
    /// Within a group of several the figures by sub-category do not say what is of which chain.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DownstreamChain>> Separable { get; } = Group();

    private static List<IReadOnlyList<DownstreamChain>> Group()
    {
        var groups = new List<List<DownstreamChain>>();
        foreach (var chain in All)
        {
            var sharing = groups.Where(group => group.Any(other => Shares(chain, other))).ToList();
            groups.RemoveAll(sharing.Contains);
            groups.Add([.. sharing.SelectMany(group => group), chain]);
        }

        return [.. groups.OrderBy(group => All.ToList().IndexOf(group[0]))];
    }

    private static bool Shares(DownstreamChain left, DownstreamChain right) =>
        left.Upstream.Intersect(right.Upstream).Any() || left.Downstream.Intersect(right.Downstream).Any();

    private static SectorCode[] Codes(params string[] codes) => [.. codes.Select(SectorCode.Parse)];
}
