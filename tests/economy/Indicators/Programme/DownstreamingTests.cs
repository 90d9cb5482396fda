using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

/// <summary>Downstreaming with and without sub-categories, and the check of tonnages.</summary>
public sealed class DownstreamingTests
{
    private static readonly IEnumerable<Observation> Categories = Given.AllSectors("6301", "2020", 100, 50, 75);

    private static readonly IEnumerable<Observation> SubCategories =
    [
        .. Categories, Given.Output("6301", "MN", "2020", 4), Given.Output("6301", "A.1.e", "2020", 40), Given.Output("6301", "A.3", "2020", 20), Given.Output("6301", "B.2", "2020", 50), Given.Output("6301", "C.01.a", "2020", 5),
        Given.Output("6301", "C.02", "2020", 30), Given.Output("6301", "C.08", "2020", 6), Given.Output("6301", "C.09", "2020", 24), Given.Output("6301", "C.16", "2020", 3), Given.Output("6301", "D.1", "2020", 15), Given.Output("6301", "H.6", "2020", 2),
    ];

    [Fact]
    public void Ratio_is_manufacturing_over_agriculture_and_mining() =>
        Values.Close(0.5, new DownstreamingRatio().All(Given.Accounts(Categories)).One("downstreaming-ratio", "6301", null, "2020").Value);

    [Theory]
    [InlineData(0, 0, 5, "agriculture and mining (A + B) are zero")]
    [InlineData(1, double.NaN, 5, "sector B of 6301 in 2020 is not published")]
    [InlineData(1, 1, double.NaN, "sector C of 6301 in 2020 is not published")]
    public void Ratio_without_raw_output_or_a_category_says_why(double agriculture, double mining, double manufacturing, string reason)
    {
        var accounts = Given.Accounts(Given.AllSectors("6301", "2020", agriculture, mining, manufacturing), Given.AllSectors("6302", "2020", 1, 1, 1));
        var value = new DownstreamingRatio().All(accounts).One("downstreaming-ratio", "6301", null, "2020");

        Assert.Equal((double.NaN, reason), (value.Value, value.Reason?.En));
    }

    [Fact]
    public void Ratio_of_chained_volumes_is_undefined()
    {
        var chained = Categories.Select(cell => cell with { Basis = PriceBasis.Chained(2019) });

        Assert.Equal("chained volumes do not add up", Assert.Single(new DownstreamingRatio().All(Given.Accounts(chained))).Reason?.En);
    }

    [Fact]
    public void Chains_without_sub_categories_say_what_they_need()
    {
        var accounts = Given.Accounts(Categories, ChainFacts.OfSample);

        Assert.Equal("needs figures by sub-category (such as C.02, A.1.e)", Assert.Single(new DownstreamChainRatio().All(accounts)).Reason?.En);
        Assert.Equal("needs figures by sub-category (such as C.02, A.1.e)", Assert.Single(new DownstreamPerTonne().All(accounts)).Reason?.En);
        Assert.Equal("needs figures by sub-category (such as C.02, A.1.e)", Assert.Single(new IndustrialServices().All(accounts)).Reason?.En);
    }

    [Fact]
    public void Chains_that_nobody_told_say_which_dataset_is_missing()
    {
        const string Missing = "needs data of the chains of downstream processing (chains) for this region";

        Assert.Equal(Missing, Assert.Single(new DownstreamChainRatio().All(Given.Accounts(SubCategories))).Reason?.En);
        Assert.Equal(Missing, Assert.Single(new DownstreamPerTonne().All(Given.Accounts(SubCategories))).Reason?.En);
        Assert.Equal(
            ("perlu data rantai hilirisasi (chains) untuk daerah ini; perlu data menurut subkategori (misalnya C.02, A.1.e)", $"{Missing}; needs figures by sub-category (such as C.02, A.1.e)"),
            Assert.Single(new DownstreamChainRatio().All(Given.Accounts(Categories))).Reason is { } both ? (both.Id, both.En) : default);

        var elsewhere = ChainFacts.Of("komoditas,hulu,hilir,region_code", "nikel,B.3,C.11,6302");
        var value = Assert.Single(new DownstreamChainRatio().All(Given.Accounts(SubCategories, Given.AllSectors("6302", "2020", 1), elsewhere)));
        Assert.Equal(("6301", null, Missing), (value.Region.ToString(), value.Other, value.Reason?.En));
    }

