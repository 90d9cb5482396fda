using CsCheck;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Chains from raw materials to their processing, as offices write them.</summary>
public sealed class ChainsTests
{
    private const string Header = "commodity,upstream,downstream\n";

    [Fact]
    public void Table_of_the_office_is_read_as_it_is()
    {
        Assert.SkipUnless(SharedDataTests.Shared is not null, "../shared is not here: kalsel/downstream-chains.csv was not read.");
        var content = TestFiles.ReadPath(Path.Combine(SharedDataTests.Shared!, "kalsel", "downstream-chains.csv"));

        Assert.True(content.IsAcceptable);
        Assert.Equal(DatasetKind.Chains, content.Kind);
        Assert.Equal(
            ["karet: A.1.e > C.09", "sawit: A.1.e > C.02 C.08", "perikanan tambak: A.3 > C.02", "batu bara: B.2 > C.01.a D.1", "bijih besi: B.3 > C.11 C.12"],
            Show(content));
        Assert.Equal("rubber is a perennial estate crop; not separable from sawit in PDRB", Assert.Single(content.Observations, fact => (fact.Item, fact.Measure) == ("karet", Measure.ChainNote)).Text);
        Assert.All(content.Observations, fact => Assert.Equal((RegionCode.Everywhere, null), (fact.Region, fact.Period)));

        // What processes everything, and what has no raw material, is no chain.
        Assert.Equal(
            [("open-chain", 7, 2, "(all)"), ("open-chain", 8, 2, null)],
            content.Findings.Where(finding => finding.Severity == Severity.Warning).Select(finding => (finding.Code, finding.Row, finding.Column, string.IsNullOrEmpty(finding.Found) ? null : finding.Found)));
    }

    [Theory]
    [InlineData("komoditas,hulu_subkategori,hilir_subkategori,catatan,nama_inggris,nama_lain,catatan_inggris")]
    [InlineData("commodity,upstream,downstream,note,name_en,other_names,note_en")]
    public void Headers_of_both_languages_say_the_same(string header)
    {
        var facts = TestFiles.Read($"{header}\nNikel,B.3,C.11; C.12,ekspor,Nickel,\"bijih nikel, nikel matte\",exports\n").Observations;

        Assert.Equal(
            ["chain-upstream B.3 1", "chain-downstream C.11 1", "chain-downstream C.12 1", "chain-name-en Nickel", "chain-other-names bijih nikel; nikel matte", "chain-note ekspor", "chain-note-en exports"],
            facts.Select(fact => $"{fact.Measure} {fact.Text ?? $"{fact.Sector} {fact.Value}"}"));
        Assert.All(facts, fact => Assert.Equal("Nikel", fact.Item));
    }

    [Theory]
    [InlineData("A.1.e", "A.1.e")]
    [InlineData("Perkebunan Tahunan", "A.1.e")]
    [InlineData("A. 1. e. Perkebunan Tahunan", "A.1.e")]
    [InlineData("B Pertambangan dan Penggalian", "B")]
    [InlineData("B.3.a Bijih nikel", "B.3.a")]
    [InlineData("J.1", "J.1")]
    [InlineData("B.2 (batu bara; lignit); B.3", "B.2 B.3")]
    [InlineData("B.2; B.2 Pertambangan Batubara dan Lignit", "B.2")]
    [InlineData("G Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor; B.2", "G B.2")]
    [InlineData("\"M,N Jasa Perusahaan\"", "MN")]
    public void Sub_categories_of_a_cell_are_codes_with_or_without_labels(string cell, string expected) =>
        Assert.Equal([$"x: {expected} > C.09"], Show(TestFiles.Read($"{Header}x,{cell},C.09\n")));

