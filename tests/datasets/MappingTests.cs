using System.Text;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Mappings: files of other layouts, classifications and countries. Expected figures were read off the files by eye.</summary>
public sealed class MappingTests
{
    private const string UnitedKingdom = "Table 3b ITL3 UK chained volume measures in 2019 money value pounds million.csv";
    private const string Ggdc = "ggdc-10-sector.csv";

    private const string Small = """
        {
          "kind": "sector-output",
          "region": { "column": "Area", "values": { "North": "UKC" } },
          "sector": { "column": "Industry" },
          "unit": { "text": "million GBP" },
          "basis": { "text": "current" },
          "values": [ { "periods": true } ],
          "sectors": [
            { "code": "X-A", "english": "Farming" },
            { "code": "X-B", "spellings": ["Making things"] },
            { "code": "X-B.1", "english": "Steel" },
            { "code": "Goods", "subtotalOf": ["X-A", "X-B"] },
            { "code": "TOTAL", "english": "All" }
          ]
        }
        """;

    [Theory]
    [InlineData("TLC11", "TOTAL", 1998, 5_109)]
    [InlineData("TLC11", "SIC-AB", 1998, 3)]
    [InlineData("TLC11", "SIC-AB", 2021, 30)]
    [InlineData("TLC11", "SIC-C.CA", 1998, 115)]
    [InlineData("TLC11", "SIC-F.43", 2021, 241)]
    [InlineData("TLC11", "SIC-L.68IMP", 1998, 427)]
    [InlineData("TLC11", "SIC-L.68", 2021, 140)]
    [InlineData("TLC11", "SIC-T", 2021, 9)]
    [InlineData("TLN0G", "TOTAL", 2021, 2_355)]
    [InlineData("TLN0G", "SIC-AB", 2021, 133)]
    [InlineData("TLN0G", "SIC-S.95", 2012, 0)]
    [InlineData("TLN0G", "SIC-T", 2021, 4)]
    public void United_kingdom_by_region_and_industry(string region, string sector, int year, double millionPounds)
    {
        var cell = One(Peer(UnitedKingdom, "uk-itl3-sic07"), region, sector, year);

        Assert.Equal((millionPounds, "million GBP", "GBP", PriceBasis.Chained(2019)), (cell.Value, cell.Unit, cell.Currency, cell.Basis));
    }

