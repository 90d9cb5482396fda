using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>
/// Value added of the sub-categories that process a raw material over that of the sub-categories in which it is won, a pure
/// number by chain (<see cref="DownstreamChains"/>, its code in <c>other</c>); years.
/// </summary>
/// <remarks>
/// Needs sub-categories, and chains. Chains that share a sub-category cannot be told apart: each says "needs data", and there is
/// one ratio of them together. Undefined where no chain holds, where a sub-category is not observed, or where the upstream is
/// zero.
/// </remarks>
public sealed class DownstreamChainRatio : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "downstream-chain",
        Name = new("Rasio hilirisasi menurut rantai", "Downstreaming ratio by chain"),
        Unit = "ratio",
        Formula = "Σ e_hilir / Σ e_hulu; e = GRDP of the sub-categories of the chain, downstream (hilir) over upstream (hulu), each once",
        Source = "own measure; which sub-category belongs to which chain is a judgement, told by the dataset chains",
        Reading = new(
            "Nilai tambah pengolahan untuk setiap rupiah bahan mentah dalam rantai. Subkategori memuat hal lain juga (listrik tidak hanya dari batu bara). Rantai yang berbagi subkategori hanya terukur gabungannya, dengan nama rantai pertama menurut abjad dan -and-others.",
            "Value added of processing for each rupiah of raw material in the chain. Sub-categories hold other things too (electricity is not from coal alone). Chains that share sub-categories are measured together only, by the name of the first in the alphabet and -and-others."),
        Needs = new(
            "sector-output tahunan menurut subkategori yang disebut chains",
            "annual sector-output by the sub-categories that chains names"),
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => ChainComputation.Run(accounts, Definition, (sub, period, region, chains) =>
        chains.SelectMany(group => OfGroup(sub, period, region, group)));

    private static IEnumerable<(string Code, Figure Figure)> OfGroup(SubSectors sub, int period, int region, IReadOnlyList<DownstreamChain> chains)
    {
        var upstream = sub.Sum(period, region, chains.SelectMany(chain => chain.Upstream));
        var downstream = sub.Sum(period, region, chains.SelectMany(chain => chain.Downstream));
        var ratio = Figure.From(upstream.Value + downstream.Value, downstream, upstream)
            .Becomes(DownstreamingRatio.Ratio(downstream.Value, upstream.Value), Reasons.ZeroBase);
        yield return (chains.Count == 1 ? chains[0].Code : $"{chains[0].Code}-and-others", ratio);
        foreach (var chain in chains.Count == 1 ? [] : chains)
        {
            yield return (chain.Code, Figure.Undefined(ProgrammeReasons.NotSeparable(chain, chains.Where(other => other != chain))));
        }
    }
}
