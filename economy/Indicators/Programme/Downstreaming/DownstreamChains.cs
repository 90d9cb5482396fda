using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>
/// The chains from raw materials to their processing that downstreaming (hilirisasi) speaks of, as the facts of a scope have
/// them. Which sub-category belongs to which chain is a judgement, not an official table.
/// </summary>
/// <remarks>
/// A chain holds for the region that it is told of and for the parts of that, or everywhere. Where two of a region have a name
/// in common, the one told of the nearer region counts, then the one of the later dataset.
/// </remarks>
public sealed class DownstreamChains
{
    private readonly RegionalAccounts accounts;
    private readonly HashSet<RegionCode> regencies;
    private readonly List<(RegionCode Region, long Sequence, DownstreamChain Chain)> told;
    private readonly Dictionary<RegionCode, IReadOnlyList<IReadOnlyList<DownstreamChain>>> separable = [];

    public DownstreamChains(RegionalAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);

        this.accounts = accounts;
        regencies = [.. accounts.Regencies.Select(region => region.Code)];
        told =
        [
            .. accounts.Facts.Of(Measure.ChainUpstream).Concat(accounts.Facts.Of(Measure.ChainDownstream))
                .Where(fact => fact is { Item: not null, Sector: not null })
                .GroupBy(fact => (fact.Region, fact.Item))
                .Select(Read)
                .OfType<(RegionCode, long, DownstreamChain)>(),
        ];
    }

    /// <summary>Whether the data tell of none.</summary>
    public bool IsEmpty => told.Count == 0;

    /// <summary>
    /// The chains of a region. Those that share sub-categories with one another, directly or through others, are one group; a
    /// chain that shares none is alone. Within a group of several the figures by sub-category do not say what is of which chain.
    /// </summary>
    /// <returns>In the order of their codes; none where no chain holds in the region.</returns>
    public IReadOnlyList<IReadOnlyList<DownstreamChain>> Of(RegionCode region)
    {
        if (!separable.TryGetValue(region, out var known))
        {
            separable[region] = known = Group(InForce(region));
        }

        return known;
    }

    private List<DownstreamChain> InForce(RegionCode region)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var chains = new List<DownstreamChain>();
        foreach (var (_, _, chain) in told.Where(one => Distance(one.Region, region) is not null)
            .OrderBy(one => Distance(one.Region, region)).ThenByDescending(one => one.Sequence).ThenBy(one => one.Chain.Code, StringComparer.Ordinal))
        {
            if (!names.Overlaps(chain.Keys))
            {
                names.UnionWith(chain.Keys);
                chains.Add(chain);
            }
        }

        return [.. chains.OrderBy(chain => chain.Code, StringComparer.Ordinal)];
    }

    // What is told of the scope and of what that is a part of holds in every regency; what is told of a regency, in it alone.
    private int? Distance(RegionCode from, RegionCode region) =>
        from == region ? 0
        : regencies.Contains(from) ? null
        : from == accounts.Scope ? 1
        : from == RegionCode.Everywhere ? 3
        : 2;

    // Of a chain that several datasets tell, what the latest says is all of it.
    private (RegionCode Region, long Sequence, DownstreamChain Chain)? Read(IGrouping<(RegionCode Region, string? Item), Observation> facts)
    {
        var (region, item) = (facts.Key.Region, facts.Key.Item!);
        var latest = facts.Max(fact => fact.Sequence);
        var (upstream, downstream) = (Sectors(Measure.ChainUpstream), Sectors(Measure.ChainDownstream));
        var note = Text(Measure.ChainNote) ?? Text(Measure.ChainEnglishNote);
        var chain = new DownstreamChain(
            new(item, Text(Measure.ChainEnglishName) ?? item),
            Text(Measure.ChainOtherNames)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            upstream,
            downstream,
            note is null ? null : new(note, Text(Measure.ChainEnglishNote) ?? note));
        return upstream.Length == 0 || downstream.Length == 0 || chain.Code.Length == 0 ? null : (region, latest, chain);

        SectorCode[] Sectors(string measure) => [.. facts.Where(fact => fact.Measure == measure && fact.Sequence == latest).Select(fact => fact.Sector!.Value).Distinct().Order()];
        string? Text(string measure) => accounts.Facts.Find(measure, region, null, item) is { } fact && fact.Sequence == latest ? fact.Text : null;
    }

    private static List<IReadOnlyList<DownstreamChain>> Group(List<DownstreamChain> chains)
    {
        var groups = new List<List<DownstreamChain>>();
        foreach (var chain in chains)
        {
            var sharing = groups.Where(group => group.Exists(chain.Shares)).ToList();
            groups.RemoveAll(sharing.Contains);
            groups.Add([.. sharing.SelectMany(group => group).Append(chain).OrderBy(one => one.Code, StringComparer.Ordinal)]);
        }

        return [.. groups.OrderBy(group => group[0].Code, StringComparer.Ordinal)];
    }
}
