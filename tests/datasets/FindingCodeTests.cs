namespace EconomyPipeline.Datasets.Tests;

/// <summary>Every code that reading a file can give, at its place.</summary>
public sealed class FindingCodeTests
{
    private const string Rest = ",billion rupiah,constant-2010\n";
    private const string People = "region_code,year,population,unit\n";
    private const string Regions = "region_code,name,group,parent,area_km2\n";

    public static TheoryData<string, Severity, int?, int?, string> Cases { get; } = new()
    {
        { "no-table", Severity.Error, 1, null, "a,b\n1,2\n" },
        { "no-table", Severity.Error, 2, null, "\nregion_code^sector_code^year^value\n6301^A^2024^10\n" },
        { "no-table-read", Severity.Error, null, null, "Lapangan Usaha,2023\nKonstruksi,10.5\n" },
        { "no-more-tables", Severity.Warning, 2_001, null, string.Concat(Enumerable.Range(0, 3_000).Select(row => $"teks {row};\n")) },
        { "unknown-table", Severity.Error, 1, null, "Kabupaten/Kota,2023\nTanah Laut,10.5\n" },
        { "unheaded-column", Severity.Warning, 2, 3, "PDRB Kab. Tapin ADHB (juta rupiah)\nLapangan Usaha,2023,\nKonstruksi,10.5,1.5\n" },
        { "period-of-title", Severity.Note, 2, null, "PDRB ADHB 2023 (juta rupiah)\nLapangan Usaha,Tanah Laut\nKonstruksi,10.5\n" },
        { "tables-beside-too-long", Severity.Error, 1, null, "PDRB Kab. Tapin ADHB (juta rupiah)\nLapangan Usaha,2023,Lapangan Usaha,2024\n" + string.Concat(Enumerable.Repeat("Konstruksi,10.5,Konstruksi,11.5\n", 20_000)) },
        { "contradicting-sector", Severity.Error, 2, 3, "region_code,sector_code,sector,year,value,unit,basis\n6301,A,Konstruksi,2024,10,juta rupiah,adhb\n" },
        { "read-as-thousands", Severity.Note, 2, 3, "region_code,year,population\n6301,2024,349.123\n" },
        { "not-levels", Severity.Error, null, null, "Laju pertumbuhan,\nLapangan Usaha,2023\nKonstruksi,10.5\n" },
        { "derived-table", Severity.Note, 2, null, "Laju pertumbuhan,\nLapangan Usaha,2023\nKonstruksi,10.5\n" },
        { "derived-agrees", Severity.Note, 6, null, Derived("Distribusi PDRB harga berlaku", "30.77") },
        { "derived-differs", Severity.Warning, 7, 2, Derived("Distribusi PDRB harga berlaku", "31.77") },
        { "derived-unchecked", Severity.Note, 6, null, Derived("Sumber pertumbuhan PDRB harga berlaku", "0.77") },
        { "unknown-kind", Severity.Error, 1, null, "region_code,year,value\n6301,2024,2\n" },
        { "missing-column", Severity.Error, 1, null, "region_code,sector_code,year,unit,basis\n6301,A,2024,juta rupiah,adhb\n" },
        { "unknown-column", Severity.Warning, 1, 7, "region_code,sector_code,year,value,unit,basis,color\n6301,A,2024,10,juta rupiah,adhb,4.9\n" },
        { "derived-column", Severity.Note, 1, 7, "region_code,sector_code,year,value,unit,basis,growth\n6301,A,2024,10,juta rupiah,adhb,4.9\n" },
        { "duplicate-column", Severity.Error, 1, 5, "region_code,sector_code,year,value,nilai,unit,basis\n6301,A,2024,10,10,juta rupiah,adhb\n" },
        { "missing-fact", Severity.Error, 1, null, "sector_code,year,value,unit,basis\nA,2024,10,juta rupiah,adhb\n" },
        { "missing-fact", Severity.Error, 1, null, "region_code,sector_code,value,unit,basis\n6301,A,10,juta rupiah,adhb\n" },
        { "missing-fact", Severity.Error, 1, null, "region_code,sector_code,year,value,basis\n6301,A,2024,10,adhb\n" },
        { "missing-fact", Severity.Error, 1, null, "region_code,sector_code,year,value,unit\n6301,A,2024,10,juta rupiah\n" },
        { "missing-fact", Severity.Error, 2, 1, TestFiles.OutputHeader + ",A,2024,10" + Rest },
        { "missing-fact", Severity.Error, 2, 6, TestFiles.OutputHeader + "6301,A,2024,10,juta rupiah,ADHK\n" },
        { "missing-fact", Severity.Error, 2, 3, "region_code,year,population\n6301,2024,349\n" },
        { "unknown-region", Severity.Error, 2, 1, TestFiles.OutputHeader + "63,A,2024,10" + Rest },
        { "unknown-region", Severity.Error, 2, 1, TestFiles.OutputHeader + "9301,A,2024,10" + Rest },
        { "unknown-region", Severity.Error, 2, 1, TestFiles.OutputHeader + "91.71,A,2024,10" + Rest },
        { "unknown-region", Severity.Error, 2, 1, TestFiles.OutputHeader + "DISCREPANCY,A,2024,10" + Rest },
        { "unknown-region", Severity.Error, 2, 1, TestFiles.OutputHeader + "Bonjar,A,2024,10" + Rest },
        { "unknown-region", Severity.Error, 2, 4, Regions + "6301,Tanah Laut,kabupaten,9900,3841.157\n" },
        { "unknown-sector", Severity.Error, 2, 2, TestFiles.OutputHeader + "6301,Z9,2024,10" + Rest },
        { "invalid-period", Severity.Error, 2, 3, TestFiles.OutputHeader + "6301,A,2024-Q5,10" + Rest },
        { "invalid-period", Severity.Error, 2, 3, TestFiles.OutputHeader + "6301,A,1024,10" + Rest },
        { "invalid-period", Severity.Error, 2, 3, "region_code,year,quarter,population\n6301,2024,5,349123\n" },
        { "unknown-basis", Severity.Error, 2, 6, TestFiles.OutputHeader + "6301,A,2024,10,juta rupiah,harga\n" },
        { "future-period", Severity.Error, 3, 4, TestFiles.OutputHeader + "6301,A,2024,10" + Rest + "6301,A,2099,10" + Rest },
        { "unfinished-year", Severity.Warning, 2, 4, TestFiles.OutputHeader + $"6301,A,{TimeProvider.System.GetUtcNow().Year},10" + Rest },
        { "future-base-year", Severity.Error, 2, 6, TestFiles.OutputHeader + "6301,A,2024,10,juta rupiah,constant-2099\n6301,B,2024,10,juta rupiah,constant-2099\n" },
        { "unknown-unit", Severity.Error, 2, 5, TestFiles.OutputHeader + "6301,A,2024,10,persen,adhb\n" },
        { "unknown-unit", Severity.Error, 2, 4, People + "6301,2024,349123,ribu\n" },
        { "mixed-currency", Severity.Error, 3, 5, TestFiles.OutputHeader + "6301,A,2024,10,juta rupiah,adhb\n6301,B,2024,10,million GBP,adhb\n6301,C,2024,10,million GBP,adhb\n" },
        { "unknown-status", Severity.Error, 2, 7, "region_code,sector_code,year,value,unit,basis,status\n6301,A,2024,10,juta rupiah,adhb,?\n" },
        { "missing-text", Severity.Error, 2, 2, TestFiles.OutputHeader + "6301,,2024,10" + Rest },
        { "missing-text", Severity.Error, 2, 2, Regions + "6301,,kabupaten,6300,3841.157\n" },
        { "text-too-long", Severity.Error, 2, 2, Regions + "6301," + new string('x', 101) + ",kabupaten,6300,3841.157\n" },
        { "text-in-number", Severity.Error, 2, 4, TestFiles.OutputHeader + "6301,A,2024,8 20" + Rest },
        { "number-out-of-range", Severity.Error, 2, 4, TestFiles.OutputHeader + "6301,A,2024,1e30" + Rest },
        { "ambiguous-number", Severity.Error, 2, 4, TestFiles.OutputHeader + "6301,A,2024,\"1,234\"" + Rest },
        { "read-as-decimals", Severity.Warning, 2, 4, TestFiles.OutputHeader + "6301,A,2024,1.234" + Rest },
        { "mixed-number-format", Severity.Error, 3, 4, TestFiles.OutputHeader + "6301,A,2024,12.34" + Rest + "6301,B,2024,\"12,34\"" + Rest },
        { "field-count", Severity.Error, 2, null, TestFiles.OutputHeader + "6301,M,N,2024,10" + Rest },
        { "field-count", Severity.Error, 3, null, TestFiles.OutputHeader + "6301,A,2024,10" + Rest + "6301,B,2024,10\n" },
        { "broken-quote", Severity.Error, 2, null, TestFiles.OutputHeader + "6301,\"A\"x,2024,10" + Rest },
        { "record-too-long", Severity.Error, 3, null, TestFiles.OutputHeader + "6301,A,2024,10" + Rest + "6301," + new string('x', 600_000) },
        { "negative-output", Severity.Error, 2, 4, TestFiles.OutputHeader + "6301,A,2024,-0.1" + Rest },
        { "negative-population", Severity.Error, 2, 3, People + "6301,2024,-349123,jiwa\n" },
        { "zero-population", Severity.Error, 2, 3, People + "6301,2024,0,jiwa\n" },
        { "fractional-people", Severity.Error, 2, 3, People + "6301,2024,349.1234,ribu jiwa\n" },
        { "invalid-area", Severity.Error, 2, 5, Regions + "6301,Tanah Laut,kabupaten,6300,0\n" },
        { "duplicate-cell", Severity.Error, 3, 1, Regions + "6301,Tanah Laut,kabupaten,6300,1\n63.01,Tanah Laut,kabupaten,6300,1\n" },
        { "too-many-regions", Severity.Error, 2_002, 4, TestFiles.OutputHeader + string.Concat(Enumerable.Range(0, 2_001).Select(region => $"TL{region},A,2024,10" + Rest)) },
        { "missing-value", Severity.Note, 2, 4, TestFiles.OutputHeader + "6301,A,2024,..." + Rest + "6301,B,2024,NA" + Rest },
        { "dash-as-missing", Severity.Note, 2, 4, TestFiles.OutputHeader + "6301,A,2024,-" + Rest },
        { "assumed-unit", Severity.Note, 1, 3, "region_code,year,population\n6301,2024,349123\n" },
        { "unit-jump", Severity.Error, 3, 4, TestFiles.OutputHeader + "6301,A,2023,1862.14" + Rest + "6301,A,2024,1894370" + Rest },
        { "unit-jump", Severity.Warning, 2, 4, TestFiles.OutputHeader + "6301,A,2024,1862.14" + Rest + "6302,A,2024,1894370" + Rest },
        { "unit-jump", Severity.Error, 3, 3, People + "6301,2023,349123,jiwa\n6301,2024,350123,ribu jiwa\n" },
        { "series-break", Severity.Warning, 3, 4, TestFiles.OutputHeader + "6301,A,2023,1862.14" + Rest + "6301,A,2024,0" + Rest },
        { "series-break", Severity.Warning, 3, 3, People + "6301,2023,349123,jiwa\n6301,2024,149123,jiwa\n" },
        { "absent-sector", Severity.Note, 4, 4, TestFiles.OutputHeader + "6301,A,2024,10" + Rest + "6301,B,2024,10" + Rest + "6302,A,2024,10" + Rest },
        { "parts-mismatch", Severity.Note, 2, 4, TestFiles.OutputHeader + "6301,D,2024,10.00" + Rest + "6301,D.1,2024,6.00" + Rest + "6301,D.2,2024,3.00" + Rest },
        { "quarters-mismatch", Severity.Note, 2, 4, TestFiles.OutputHeader + "6301,D,2024,10.00" + Rest + string.Concat(Enumerable.Range(1, 4).Select(quarter => $"6301,D,2024-Q{quarter},2.00" + Rest)) },
        { "implicit-index", Severity.Warning, 2, 4, TestFiles.OutputHeader + "6301,D,2024,100.5,miliar rupiah,adhb\n6301,D,2024,10.5,miliar rupiah,constant-2010\n" },
        { "sum-mismatch", Severity.Note, 2, 4, TestFiles.OutputHeader + "6301,TOTAL,2024,170.06" + Rest + TestFiles.FullYear("6301", 2024, "10.00") },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finding_has_its_code_severity_place_and_both_languages(string code, Severity severity, int? row, int? column, string text)
    {
        var content = TestFiles.Read(text);

        var finding = Assert.Single(content.Findings, finding => finding.Code == code && finding.Row == row && finding.Column == column);
        Assert.Equal(severity, finding.Severity);
        Assert.All(
            new[] { finding.Message.Id, finding.Message.En, finding.Expected.Id, finding.Expected.En },
            part => Assert.False(string.IsNullOrWhiteSpace(part)));
        Assert.Equal(content.IsAcceptable, content.Observations.Count > 0 || code is "missing-value" or "dash-as-missing");
    }

    [Fact]
    public void Kind_that_nobody_knows_is_refused()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + "6301,A,2024,10" + Rest, "harga-cabai");

