using CsCheck;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

/// <summary>Which chains hold where, from the facts of a scope.</summary>
public sealed class DownstreamChainsTests
{
    private const string Header = "komoditas,hulu,hilir,name_en,other_names,region_code";

    private static readonly IEnumerable<Observation> Output =
    [
        .. Given.AllSectors("6301", "2020", 1), .. Given.AllSectors("6302", "2020", 1), .. Given.AllSectors("6300", "2020", 2), .. Given.AllSectors("0000", "2020", 9),
    ];

    [Fact]
    public void Chains_of_the_sample_are_those_of_the_table_of_commodities()
    {
        var rows = SharedCsv.Read("kalsel/downstream-chains.csv");
        var tabled = rows.Where(row => row["hulu_subkategori"].Length > 0 && row["hulu_subkategori"] != "(all)").ToList();
        var chains = OfSample().SelectMany(group => group).ToList();

        Assert.Equal(
            tabled.Select(row => $"{Codes(row["hulu_subkategori"])} > {Codes(row["hilir_subkategori"])}"),
            tabled.Select(row => Assert.Single(chains, chain => chain.Keys.Contains(DownstreamChain.KeyOf(row["komoditas"]))))
                .Select(chain => $"{string.Join(' ', chain.Upstream)} > {string.Join(' ', chain.Downstream)}"));
        Assert.Equal(tabled.Count, chains.Count);
        Assert.Equal(Codes(rows.Single(row => row["komoditas"] == "jasa industri")["hilir_subkategori"]), string.Join(' ', IndustrialServices.Sectors));
        Assert.Equal(["industri pengolahan", "jasa industri"], rows.Except(tabled).Select(row => row["komoditas"]));
    }

    [Fact]
    public void Rubber_palm_oil_and_pond_fish_cannot_be_separated_and_coal_and_iron_ore_can() => Assert.Equal(
        ["coal", "iron-ore", "palm-oil pond-fish rubber"], Show(OfSample()));

    [Fact]
    public void Chains_of_a_part_and_its_whole_share_it()
    {
        var groups = Chains("6301", ChainFacts.Of(Header, "karet,A.1.e,C.09,,,", "kopi,A.1,C.02,,,", "nikel,B.3,C.11,,,"));

        Assert.Equal(["karet kopi", "nikel"], Show(groups));
    }

    [Fact]
    public void Chain_of_a_region_holds_there_and_in_its_parts_and_the_nearest_counts()
    {
        var facts = ChainFacts.Of(Header, "nikel,B.3,C.11,,,", "nikel,B.3,C.12,,,6300", "nikel,B.3,C.13,,,6301", "emas,B.4,C.10,,,6302", "timah,B,C.14,,,0000", "besi,B.4,C.15,,,7200");

        Assert.Equal("nikel C.13, timah C.14", Show("6301"));
        Assert.Equal("emas C.10, nikel C.12, timah C.14", Show("6302"));
        Assert.Equal("nikel C.12, timah C.14", Show("6300"));

        string Show(string region) => string.Join(", ", Chains(region, facts).SelectMany(group => group).OrderBy(chain => chain.Code, StringComparer.Ordinal).Select(chain => $"{chain.Code} {chain.Downstream[0]}"));
    }

    [Fact]
    public void Later_dataset_tells_the_whole_chain_by_whatever_name()
    {
        var groups = Chains(
            "6301",
            ChainFacts.Of(Header, "Kelapa sawit,A.1.e,C.02; C.08,Palm oil,,", "Batu bara,B.2,C.01.a; D.1,,,").Select(fact => fact with { Sequence = 1 }),
            ChainFacts.Of(Header, "sawit,A.1.e,C.08,Oil palm,kelapa  SAWIT,", "Batu bara,B.2,D.1,,,").Select(fact => fact with { Sequence = 2 }));

        Assert.Equal(["batu-bara", "oil-palm"], Show(groups));
        Assert.Equal(["D.1", "C.08"], groups.Select(group => string.Join(' ', Assert.Single(group).Downstream)));
    }

    [Fact]
    public void Chains_do_not_make_a_reference_or_a_regency()
    {
        var accounts = Given.Accounts(Given.AllSectors("6301", "2020", 1), ChainFacts.OfSample);

        Assert.Equal(["6301"], accounts.Regencies.Select(region => region.Code.ToString()));
        Assert.Empty(accounts.References);
    }

    [Fact]
    public void Order_of_rows_does_not_matter() => Gen.Shuffle<string>(
        (string[])["karet,A.1.e,C.09,,,", "sawit,A.1.e,C.08; C.02,,,", "tambak,A.3,C.02,,,", "nikel,B.3,C.11; C.12,,,", "emas,B.4,C.15,,,", "nikel,B.3,C.12,,,6301", "aspal,B.4,C.10,,,6302"]).Sample(rows =>
        {
            var facts = ChainFacts.Of(Header, rows);
            Assert.Equal(["emas", "karet sawit tambak", "nikel"], Show(Chains("6301", facts)));
            Assert.Equal(["aspal emas", "karet sawit tambak", "nikel"], Show(Chains("6302", facts)));
            Assert.Equal(["C.02", "C.08"], Chains("6302", facts)[1][1].Downstream.Select(sector => sector.ToString()));
        });

    private static IEnumerable<string> Show(IEnumerable<IReadOnlyList<DownstreamChain>> groups) => groups.Select(group => string.Join(' ', group.Select(chain => chain.Code)));

    private static IReadOnlyList<IReadOnlyList<DownstreamChain>> OfSample() => Chains("6301", ChainFacts.OfSample);

    private static IReadOnlyList<IReadOnlyList<DownstreamChain>> Chains(string region, params IEnumerable<Observation>[] facts) =>
        new DownstreamChains(Given.Accounts([Output, .. facts])).Of(RegionCode.Parse(region));

    // "C.02 Industri Makanan dan Minuman (CPO/minyak goreng); C.08 Industri Kimia (oleokimia/biodiesel)"
    private static string Codes(string text) =>
        string.Join(' ', text.Split(';', StringSplitOptions.TrimEntries).Select(part => SectorCode.Parse(part.Split(' ')[0])));
}
