using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>
/// Value added of the sub-categories that process a raw material over that of the sub-categories in which it is won, a pure
/// number by chain (<see cref="DownstreamChains"/>, its code in <c>other</c>); years.
/// </summary>
/// <remarks>
/// Needs sub-categories. Chains that share one cannot be told apart: each says "needs data", and there is one ratio of them
/// together. Undefined where a sub-category is not observed or the upstream is zero.
/// </remarks>
public sealed class DownstreamChainRatio : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "downstream-chain",
        Name = new("Rasio hilirisasi menurut rantai", "Downstreaming ratio by chain"),
        Unit = "ratio",
        Formula = "Σ e_hilir / Σ e_hulu; e = GRDP of the sub-categories of the chain, downstream (hilir) over upstream (hulu), each once",
        Source = "own measure; which sub-category belongs to which chain is a judgement, see the documentation of the classification",
        Reading = new(
            "Nilai tambah pengolahan untuk setiap rupiah bahan mentah dalam rantai. Subkategori memuat hal lain juga (listrik tidak hanya dari batu bara). Karet, sawit, dan ikan berbagi subkategori, maka hanya gabungannya yang terukur.",
            "Value added of processing for each rupiah of raw material in the chain. Sub-categories hold other things too (electricity is not from coal alone). Rubber, palm oil and fish share sub-categories, so only the three together are measured."),
        Needs = new(
            "sector-output tahunan menurut subkategori (A.1.e, A.3, B.2, B.3, C.01.a, C.02, C.08, C.09, C.11, C.12, D.1)",
            "annual sector-output by sub-category (A.1.e, A.3, B.2, B.3, C.01.a, C.02, C.08, C.09, C.11, C.12, D.1)"),
        Tier = IndicatorTier.Extended,
        OtherLabels = Labels(),
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SubSectors.Run(accounts, Definitions, sub =>
        from row in sub.Rows()
        from figure in DownstreamChains.Separable.SelectMany(chains => OfGroup(sub, row.Period, row.Region, chains))
        select figure.Figure.ToValue(Definition, sub.Panel, sub.Panel.Regions[row.Region], sub.Panel.Periods[row.Period], other: figure.Code));

    private static IEnumerable<(string Code, Figure Figure)> OfGroup(SubSectors sub, int period, int region, IReadOnlyList<DownstreamChain> chains)
    {
        var upstream = sub.Sum(period, region, chains.SelectMany(chain => chain.Upstream).Distinct());
        var downstream = sub.Sum(period, region, chains.SelectMany(chain => chain.Downstream).Distinct());
        var ratio = Figure.From(upstream.Value + downstream.Value, downstream, upstream)
            .Becomes(DownstreamingRatio.Ratio(downstream.Value, upstream.Value), Reasons.ZeroBase);
        yield return (CodeOf(chains), ratio);
        foreach (var chain in chains.Count == 1 ? [] : chains)
        {
            yield return (chain.Code, Figure.Undefined(ProgrammeReasons.NotSeparable(chain, chains.Where(other => other != chain))));
        }
    }

    private static string CodeOf(IReadOnlyList<DownstreamChain> chains) => chains.Count == 1 ? chains[0].Code : $"{chains[0].Code}-and-others";

    private static Dictionary<string, Bilingual> Labels() => DownstreamChains.All.Select(chain => (chain.Code, chain.Name))
        .Concat(DownstreamChains.Separable.Where(chains => chains.Count > 1).Select(chains => (
            CodeOf(chains),
            new Bilingual(string.Join(", ", chains.Select(chain => chain.Name.Id)), string.Join(", ", chains.Select(chain => chain.Name.En))))))
        .ToDictionary();
}
