using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

public sealed partial class CatalogueTests
{
    // Ids of core indicators are keys in storage: a change here is a change for every reader.
    private static readonly string[] CoreIds =
    [
        "grdp", "grdp-regency-sum", "grdp-discrepancy", "grdp-per-capita", "grdp-per-capita-growth",
        "growth-annual", "growth-yoy", "growth-qoq", "growth-ctc", "growth-cagr", "source-of-growth", "source-of-growth-regency",
        "implicit-index", "implicit-index-growth",
        "share", "share-of-scope", "manufacturing-share", "agriculture-share", "lq", "dlq", "dlq-class", "krugman", "hoover-specialisation",
        "hhi", "hhi-normalised", "hhi-equivalent-number", "shannon-entropy", "shannon-entropy-normalised",
        "dunn-national", "dunn-mix", "dunn-competitive",
        "williamson", "gini", "gini-weighted", "theil-t", "theil-t-between", "theil-t-within", "theil-l", "theil-l-between", "theil-l-within",
        "hoover", "palma-shares", "max-min-ratio", "lorenz", "lorenz-population", "gini-sector-contribution",
        "klassen", "sigma-convergence", "beta-convergence", "beta-speed", "beta-half-life",
        "structural-change-nav", "rotation",
        "moran",
        "manufacturing-premium", "manufacturing-contribution", "manufacturing-competitiveness", "manufacturing-scorecard",
        "agriculture-per-worker", "manufacturing-over-agriculture", "agriculture-scorecard",
        "downstreaming-ratio", "supply-chain-share", "supply-chain-premium", "mining-share", "growth-without-mining", "mining-contribution",
        "target-value", "target-current", "target-gap", "target-yearly-change", "target-growth",
        "ovop-certified", "ovop-certificates", "ovop-stars", "ovop-regencies",
        "welfare-variation", "welfare-gini", "welfare-max-min", "welfare-rank-correlation",
    ];

    private static readonly RegionalAccounts Mixed = Given.Accounts(
        from region in new[] { "6301", "6302", "6303", "6300", "0000" }
        from year in new[] { "2020", "2021", "2022", "2020-Q1", "2020-Q2", "2021-Q1" }
        from sector in new[] { "A", "B", "C" }
        where (region, sector) != ("6302", "B")
        select Given.Output(region, sector, year, region[3] + sector[0] + year.Length),
        [Given.Output("6302", "TOTAL", "2021", 900), Given.Output("6301", "TOTAL", "2019", 1), Given.Output("6301", "TOTAL", "2020", 1, PriceBasis.Current)],
        from region in new[] { "6301", "6302", "6303" }
        from year in new[] { "2020", "2022" }
        select Given.People(region, year, 10 + region[3]),
        [Given.Text("6301", Measure.Group, "kota"), Given.Text("6302", Measure.Group, "kabupaten"), Given.Text("6303", Measure.Group, "kabupaten")]);

    [Fact]
    public void Catalogue_holds_these_core_ids_in_this_order() => Assert.Equal(
        CoreIds,
        IndicatorCatalogue.Indicators.SelectMany(indicator => indicator.Definitions)
            .Where(definition => definition.Tier == IndicatorTier.Core).Select(definition => definition.Id));

    [Fact]
    public void Definitions_of_one_indicator_are_of_one_tier() =>
        Assert.All(IndicatorCatalogue.Indicators, indicator => Assert.Single(indicator.Definitions.Select(definition => definition.Tier).Distinct()));

    [Fact]
    public void Definitions_are_complete_in_both_languages() => Assert.All(IndicatorCatalogue.Definitions.Values, definition =>
    {
        Assert.Matches(Id(), definition.Id);
        Assert.All(
            new[] { definition.Name, definition.Reading, definition.Needs }.Concat(definition.OtherLabels.Values).SelectMany(text => new[] { text.Id, text.En })
                .Concat([definition.Unit, definition.Formula, definition.Source]),
            text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All(definition.OtherLabels.Keys, code => Assert.Matches(Code(), code));
        Assert.True(definition.SmallestN >= 1);
    });

    [Fact]
    public void Every_indicator_gives_a_value_for_each_of_its_ids() =>
        Assert.Equal(IndicatorCatalogue.Definitions.Keys.Order(StringComparer.Ordinal), IndicatorCatalogue.Compute(Mixed).Select(value => value.Indicator).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Values_of_small_accounts_can_be_stored() => Stored.Check(IndicatorCatalogue.Compute(Mixed));

    [Fact]
    public void Values_of_the_sample_can_be_stored() => Stored.Check(KalselData.All);

    [Fact]
    public void Accounts_of_nothing_give_no_values() => Assert.Empty(IndicatorCatalogue.Compute(Given.Accounts()));

    [Fact]
    public void Compute_gives_the_same_values_in_the_same_order_every_time() =>
        Assert.Equal(IndicatorCatalogue.Compute(Mixed), IndicatorCatalogue.Compute(Mixed));

    [GeneratedRegex("^[a-z0-9-]{1,48}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z-]{1,24}$")]
    private static partial Regex Code();
}
