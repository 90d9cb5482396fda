using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

public sealed class DownstreamChainsTests
{
    [Fact]
    public void Chains_are_those_of_the_table_of_commodities()
    {
        var rows = SharedCsv.Read("kalsel/downstream-chains.csv");
        var chains = rows.Where(row => row["hulu_subkategori"].Length > 0 && row["hulu_subkategori"] != "(all)").ToList();

        Assert.Equal(
            chains.Select(row => $"{row["komoditas"]}: {Codes(row["hulu_subkategori"])} > {Codes(row["hilir_subkategori"])}"),
            DownstreamChains.All.Select(chain => $"{TableName(chain)}: {string.Join(' ', chain.Upstream)} > {string.Join(' ', chain.Downstream)}"));
        Assert.Equal(Codes(rows.Single(row => row["komoditas"] == "jasa industri")["hilir_subkategori"]), string.Join(' ', DownstreamChains.IndustrialServices));
        Assert.Equal(["industri pengolahan", "jasa industri"], rows.Except(chains).Select(row => row["komoditas"]));
    }

    [Fact]
    public void Every_sub_category_of_a_chain_is_of_the_classification()
    {
        var known = BpsSubSectors.All.Select(sub => sub.Code).ToHashSet();

        Assert.All(DownstreamChains.All.SelectMany(chain => chain.Upstream.Concat(chain.Downstream)), code => Assert.Contains(code, known));
        Assert.All(DownstreamChains.All, chain => Assert.Matches("^[a-z-]{1,24}$", chain.Code));
    }

    [Fact]
    public void Rubber_palm_oil_and_pond_fish_cannot_be_separated_and_coal_and_iron_ore_can() => Assert.Equal(
        ["rubber palm-oil pond-fish", "coal", "iron-ore"],
        DownstreamChains.Separable.Select(group => string.Join(' ', group.Select(chain => chain.Code))));

    private static string TableName(DownstreamChain chain) => chain.Code switch
    {
        "palm-oil" => "sawit",
        "pond-fish" => "perikanan tambak",
        _ => chain.Commodities[0],
    };

    // "C.02 Industri Makanan dan Minuman (CPO/minyak goreng); C.08 Industri Kimia (oleokimia/biodiesel)"
    private static string Codes(string text) =>
        string.Join(' ', text.Split(';', StringSplitOptions.TrimEntries).Select(part => SectorCode.Parse(part.Split(' ')[0])));
}
