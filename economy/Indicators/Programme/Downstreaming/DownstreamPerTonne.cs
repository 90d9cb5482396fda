using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>
/// Value added of the sub-categories that process a raw material for each tonne of it that the region produced in the year,
/// millions of the currency, by chain (its code in <c>other</c>); years.
/// </summary>
/// <remarks>
/// Needs sub-categories, chains, and the production of the commodity in tonnes; one that fails <see cref="TonnageCheck"/> is not used.
/// A chain whose processing is shared with another says "needs data". Zero tonnes are undefined.
/// </remarks>
public sealed class DownstreamPerTonne : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "downstream-per-tonne",
        Name = new("Nilai tambah pengolahan per ton bahan mentah", "Value added of processing per tonne of raw material"),
        Unit = "million {currency} per tonne",
        Formula = "Σ e_hilir / t; e_hilir = GRDP of the sub-categories that process the commodity, t = tonnes of it produced in the region",
        Source = "own measure; which sub-category processes which commodity is a judgement, told by the dataset chains",
        Reading = new(
            "Naik: lebih banyak diolah di daerah, atau olahannya lebih berharga. Pabrik dapat mengolah bahan dari luar daerah. Pada harga konstan harga olahan tidak menggesernya.",
            "Rising: more is processed in the region, or into something worth more. Plants may process what comes from elsewhere. At constant prices the price of the product does not move it."),
        Needs = new(
            "sector-output tahunan menurut subkategori yang disebut chains, dan commodity-output dalam ton",
            "annual sector-output by the sub-categories that chains names, and commodity-output in tonnes"),
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var tonnages = new TonnageCheck(accounts.Facts);
        return ChainComputation.Run(accounts, Definition, (sub, period, region, chains) =>
        {
            var all = chains.SelectMany(group => group).OrderBy(chain => chain.Code, StringComparer.Ordinal).ToList();
            return all.Select(chain => (chain.Code, Of(sub, period, region, chain, all, tonnages)));
        });
    }

    private static Figure Of(SubSectors sub, int period, int region, DownstreamChain chain, List<DownstreamChain> all, TonnageCheck tonnages)
    {
        var sharing = all.Where(other => other != chain && DownstreamChain.Overlap(other.Downstream, chain.Downstream)).ToList();
        if (sharing.Count > 0)
        {
            return Figure.Undefined(ProgrammeReasons.NotSeparable(chain, sharing));
        }

        var (code, year) = (sub.Panel.Regions[region], sub.Panel.Periods[period]);
        var known = tonnages.Of(code, year).Where(pair => chain.Keys.Contains(DownstreamChain.KeyOf(pair.Fact.Item!))).ToList();
        var used = known.Where(pair => pair.Reason is null).Select(pair => pair.Fact).ToList();
        var tonnes = used.Count == 0
            ? Figure.Undefined(Reasons.Join(known.Select(pair => pair.Reason)) ?? ProgrammeReasons.NoTonnes(chain, year))
            : Figure.Observed(used.Sum(fact => fact.Value), used[0].Status);
        var processing = sub.Sum(period, region, chain.Downstream);
        return Figure.From(processing.Value + tonnes.Value, processing, tonnes)
            .Becomes(DownstreamingRatio.Ratio(processing.Value, tonnes.Value), Reasons.ZeroBase);
    }
}