        Assert.Equal(["unknown-kind"], content.Codes());
        Assert.Equal("harga-cabai", content.Findings[0].Found);
    }

    [Theory]
    [InlineData("population")]
    [InlineData("regions")]
    [InlineData("commodity-output")]
    [InlineData("targets")]
    [InlineData("ovop")]
    [InlineData("linkages")]
    [InlineData("boundaries")]
    [InlineData("chains")]
    public void File_that_can_only_be_of_another_kind_is_refused(string kind) =>
        Assert.Equal(["kind-mismatch"], TestFiles.Read(TestFiles.OutputHeader + "6301,A,2024,10" + Rest, kind).Codes());

    [Theory]
    [InlineData("pdrb.json")]
    [InlineData("batas.geojson")]
    [InlineData("PDRB.docx")]
    public void Format_that_cannot_be_read_says_what_can(string fileName)
    {
        var content = TestFiles.Read("anything", fileName: fileName);

        Assert.Equal(["unsupported-format"], content.Codes());
        Assert.Equal(
            "A table of sector-output, population, regions, welfare in an Excel workbook, or CSV UTF-8: tidy (one cell per row) or a cross table.",
            content.Findings[0].Expected.En);
    }

    [Theory]
    [InlineData("region", "metadata region", "?region=", "--region")]
    [InlineData("period", "metadata period", "?period=", "--period")]
    [InlineData("unit", "metadata unit", "?unit=", "--unit")]
    [InlineData("basis", "metadata basis", "?basis=", "--basis")]
    public void Missing_facts_are_told_together_with_the_ways_to_give_them(string fact, string metadata, string query, string option)
    {
        var content = TestFiles.ReadPath(TestFiles.Input("no-unit-no-basis.csv"));

        Assert.Equal(["missing-fact", "missing-fact", "missing-fact", "missing-fact"], content.Codes());
        var finding = Assert.Single(content.Findings, finding => finding.Message.En.Contains(option, StringComparison.Ordinal));
        Assert.Contains(metadata, finding.Message.En, StringComparison.Ordinal);
        Assert.Contains(query, finding.Message.En, StringComparison.Ordinal);
        Assert.Contains(query, finding.Message.Id, StringComparison.Ordinal);
        Assert.Contains(fact, finding.Message.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004\u0014", "file.csv", "damaged-workbook", "This workbook is damaged")]
    [InlineData("%PDF-1.7\n", "file.csv", "unsupported-format", "a PDF")]
    [InlineData("GIF89a", "file.csv", "unsupported-format", "a picture")]
    [InlineData("II*\0\u0010", "file.csv", "unsupported-format", "a picture")]
    [InlineData("anything", "PDRB.xlsx", "unsupported-format", "This file format")]
    public void File_of_another_format_is_named_whatever_its_name(string text, string fileName, string code, string expected)
    {
        var finding = Assert.Single(TestFiles.Read(text, fileName: fileName).Findings);

        Assert.Equal(code, finding.Code);
        Assert.Contains(expected, finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_workbook_that_is_named_csv_is_one()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Assert.Contains("This workbook is damaged", Assert.Single(TestFiles.Read(bytes).Findings).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10 })]
    public void Picture_that_is_named_csv_is_called_one(byte[] bytes) =>
        Assert.Contains("Ini gambar", Assert.Single(TestFiles.Read(bytes).Findings).Message.Id, StringComparison.Ordinal);

    [Theory]
    [InlineData("6301,B,2024,10\n", "Row 2 has 4 cells, the header 6. The row may be cut off, or lack a delimiter.")]
    [InlineData("6301,M,N,2024,10,juta rupiah,adhb\n", "Row 2 has 7 cells, the header 6. A delimiter may stand in a text without quotes.")]
    public void Row_of_another_length_than_the_header_says_both_counts(string row, string message) =>
        Assert.Equal(message, Assert.Single(TestFiles.Read(TestFiles.OutputHeader + row).Findings, finding => finding.Code == "field-count").Message.En);

    [Theory]
    [InlineData("Z9")]
    [InlineData("X")]
    [InlineData("XYZ")]
    public void Sector_that_is_near_to_none_is_given_no_suggestion(string sector) => Assert.Equal(
        "This sector is not known. Correct its code or label.",
        Assert.Single(TestFiles.Read(TestFiles.OutputHeader + $"6301,{sector},2024,10" + Rest).Findings).Message.En);

    [Fact]
    public void Unit_jump_shows_the_texts_of_the_file_and_what_they_come_to()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + "6301,A,2023,\"1.862,14\"" + Rest + "6301,A,2024,\"1.894.370,5\"" + Rest);
        var finding = Assert.Single(content.Findings, finding => finding.Code == "unit-jump");

        Assert.Equal("1.894.370,5", finding.Found);
        Assert.Contains("from 1.862,14 in row 2, the period before in the same series (with their units: 1862140 and 1894370500).", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_year_is_judged_by_the_clock()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(TestFiles.OutputHeader + "6301,A,2008,10,juta rupiah,constant-2010\n"));

        Assert.Equal(["future-base-year"], DatasetReader.Read(stream, "file.csv", null, DatasetFacts.None, new ClockOf2009(), TestContext.Current.CancellationToken).Codes());
    }

    [Fact]
    public void All_findings_of_a_row_are_reported_together_in_file_order()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + "9999,Z9,20x4,sepuluh,persen,harga\n6301,A,2024,-1" + Rest);

        Assert.Equal(
            [(2, 1), (2, 2), (2, 3), (2, 4), (2, 5), (2, 6), (3, 4)],
            content.Findings.Select(finding => (finding.Row ?? 0, finding.Column ?? 0)));
    }

    [Fact]
    public void Missing_columns_and_missing_facts_are_reported_together()
    {
        var content = TestFiles.Read("kode_sektor,tahun,satuan\nA,2024,juta rupiah\n");

        Assert.Equal(["missing-column", "missing-fact", "missing-fact"], content.Codes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_thousand_findings_are_listed_and_the_rest_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(index => $"6301,Z{index},2024,10" + Rest));
        var content = TestFiles.Read("region_code,sector_code,year,value,unit,basis,x\n" + rows);

        Assert.Equal(1_001, content.Findings.Count);
        var last = content.Findings[^1];
        Assert.Equal(("more-findings", Severity.Error), (last.Code, last.Severity));
        Assert.StartsWith("2000 more errors, 1 more warnings and 0 more notes are not listed.", last.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_listed_before_warnings_crowd_them_out()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_500).Select(index =>
            $"TL{index},A,2023,10" + Rest + $"TL{index},A,2024,100" + Rest));
        var content = TestFiles.Read(TestFiles.OutputHeader + rows + "6301,Z9,2024,10" + Rest);

        Assert.Single(content.Findings, finding => finding.Code == "unknown-sector");
        Assert.Equal(Severity.Warning, content.Findings[^1].Severity);
        Assert.False(content.IsAcceptable);
    }

    [Fact]
    public void Text_of_the_file_is_quoted_without_control_characters_and_not_at_length()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + "6301,\t\u0085" + new string('Z', 500) + ",2024,10" + Rest);

        var found = Assert.Single(content.Findings).Found!;
        Assert.True(found.Length <= 81);
        Assert.DoesNotContain(found, char.IsControl);
    }

    private sealed class ClockOf2009 : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2009, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }

    private static string Derived(string title, string printed) =>
        $"PDRB Kabupaten Tanah Laut harga berlaku (miliar rupiah),\nLapangan Usaha,2024\nKonstruksi,20.02\nPDRB,65.07\n\"Tabel 2. {title}\",\nLapangan Usaha,2024\nKonstruksi,{printed}\n";
}