    [Fact]
    public void Chain_of_another_province_is_measured_by_its_own_sub_categories()
    {
        var nickel = ChainFacts.Of("commodity,name_en,upstream,downstream,other_names,note", "Nikel,Nickel,B.3 Pertambangan Bijih Logam,C.11; C.12,bijih nikel; nikel matte,sebagian bijih diekspor");
        var accounts = Given.Accounts(
            Categories, [Given.Output("6301", "B.3", "2020", 80), Given.Output("6301", "C.11", "2020", 100), Given.Output("6301", "C.12", "2020", 20), Facts.Tonnes("6301", "2020", "Bijih Nikel", 60)], nickel);

        var ratio = Assert.Single(new DownstreamChainRatio().All(accounts));
        Assert.Equal(("nickel", "ratio"), (ratio.Other, ratio.Unit));
        Values.Close(1.5, ratio.Value);
        Values.Close(2, Assert.Single(new DownstreamPerTonne().All(accounts), value => value.Other == "nickel").Value);
    }

    [Fact]
    public void Chains_of_a_whole_and_its_part_count_what_they_share_once()
    {
        var chains = ChainFacts.Of("komoditas,hulu,hilir", "kebun,A.1,C.02", "karet,A.1.e,C.09");
        var values = new DownstreamChainRatio().All(Given.Accounts(SubCategories, [Given.Output("6301", "A.1.a", "2020", 10)], chains)).ToDictionary(value => value.Other!);

        Values.Close((30 + 24) / (40.0 + 10), values["karet-and-others"].Value);
        Assert.Equal("needs data: karet cannot be told apart from kebun", values["karet"].Reason?.En);
    }