    [Theory]
    [InlineData("nikel,B.3,C.99 Industri apa saja", "unknown-sub-category", 3, "This sub-category is not in BPS's classification. Correct its code.")]
    [InlineData("nikel,B.3,C.2 Makanan", "unknown-sub-category", 3, "This sub-category is not in BPS's classification. Correct its code; perhaps C.02 (Industri Makanan dan Minuman) was meant.")]
    [InlineData("nikel,B.33 Pertambangan Bijh Logam,C.11", "unknown-sub-category", 2, "This sub-category is not in BPS's classification. Correct its code; perhaps B.3 (Pertambangan Bijih Logam) was meant.")]
    [InlineData("nikel,Pertambangan Bijh Logam,C.11", "no-sector-code", 2, "This text is no code and no label of a sub-category. Write its code; perhaps B.3 (Pertambangan Bijih Logam) was meant.")]
    [InlineData("nikel,tambang kami,C.11", "no-sector-code", 2, "This text is no code and no label of a sub-category. Write its code.")]
    [InlineData("nikel,TOTAL,C.11", "no-sector-code", 2, "This text is no code and no label of a sub-category. Write its code.")]
    [InlineData("nikel,B.3 Pertambangan Batubara dan Lignit,C.11", "contradicting-sector", 2, "The code B.3 stands before the label of B.2. Correct one of them.")]
    [InlineData("nikel,B.3,C.11; B.3.a", "overlapping-chain", 3, "The sub-category B.3.a is both upstream and downstream of nikel, so its ratio would mean nothing. Remove it from one of them.")]
    [InlineData("emas,B.4,C.15\nEmas,B.4,C.10", "duplicate-chain", 1, "Emas is named in row 2 already. Make the two one row; several sub-categories are parted by semicolons.")]
    [InlineData(",B.4,C.15", "missing-text", 1, "The cell commodity is blank.")]
    [InlineData("镍,B.4,C.15", "no-commodity-name", 1, "This name has no Latin letter and no digit. Write the commodity in Latin letters.")]
    [InlineData("nikel yang ditambang di seluruh kabupaten,B.4,C.15", "text-too-long", 1, "This text is too long.")]
    public void What_cannot_be_is_refused_with_its_place(string rows, string code, int column, string message)
    {
        var content = TestFiles.Read($"{Header}{rows}\n");

        var finding = Assert.Single(content.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((code, rows.Contains('\n', StringComparison.Ordinal) ? 3 : 2, column, message), (finding.Code, finding.Row, finding.Column, finding.Message.En));
        Assert.NotEqual(finding.Message.Id, finding.Message.En);
        Assert.NotEqual(finding.Expected.Id, finding.Expected.En);
        Assert.Empty(content.Observations);
    }

    [Theory]
    [InlineData("nikel,,C.11", 2, "nikel names no particular upstream sub-category, so it is no chain and is not kept. Fill both ends where the chain is to be measured.")]
    [InlineData("nikel,B.3,", 3, "nikel names no particular downstream sub-category, so it is no chain and is not kept. Fill both ends where the chain is to be measured.")]
    [InlineData("nikel,B.3,semua", 3, "nikel names no particular downstream sub-category, so it is no chain and is not kept. Fill both ends where the chain is to be measured.")]
    public void Chain_without_an_end_is_said_and_not_kept(string row, int column, string message)
    {
        var content = TestFiles.Read($"{Header}{row}\nemas,B.4,C.15\n");

        var finding = Assert.Single(content.Findings, finding => finding.Severity == Severity.Warning);
        Assert.Equal(("open-chain", 2, column, message), (finding.Code, finding.Row, finding.Column, finding.Message.En));
        Assert.NotEqual(finding.Message.Id, finding.Message.En);
        Assert.Equal(["emas: B.4 > C.15"], Show(content));
    }

    [Theory]
    [InlineData("kelapa sawit,A.1.e,C.02,sawit\nsawit,A.1.e,C.08,")]
    [InlineData("sawit,A.1.e,C.08,\nkelapa sawit,A.1.e,C.02,minyak; Sawit")]
    public void Commodity_stands_once_by_its_further_names_too(string rows) =>
        Assert.Equal(["duplicate-chain"], TestFiles.Read($"commodity,upstream,downstream,other_names\n{rows}\n").Codes());

    [Fact]
    public void Region_of_a_row_or_of_the_sender_limits_the_chain_and_a_blank_one_does_not()
    {
        const string Text = "region_code,commodity,upstream,downstream\n7200,nikel,B.3,C.11\nSulawesi Tenggara,nikel,B.3,C.12\n,nikel,B.3,C.10\n";

        Assert.Equal(["7200", "7400", "EVERYWHERE"], TestFiles.Read(Text).Observations.Select(fact => fact.Region.ToString()).Distinct());
        Assert.Equal(["7200", "7400"], DatasetSummary.Of(TestFiles.Read(Text).Observations)?.Regions);
        var said = TestFiles.Read($"{Header}nikel,B.3,C.11\n", facts: DatasetFacts.None with { Region = RegionCode.Parse("7200") });
        Assert.All(said.Observations, fact => Assert.Equal("7200", fact.Region.ToString()));
    }

    [Fact]
    public void Code_of_every_region_is_the_systems_own() =>
        Assert.Equal("This code is the system's own and may not stand in a file. Correct its code or name.", Assert.Single(TestFiles.Read("region_code,commodity,upstream,downstream\nEVERYWHERE,nikel,B.3,C.11\n").Findings).Message.En);

    [Fact]
    public void Sheet_below_a_title_is_read_and_a_region_in_the_title_limits_its_chains()
    {
        var workbook = TestWorkbook.Of(
            ("Hulu", [["Rantai hilirisasi Sulawesi Tengah"], [], ["Komoditas", "Hulu", "Hilir", "Catatan"], ["Nikel", "B.3 Pertambangan Bijih Logam", "C.11\nC.12", "ekspor"], ["Emas", "B.4", "C.15"]]));
        var content = TestFiles.Read(workbook, fileName: "rantai.xlsx");

        Assert.Equal(["Nikel: B.3 > C.11 C.12", "Emas: B.4 > C.15"], Show(content));
        Assert.All(content.Observations, fact => Assert.Equal(("7200", "Hulu"), (fact.Region.ToString(), fact.Sheet)));
        Assert.Equal("ekspor", Assert.Single(content.Observations, fact => fact.Measure == Measure.ChainNote).Text);
    }

    [Fact]
    public void Column_of_either_end_is_required() =>
        Assert.Equal(["missing-column"], TestFiles.Read("commodity,upstream\nnikel,B.3\n").Codes());

    [Fact]
    public void Any_sub_categories_are_read_back_as_they_were_written()
    {
        var codes = BpsSubSectors.All.Where(sub => sub.Code.Wholes.First() is var whole && !BpsSubSectors.All.Any(other => other.Code == whole)).Where(sub => !sub.Code.ToString().StartsWith('C')).ToList();
        var processed = BpsSubSectors.All.Where(sub => sub.Code.ToString() is { Length: 4 } and ['C', ..]).ToList();

        Gen.Select(Gen.Shuffle(codes.ToArray(), 1, 4), Gen.Shuffle(processed.ToArray(), 1, 4), Gen.Bool).Sample((won, made, isLabelled) =>
        {
            var text = $"{Header}nikel,\"{Write(won)}\",\"{Write(made)}\"\n";
            Assert.Equal([$"nikel: {string.Join(' ', won.Select(sub => sub.Code))} > {string.Join(' ', made.Select(sub => sub.Code))}"], Show(TestFiles.Read(text)));

            string Write((SectorCode Code, string Label)[] subs) => string.Join("; ", subs.Select(sub => isLabelled ? $"{sub.Code} {sub.Label}" : $"{sub.Code}"));
        });
    }

    private static IEnumerable<string> Show(DatasetContent content) => content.Observations.GroupBy(fact => fact.Item).Select(chain =>
        $"{chain.Key}: {Sectors(chain, Measure.ChainUpstream)} > {Sectors(chain, Measure.ChainDownstream)}");

    private static string Sectors(IEnumerable<Observation> facts, string measure) => string.Join(' ', facts.Where(fact => fact.Measure == measure).Select(fact => fact.Sector));
}
