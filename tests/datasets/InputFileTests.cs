namespace EconomyPipeline.Datasets.Tests;

/// <summary>Files that broke something, kept as files named after what broke.</summary>
public sealed class InputFileTests
{
    [Theory]
    [InlineData("empty.csv", "empty-file", null, null)]
    [InlineData("header-only.csv", "empty-file", null, null)]
    [InlineData("unknown-region-9999.csv", "unknown-region", 3, 1)]
    [InlineData("sector-label-misspelt.csv", "unknown-sector", 2, 2)]
    [InlineData("negative-output.csv", "negative-output", 2, 4)]
    [InlineData("same-cell-twice.csv", "duplicate-cell", 4, 4)]
    [InlineData("thousands-or-decimals.csv", "ambiguous-number", 2, 4)]
    [InlineData("point-and-comma.csv", "mixed-number-format", 2, 4)]
    [InlineData("juta-in-one-year.csv", "unit-jump", 17, 4)]
    [InlineData("juta-in-one-region.csv", "unit-jump", 22, 4)]
    [InlineData("fractional-people.csv", "fractional-people", 2, 3)]
    [InlineData("latin1.csv", "unknown-sector", 3, 2)]
    [InlineData("utf8-and-windows1252.csv", "not-utf8", 3, null)]
    [InlineData("workbook-renamed.csv", "damaged-workbook", null, null)]
    [InlineData("sheet-of-251-million-rows.xls", "damaged-workbook", null, null)]
    [InlineData("text-not-utf8.json", "damaged-json", 2, null)]
    [InlineData("half-a-character.geojson", "damaged-json", 1, null)]
    [InlineData("cut-in-the-middle.csv", "not-text", 3, null)]
    public void Bad_file_is_rejected_with_one_finding_at_its_place(string file, string code, int? row, int? column)
    {
        var content = TestFiles.ReadPath(TestFiles.Input(file));

        var finding = Assert.Single(content.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((code, row, column), (finding.Code, finding.Row, finding.Column));
        Assert.False(content.IsAcceptable);
        Assert.Empty(content.Observations);
    }

    [Fact]
    public void Texts_in_numbers_are_all_reported_and_quoted()
    {
        var content = TestFiles.ReadPath(TestFiles.Input("text-in-number.csv"));

        Assert.Equal(
            [("text-in-number", 3, "sepuluh"), ("text-in-number", 4, "10 koma")],
            content.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Code, finding.Row ?? 0, finding.Found)));
        Assert.All(content.Findings.Where(finding => finding.Severity == Severity.Error), finding => Assert.Equal("value", finding.ColumnName));
    }

    [Fact]
    public void Misspelt_label_suggests_the_closest_sector_and_does_not_take_it()
    {
        var content = TestFiles.ReadPath(TestFiles.Input("sector-label-misspelt.csv"));

        var finding = Assert.Single(content.Findings);
        Assert.Equal("Industri Pengolahn", finding.Found);
        Assert.Equal("This sector is not known. Correct its code or label; perhaps C (Industri Pengolahan / Manufacturing) was meant.", finding.Message.En);
        Assert.Equal("Lapangan usaha ini tidak dikenal. Perbaiki kode atau namanya; mungkin maksudnya C (Industri Pengolahan / Manufacturing).", finding.Message.Id);
    }

    [Fact]
    public void Same_cell_twice_names_both_rows()
    {
        var finding = Assert.Single(TestFiles.ReadPath(TestFiles.Input("same-cell-twice.csv")).Findings, finding => finding.Code == "duplicate-cell");

        Assert.Equal(4, finding.Row);
        Assert.Contains("row 2", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("baris 2", finding.Message.Id, StringComparison.Ordinal);
        Assert.Contains("here 12, there 10", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal("6301 A 2024 constant-2010", finding.Found);
    }

    [Fact]
    public void Quote_never_closed_does_not_swallow_the_rest()
    {
        var content = TestFiles.ReadPath(TestFiles.Input("quote-never-closed.csv"));

        Assert.Contains(content.Findings, finding => finding is { Code: "broken-quote", Row: 2 });
        Assert.DoesNotContain(content.Findings, finding => finding.Row == 3);
        Assert.Contains(content.Findings, finding => finding is { Code: "unknown-sector", Row: 4 });
        Assert.False(content.IsAcceptable);
    }

    [Fact]
    public void Population_in_the_output_folder_names_the_right_folder()
    {
        var content = TestFiles.ReadPath(TestFiles.Input("population-in-output-folder.csv"), "sector-output");

        var finding = Assert.Single(content.Findings);
        Assert.Equal("kind-mismatch", finding.Code);
        Assert.Contains("Upload it to the folder population", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Population_in_the_regions_folder_does_not_become_regions()
    {
        var content = TestFiles.Read("region_code,name,year,population\n6301,Tanah Laut,2024,349123\n", "regions");

        Assert.Equal(["kind-mismatch"], content.Codes());
        Assert.Empty(content.Observations);
    }

    [Fact]
    public void Jump_in_one_year_is_a_warning_and_the_values_are_kept()
    {
        var content = TestFiles.ReadPath(TestFiles.Input("jump-in-one-year.csv"));

        var finding = Assert.Single(content.Findings);
        Assert.Equal(("series-break", Severity.Warning, 3), (finding.Code, finding.Severity, finding.Row ?? 0));
        Assert.True(content.IsAcceptable);
        Assert.Equal([11_733_000, 44_237_000], content.Observations.Select(cell => cell.Value));
    }

    [Fact]
    public void Total_without_a_sector_is_a_note_that_names_it()
    {
        var content = TestFiles.ReadPath(TestFiles.Input("total-without-a-sector.csv"));

        var finding = Assert.Single(content.Findings);
        Assert.Equal(("sum-mismatch", Severity.Note), (finding.Code, finding.Severity));
        Assert.Contains("the total is 5760.368, the sectors sum to 16001.76, a difference of -10241.392; without sector J", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(17, content.Observations.Count);
    }

    [Theory]
    [InlineData("english-headers.csv")]
    [InlineData("indonesian-headers.csv")]
    public void Both_languages_and_any_order_of_columns_give_the_same_cells(string file)
    {
        var content = TestFiles.ReadPath(TestFiles.Input(file));

        Assert.DoesNotContain(content.Findings, finding => finding.Severity != Severity.Note);
        Assert.Equal(
            ["6301 A 2024 constant-2010 2158190 Final", "6301 MN 2024 constant-2010 45500 Preliminary", "6301 TOTAL 2024 current 12000000 Preliminary"],
            content.Observations.Select(cell => $"{cell.Region} {cell.Sector} {cell.Period} {cell.Basis} {cell.Value} {cell.Status}"));
    }
}