    [Fact]
    public void Chains_that_share_a_sub_category_are_measured_together_only()
    {
        var values = new DownstreamChainRatio().All(Given.Accounts(SubCategories, ChainFacts.OfSample)).ToDictionary(value => value.Other!);

        Values.Close((30 + 6 + 24) / (40.0 + 20), values["palm-oil-and-others"].Value);
        Values.Close((5 + 15) / 50.0, values["coal"].Value);
        Assert.Equal(
            "needs data: Rubber cannot be told apart from Palm oil, Pond fish (rubber and palm oil are both in perennial estate crops (A.1.e))",
            values["rubber"].Reason?.En);
        Assert.All(["rubber", "palm-oil", "pond-fish"], code => Assert.Equal(double.NaN, values[code].Value));
        Assert.StartsWith("there are no figures of sub-category", values["iron-ore"].Reason?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Sub_category_that_only_its_parts_make_up_is_their_sum()
    {
        var accounts = Given.Accounts(SubCategories.Concat([Given.Output("6301", "B.2.a", "2020", 12), Given.Output("6301", "B.2.b", "2020", 28)]), ChainFacts.OfSample);

        Values.Close(20 / 40.0, Assert.Single(new DownstreamChainRatio().All(accounts), value => value.Other == "coal").Value);
    }

    [Fact]
    public void Processing_per_tonne_needs_a_tonnage_that_passes_the_check()
    {
        IEnumerable<Observation> tonnes = [Facts.Tonnes("6301", "2020", "karet", 12), Facts.Tonnes("6302", "2019", "Karet", 10)];
        var values = new DownstreamPerTonne().All(Given.Accounts(SubCategories, tonnes, ChainFacts.OfSample));

        Values.Close(2, Assert.Single(values, value => value.Other == "rubber").Value);
        Assert.All(values, value => Assert.Equal("million IDR per tonne", value.Unit));
        Assert.StartsWith("needs data: Palm oil cannot be told apart from Pond fish", Assert.Single(values, value => value.Other == "palm-oil").Reason?.En, StringComparison.Ordinal);
        Assert.Equal("the production of Coal in 2020 is not known in tonnes", Assert.Single(values, value => value.Other == "coal").Reason?.En);

        var suspicious = new DownstreamPerTonne().All(Given.Accounts(SubCategories, [Facts.Tonnes("6301", "2020", "Karet", 500), Facts.Tonnes("6302", "2019", "Karet", 10)], ChainFacts.OfSample));
        Assert.Equal("Karet: 50 times the largest of the other regions, perhaps in kg, so it is not used", Assert.Single(suspicious, value => value.Other == "rubber").Reason?.En);
    }

    [Fact]
    public void Industrial_services_are_of_the_total_of_the_categories()
    {
        var accounts = Given.Accounts(SubCategories.Where(cell => cell.Sector?.ToString() != "MN" || cell.Value > 0));

        Values.Close((3 + 2 + 4) / 229.0 * 100, Assert.Single(new IndustrialServices().All(accounts)).Value);
    }

    // Kota Banjarbaru 2019: 5,601 tonnes of cucumber from 28 hectares, where Tanah Laut has 6.2 a hectare: quintals.
    [Theory]
    [InlineData("ketimun", "ketimun: 200 tonnes per hectare, other regions 6.2 at most; perhaps in quintals, so it is not used")]
    [InlineData("bayam", "bayam: 24.4 tonnes per hectare; 10 of 15 yields of this region and year are perhaps in quintals, so none is used")]
    [InlineData("melon", "melon: 180.7 tonnes per hectare; perhaps in quintals, so it is not used")]
    public void Yield_that_only_quintals_give_is_not_used(string crop, string reason)
    {
        var value = Facts.OfSample("crop-yield", "6372", "2019", null, crop);

        Assert.Equal((double.NaN, reason), (value.Value, value.Reason?.En));
    }

    [Fact]
    public void Yield_needs_land_and_tonnes_that_pass_the_check()
    {
        var values = new CropYield().All(Given.Accounts(
            Categories,
            [
                Area("Karet", 25), Area("Kelapa  Sawit", 10), Area("Kopi", 5), Area("Lada", 0),
                Facts.Tonnes("6301", "2020", "Karet", 20), Facts.Tonnes("6301", "2020", "Kelapa  Sawit", 1000), Facts.Tonnes("6302", "2021", "Kelapa  Sawit", 1), Facts.Tonnes("6301", "2020", "Lada", 1),
            ]));

        Assert.Equal(
            ["karet 0.8 ", "kelapa-sawit NaN Kelapa  Sawit: 1000 times the largest of the other regions, perhaps in kg, so it is not used", "kopi NaN the production of Kopi in 2020 is not known in tonnes", "lada NaN the base is zero"],
            values.Select(value => FormattableString.Invariant($"{value.Other} {value.Value} {value.Reason?.En}")));

        static Observation Area(string crop, double hectares) => Facts.Of(Measure.CropArea, "6301", "2020", hectares, crop);
    }

    [Theory]
    [InlineData("karet", 13806.9 / 14894)]
    [InlineData("kelapa-sawit", 76919.5 / 12622)]
    public void Yield_of_Tanah_Laut_in_2022(string crop, double expected) => Values.Close(expected, Facts.OfSample("crop-yield", "6301", "2022", null, crop).Value);

    [Fact]
    public void Estates_of_Barito_Kuala_do_not_pass_the_check()
    {
        var refused = new TonnageCheck(KalselData.Accounts.Facts).Refused.Select(fact => $"{fact.Region} {fact.Item}").Order(StringComparer.Ordinal);

        Assert.Equal(["6304 Karet", "6304 Kelapa", "6304 Kelapa Sawit", "6307 Keramba"], refused);
    }

    // Computed apart from this code, from the CSV of the sample.
    [Theory]
    [InlineData("6300", 0.3510802011225397)]
    [InlineData("6302", 0.7848518642557996)]
    [InlineData("6310", 0.18572764310371973)]
    [InlineData("6371", 7.187022481605246)]
    public void Ratio_of_the_sample_in_2025(string region, double expected) =>
        Values.Close(expected, Facts.OfSample("downstreaming-ratio", region, "2025", basis: "constant-2010").Value, 1e-9);

    [Fact]
    public void Tonnage_ratio_needs_something_to_compare_with()
    {
        Assert.Equal(double.NaN, TonnageCheck.Ratio(5, 0));
        Assert.Equal(50, TonnageCheck.Ratio(500, 10));
    }

    [Fact]
    public void Ratio_does_not_depend_on_the_unit_and_rises_with_manufacturing() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000], Gen.Double[0.001, 1000]).Sample((downstream, upstream, scale) =>
        {
            var ratio = DownstreamingRatio.Ratio(downstream, upstream);
            Assert.Equal(upstream == 0, double.IsNaN(ratio));
            if (upstream > 0)
            {
                Values.Close(ratio, DownstreamingRatio.Ratio(downstream * scale, upstream * scale), 1e-9);
                Assert.True(DownstreamingRatio.Ratio(downstream + 1, upstream) > ratio);
            }
        });
}