    [Fact]
    public void United_kingdom_is_read_whole_without_its_two_subtotals()
    {
        var content = Peer(UnitedKingdom, "uk-itl3-sic07");

        // 179 regions of 64 rows and 24 years, but for the production and the services sector.
        Assert.Equal(179 * (64 - 2) * 24, content.Observations.Count);
        Assert.Equal(179, content.Observations.Select(cell => cell.Region).Distinct().Count());
        Assert.Contains("8592", Assert.Single(content.Findings, finding => finding.Code == "subtotals").Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IDN", "AGR", 1966, 179_494.23714665504, "IDR")]
    [InlineData("IDN", "OTH", 2012, 402_671_181.5370611, "IDR")]
    [InlineData("IDN", "MAN", 1980, 8_753_866.398507364, "IDR")]
    [InlineData("IDN", "TOTAL", 2012, 8_067_942_104.769603, "IDR")]
    [InlineData("MYS", "PU", 1975, 378.4791626513219, "MYR")]
    [InlineData("MYS", "MAN", 2011, 214_626, "MYR")]
    [InlineData("PHL", "AGR", 1971, 14_089.780569472347, "PHP")]
    [InlineData("PHL", "TOTAL", 2012, 10_158_241, "PHP")]
    public void Value_added_of_countries_in_their_own_currencies(string country, string sector, int year, double millions, string currency)
    {
        var cell = One(Peer(Ggdc, "ggdc-10-sector"), country, sector, year);

        Assert.Equal((millions, currency, $"million {currency}", PriceBasis.Current), (cell.Value, cell.Currency, cell.Unit, cell.Basis));
    }

    [Theory]
    [InlineData("IDN", "AGR", 2010, 42_047_819.970214805)]
    [InlineData("IDN", "TOTAL", 2012, 116_172_751.3260124)]
    [InlineData("EGY", "MIN", 2010, 28_996.411668396306)]
    [InlineData("EGY", "TOTAL", 2012, 22_532_560.11438999)]
    public void Persons_engaged_of_countries(string country, string sector, int year, double persons)
    {
        var cell = One(Peer(Ggdc, "ggdc-10-sector-employment"), country, sector, year);

        Assert.Equal((DatasetKind.Employment, Measure.Employment, "person", (PriceBasis?)null), (cell.Kind, cell.Measure, cell.Unit, cell.Basis));
        Assert.Equal(persons, cell.Value, 6);
    }

    [Theory]
    [InlineData("6300", "A", 2020, 18_399_410)]
    [InlineData("0000", "A", 2020, 1_378_398_900)]
    [InlineData("6300", "D", 2020, 163_760)]
    [InlineData("6300", "Q", 2025, 3_604_540)]
    [InlineData("6300", "RSTU", 2025, 2_055_170)]
    [InlineData("0000", "RSTU", 2025, 293_160_400)]
    [InlineData("6300", "RSTU", 2020, 1_516_090)]
    [InlineData("0000", "RSTU", 2020, 196_608_900)]
    [InlineData("6300", "Q", 2022, 3_047_170)]
    [InlineData("0000", "I", 2023, 382_651_600)]
    [InlineData("6300", "E", 2025, 725_030)]
    public void Two_value_columns_are_two_regions(string region, string sector, int year, double millionRupiah)
    {
        Assert.SkipUnless(SharedDataTests.Shared is not null, "../shared is not here: real-files/pdrb.csv was not read.");
        var content = TestFiles.ReadPath(
            Path.Combine(SharedDataTests.Shared!, "real-files", "bps-csv", "pdrb.csv"), facts: Facts(Sample("province-beside-nation")));

        Assert.Equal(2 * 17 * 6, content.Observations.Count);
        Assert.Equal(millionRupiah, One(content, region, sector, year).Value, 6);
    }

    [Fact]
    public void Parts_and_totals_are_kept_and_a_subtotal_is_not()
    {
        var content = Read(Small, "notes above\nArea,Industry,2020,2021\nNorth,Farming,1,2\nNorth,making THINGS,3,4\nNorth,Steel,2,3\nNorth,goods,4,6\nNorth,All,4,6\n");

        Assert.Equal(
            ["UKC X-A 2020 1", "UKC X-A 2021 2", "UKC X-B 2020 3", "UKC X-B 2021 4", "UKC X-B.1 2020 2", "UKC X-B.1 2021 3", "UKC TOTAL 2020 4", "UKC TOTAL 2021 6"],
            content.Observations.Select(cell => $"{cell.Region} {cell.Sector} {cell.Period} {cell.Value}"));
        Assert.Equal(["subtotals"], content.Codes());
    }

    [Fact]
    public void Workbook_is_read_by_a_mapping_from_every_sheet_that_has_its_columns()
    {
        var workbook = TestWorkbook.Of(
            ("Notes", [["Nothing to see"]]),
            ("One", [["Title"], ["Area", "Industry", 2020.0, "2021*"], ["North", "Farming", 1.5, 2.0], ["Source: somebody"]]),
            ("Two", [["Area", "Industry", "2022**"], ["North", "Making things", 7.0]]));

        var content = TestFiles.Read(workbook, facts: Facts(Encoding.UTF8.GetBytes(Small)), fileName: "any.xlsx");

        Assert.Equal(
            ["One UKC X-A 2020 1.5 Final", "One UKC X-A 2021 2 Preliminary", "Two UKC X-B 2022 7 VeryPreliminary"],
            content.Observations.Select(cell => FormattableString.Invariant($"{cell.Sheet} {cell.Region} {cell.Sector} {cell.Period} {cell.Value} {cell.Status}")));
    }

    [Fact]
    public void Table_printed_as_text_is_read_by_a_mapping() => Assert.Equal(
        ["X-A 2020 15", "X-A 2021 25", "X-B 2020 35", "X-B 2021 45"],
        TestFiles.Read(
            "Industry       2020   2021\nFarming        15     25\nMaking things  35     45\n",
            facts: Facts(Encoding.UTF8.GetBytes(Small.Replace("""{ "column": "Area", "values": { "North": "UKC" } }""", """{ "text": "UKC" }""", StringComparison.Ordinal))),
            fileName: "a.txt")
            .Observations.Select(cell => $"{cell.Sector} {cell.Period} {cell.Value}"));

    [Theory]
    [InlineData("{\"a\":1}", "a.json")]
    [InlineData("PAR1 and more", "a.parquet")]
    public void File_that_is_no_table_is_not_read_by_a_mapping(string text, string fileName) =>
        Assert.Equal(["mapping-format"], TestFiles.Read(text, facts: Facts(Encoding.UTF8.GetBytes(Small)), fileName: fileName).Codes());

    [Fact]
    public void Sectors_are_checked_against_the_published_total()
    {
        var content = Read(Small, "Area,Industry,2020\nNorth,Farming,1\nNorth,Making things,3\nNorth,All,40\n");

        Assert.Contains("sum-mismatch", content.Codes());
    }

    [Fact]
    public void Sector_that_the_mapping_does_not_have_is_refused_with_what_it_may_be()
    {
        var finding = Assert.Single(Read(Small, "Area,Industry,2020\nNorth,Farmin,1\n").Findings, finding => finding.Code == "unknown-sector");

        Assert.Equal((2, 2, "Farmin"), (finding.Row, finding.Column, finding.Found));
        Assert.Contains("X-A (Farming)", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_no_row_has_are_named()
    {
        var finding = Assert.Single(Read(Small, "Area,Sector,2020\nNorth,Farming,1\n").Findings);

        Assert.Equal(("mapping-columns", "Area Sector 2020"), (finding.Code, finding.Found));
        Assert.EndsWith("absent: Industry.", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_currencies_of_one_region_are_refused()
    {
        var content = Read(
            """{"kind":"sector-output","region":{"column":"r"},"period":{"column":"y"},"unit":{"column":"u"},"basis":{"text":"current"},"values":[{"column":"v","sector":"TOTAL"}]}""",
            "r,y,u,v\nIDN,2020,million IDR,1\nIDN,2021,million USD,1\nMYS,2020,million MYR,3\n");

        Assert.Equal([("mixed-currency", 3)], content.Findings.Select(finding => (finding.Code, finding.Row!.Value)));
    }

    [Fact]
    public void Rows_are_chosen_by_what_a_column_holds()
    {
        var mapping = """{"kind":"population","where":{"sex":["all"]},"region":{"column":"r"},"period":{"column":"y"},"unit":{"text":"persons"},"values":[{"column":"v"}]}""";

        Assert.Equal([250_000], Read(mapping, "r,y,sex,v\n6301,2020,men,1\n6301,2020,All,250000\n").Observations.Select(cell => cell.Value));
        Assert.Equal(["mapping-rows"], Read(mapping, "r,y,sex,v\n6301,2020,men,1\n").Codes());
    }

    [Theory]
    [InlineData("{", "mapping-damaged")]
    [InlineData("null", "mapping-damaged")]
    [InlineData("[]", "mapping-damaged")]
    [InlineData("""{"values":[{"column":"v"}]}""", "mapping-damaged")]
    [InlineData("""{"kind":"population","valeus":[],"values":[{"column":"v"}]}""", "mapping-damaged")]
    [InlineData("""{"kind":"people","values":[{"column":"v"}]}""", "mapping-kind")]
    [InlineData("""{"kind":"population"}""", "mapping-damaged")]
    [InlineData("""{"kind":"population","values":[]}""", "mapping-values")]
    [InlineData("""{"kind":"population","values":[{}]}""", "mapping-values")]
    [InlineData("""{"kind":"population","values":[{"column":"v","periods":true}]}""", "mapping-values")]
    [InlineData("""{"kind":"population","values":[{"column":"v"}],"region":{}}""", "mapping-fact")]
    [InlineData("""{"kind":"population","values":[{"column":"v"}],"region":{"column":"r","text":"6301"}}""", "mapping-fact")]
    [InlineData("""{"kind":"population","values":[{"column":"v"}],"decimalMark":";"}""", "mapping-decimal-mark")]
    [InlineData("""{"kind":"sector-output","values":[{"column":"v"}],"sectors":[{"code":"a b"}]}""", "mapping-code")]
    [InlineData("""{"kind":"sector-output","values":[{"column":"v"}],"sectors":[{"code":"X"},{"code":"Y","spellings":["x"]}]}""", "mapping-spelling")]
    [InlineData("""{"kind":"sector-output","values":[{"column":"v"}],"sectors":[{"code":"X.1"}]}""", "mapping-whole")]
    [InlineData("""{"kind":"sector-output","values":[{"column":"v"}],"sectors":[{"code":"X"},{"code":"S","subtotalOf":["Z"]}]}""", "mapping-whole")]
    [InlineData("""{"kind":"sector-output","values":[{"column":"v"}],"sectors":[{"code":"C"},{"code":"X"}]}""", "mapping-mixed")]
    public void Mapping_that_cannot_be_used_is_refused_with_its_finding(string json, string code)
    {
        var named = MappingFile.Read("m", Encoding.UTF8.GetBytes(json));

        Assert.Null(named.Mapping);
        Assert.Equal([code], named.Findings.Select(finding => finding.Code).Distinct());
        Assert.All(named.Findings, finding => Assert.NotEqual(finding.Message.Id, finding.Message.En));
        Assert.Equal([code], TestFiles.Read("a,b\n1,2\n", facts: DatasetFacts.None with { Mapping = named }).Codes());
    }

    [Fact]
    public void Comments_and_a_byte_order_mark_may_stand_in_a_mapping() =>
        Assert.NotNull(MappingFile.Read("m", Encoding.UTF8.GetBytes("\uFEFF// people\n{\"kind\":\"population\",\"values\":[{\"column\":\"v\"},],}")).Mapping);

    [Fact]
    public void Mapping_of_another_kind_than_the_file_was_sent_as_is_refused() => Assert.Equal(
        ["mapping-kind"],
        TestFiles.Read("Area,Industry,2020\nNorth,Farming,1\n", DatasetKind.Population, Facts(Encoding.UTF8.GetBytes(Small))).Codes());

    private static DatasetContent Read(string mapping, string text) => TestFiles.Read(text, facts: Facts(Encoding.UTF8.GetBytes(mapping)));

    private static DatasetContent Peer(string file, string mapping)
    {
        Assert.SkipUnless(SharedDataTests.Shared is not null, $"../shared is not here: peers/{file} was not read.");
        var content = Peers.GetOrAdd(mapping, _ => TestFiles.ReadPath(Path.Combine(SharedDataTests.Shared!, "peers", file), facts: Facts(Sample(mapping))));
        Assert.True(content.IsAcceptable, string.Join('\n', content.Findings.Where(finding => finding.Severity == Severity.Error)));
        return content;
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, DatasetContent> Peers = [];

    private static byte[] Sample(string mapping) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "mappings", $"{mapping}.json"));

    private static DatasetFacts Facts(byte[] mapping)
    {
        var named = MappingFile.Read("m", mapping);
        Assert.Empty(named.Findings);
        return DatasetFacts.None with { Mapping = named };
    }

    private static Observation One(DatasetContent content, string region, string sector, int year) => Assert.Single(
        content.Observations, cell => cell.Region.ToString() == region && cell.Sector.ToString() == sector && cell.Period?.Year == year);
}
