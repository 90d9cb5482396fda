using EconomyPipeline.Datasets.Checks;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Figures of one file that say the same in two ways.</summary>
public sealed class PanelCheckTests
{
    private const string Rest = ",miliar rupiah,adhb\n";

    [Theory]
    [InlineData("10.00", "6.00", "4.01", false)]
    [InlineData("10.00", "6.00", "4.02", true)]
    [InlineData("10", "5.51", "4.51", false)]
    public void Parts_may_differ_from_their_whole_by_half_a_unit_of_the_last_digit_each(string whole, string first, string second, bool differs) => Assert.Equal(
        differs,
        TestFiles.Read(TestFiles.OutputHeader + $"6301,D,2024,{whole}{Rest}6301,D.1,2024,{first}{Rest}6301,D.2,2024,{second}{Rest}").Codes().Contains("parts-mismatch"));

    [Fact]
    public void Whole_whose_parts_are_not_all_there_is_not_judged() => Assert.DoesNotContain(
        "parts-mismatch",
        TestFiles.Read(TestFiles.OutputHeader + $"6301,D,2024,10.00{Rest}6301,D.1,2024,6.00{Rest}6301,D,2023,10.00{Rest}6301,D.1,2023,6.00{Rest}6301,D.2,2023,4.00{Rest}").Codes());

    [Fact]
    public void Parts_of_parts_are_judged_against_theirs()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + $"6301,A,2024,10.00{Rest}6301,A.1,2024,6.00{Rest}6301,A.2,2024,4.00{Rest}6301,A.1.a,2024,2.50{Rest}6301,A.1.b,2024,3.00{Rest}");

        Assert.Equal(
            "6301 A.1 2024 current: written is 6, its sub-categories sum to 5.5, a difference of 0.5. All are kept.",
            Assert.Single(content.Findings, finding => finding.Code == "parts-mismatch").Message.En);
    }

    [Fact]
    public void Three_quarters_are_no_year() => Assert.DoesNotContain(
        "quarters-mismatch",
        TestFiles.Read(TestFiles.OutputHeader + $"6301,D,2024,10.00{Rest}" + string.Concat(Enumerable.Range(1, 3).Select(quarter => $"6301,D,2024-Q{quarter},2.00{Rest}"))).Codes());

    [Theory]
    [InlineData("101", "100", false)]
    [InlineData("101", "104", true)]
    [InlineData("95", "100", true)]
    public void Regencies_that_do_not_sum_to_their_province_are_told(string first, string second, bool isFound)
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + $"6300,TOTAL,2024,200{Rest}6301,TOTAL,2024,{first}{Rest}6302,TOTAL,2024,{second}{Rest}6301,TOTAL,2023,1{Rest}6300,TOTAL,2023,200{Rest}");

        Assert.Equal(isFound ? ["6300 2024"] : [], RegencySums.Compare(content.Observations).Select(pair => $"{pair.Cell.Region} {pair.Cell.Period}"));
    }

    [Theory]
    [InlineData("Distribusi PDRB atas dasar harga berlaku", "2024", "10.0", "derived-agrees")]
    [InlineData("Distribusi PDRB atas dasar harga berlaku", "2024", "10.2", "derived-differs")]
    [InlineData("Laju pertumbuhan PDRB atas dasar harga berlaku (persen)", "2024", "5.00", "derived-agrees")]
    [InlineData("Laju pertumbuhan PDRB atas dasar harga berlaku (persen)", "2024", "5.08", "derived-differs")]
    [InlineData("Laju pertumbuhan PDRB atas dasar harga berlaku (persen)", "2023", "5.00", "derived-unchecked")]
    [InlineData("Laju pertumbuhan PDRB atas dasar harga konstan 2010 (persen)", "2024", "5.00", "derived-unchecked")]
    [InlineData("Indeks implisit PDRB", "2024", "110.00", "derived-unchecked")]
    [InlineData("Sumber pertumbuhan PDRB atas dasar harga berlaku", "2024", "0.50", "derived-unchecked")]
    [InlineData("Kontribusi terhadap pertumbuhan PDRB atas dasar harga berlaku", "2024", "0.50", "derived-unchecked")]
    public void Derived_table_is_computed_anew_as_its_title_says(string title, string year, string printed, string code)
    {
        var content = TestFiles.Read(
            "PDRB Kabupaten Tanah Laut atas dasar harga berlaku (miliar rupiah),,\nLapangan Usaha,2023,2024\nKonstruksi,100.00,105.00\nPDRB,1000.00,1050.00\n"
            + $"Tabel 2. {title},,\nLapangan Usaha,{year},\nKonstruksi,{printed},\n");

        Assert.Equal([code], content.Codes().Where(found => found.StartsWith("derived-", StringComparison.Ordinal) && found != "derived-table"));
        Assert.Equal(4, content.Observations.Count);
    }

    [Fact]
    public void Derived_figure_that_differs_is_told_with_what_was_computed()
    {
        var content = TestFiles.Read(
            "PDRB Kabupaten Tanah Laut atas dasar harga berlaku (miliar rupiah),,\nLapangan Usaha,2023,2024\nKonstruksi,100.00,105.00\nPDRB,1000.00,1050.00\n"
            + "Tabel 2. Laju pertumbuhan PDRB,,\nLapangan Usaha,2024,\nKonstruksi,5.00,\nPDRB,7.00,\n");

        Assert.StartsWith(
            "Computed anew from the levels as growth y-on-y: 1 of 2 cells differ, most of all 6301 TOTAL 2024: printed is 7, computed 5.",
            Assert.Single(content.Findings, finding => finding is { Code: "derived-differs", Row: 8, Column: 2 }).Message.En,
            StringComparison.Ordinal);
    }

    private const string WithShares = "region_code,sector_code,year,value,unit,basis,";

    [Theory]
    [InlineData("share", "40.0", "60.0", "derived-agrees")]
    [InlineData("share_pct", "40.0", "60.0", "derived-agrees")]
    [InlineData("share", "0.40", "0.60", "derived-agrees")]
    [InlineData("share_pct", "40.0", "63.0", "derived-differs")]
    [InlineData("share_nas", "40.0", "60.0", "derived-unchecked")]
    [InlineData("andil", "40.0", "60.0", "derived-unchecked")]
    [InlineData("kuadran", "I", "II", "derived-unchecked")]
    [InlineData("share", "", "", "derived-unchecked")]
    public void Derived_column_is_computed_anew_as_its_header_says(string header, string first, string second, string code) => Assert.Equal(
        [code],
        TestFiles.Read($"{WithShares}{header}\n6301,A,2024,40{Rest[..^1]},{first}\n6301,C,2024,60{Rest[..^1]},{second}\n").Codes().Where(found => found.StartsWith("derived-", StringComparison.Ordinal) && found != "derived-column"));

    [Theory]
    [InlineData("40.0", "60.0", "derived-agrees", "not the same: 0 of 2; sums of all sectors that are not the whole: 0 of 0.")]
    [InlineData("40.04", "60.0", "derived-agrees", "not the same: 0 of 2; sums of all sectors that are not the whole: 0 of 0.")]
    [InlineData("41.0", "60.0", "derived-differs", "1 of 2 shares in the column share_nas are not the same in all regions, although they are of one whole; farthest apart A 2024: 40 in 6301 and 41 in 6302.")]
    [InlineData("12.0", "8.0", "derived-unchecked", "the file does not have the values it is computed from")]
    public void Shares_of_a_nation_that_is_not_in_the_file_are_one_in_all_regions(string agriculture, string industry, string code, string message)
    {
        var content = TestFiles.Read($"{WithShares}share_nas\n6301,A,2024,40{Rest[..^1]},40.0\n6301,C,2024,60{Rest[..^1]},60.0\n6302,A,2024,60{Rest[..^1]},{agriculture}\n6302,C,2024,60{Rest[..^1]},{industry}\n");

        Assert.Contains(message, Assert.Single(content.Findings, finding => finding.Code == code).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0600", "0.0400", "derived-agrees", "not the same: 0 of 0; sums of all sectors that are not the whole: 0 of 3.")]
    [InlineData("6.0", "4.0", "derived-agrees", "not the same: 0 of 0; sums of all sectors that are not the whole: 0 of 3.")]
    [InlineData("0.0600", "0.0800", "derived-differs", "do not sum to 1 in 1 of 3 sums; farthest 0000 2024 current: 1.04.")]
    public void Shares_of_all_sectors_of_a_nation_that_is_not_in_the_file_sum_to_the_whole(string each, string last, string code, string message)
    {
        var rows = from year in new[] { 2022, 2023, 2024 }
                   from sector in "A B C D E F G H I J K L MN O P Q RSTU".Split(' ')
                   let share = sector != "RSTU" ? each : year == 2024 ? last : each[0] == '0' ? "0.0400" : "4.0"
                   select $"6301,{sector},{year},40{Rest[..^1]},{share}\n";

        var said = Assert.Single(TestFiles.Read($"{WithShares}share_nas\n{string.Concat(rows)}").Findings, finding => finding.Code == code).Message;
        Assert.Contains(message, said.En, StringComparison.Ordinal);
        Assert.Equal(code == "derived-differs", said.Id.Contains("paling jauh 0000 2024 current: 1,04.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pertumbuhan", "5.00", "derived-agrees")]
    [InlineData("pertumbuhan", "0.0500", "derived-agrees")]
    [InlineData("laju_pertumbuhan", "5.20", "derived-differs")]
    public void Growth_column_is_of_the_series_of_its_row(string header, string printed, string code) => Assert.Equal(
        [code],
        TestFiles.Read($"{WithShares}{header}\n6301,A,2023,100.0,miliar rupiah,adhb,\n6301,A,2024,105.0,miliar rupiah,adhb,{printed}\n6301,A,2023,100.0,miliar rupiah,adhk 2010,\n").Codes().Where(found => found.StartsWith("derived-", StringComparison.Ordinal) && found != "derived-column"));

    [Theory]
    [InlineData("0000", "2.00", "0.67", "location quotient against the nation in the file")]
    [InlineData("6300", "2.00", "0.67", "location quotient against its province in the file")]
    public void Quotient_is_against_the_region_of_the_file_that_fits(string whole, string agriculture, string industry, string name)
    {
        var content = TestFiles.Read($"{WithShares}lq\n{whole},A,2024,250{Rest[..^1]},\n{whole},C,2024,750{Rest[..^1]},\n6301,A,2024,50{Rest[..^1]},{agriculture}\n6301,C,2024,50{Rest[..^1]},{industry}\n");

        Assert.Contains(name, Assert.Single(content.Findings, finding => finding.Code == "derived-agrees").Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotient_against_the_sum_of_the_regions_is_told_and_one_against_another_is_not_judged()
    {
        static DatasetContent Read(string agriculture, string industry) => TestFiles.Read(
            $"{WithShares}lq\n6302,A,2024,200{Rest[..^1]},\n6302,C,2024,700{Rest[..^1]},\n6301,A,2024,50{Rest[..^1]},{agriculture}\n6301,C,2024,50{Rest[..^1]},{industry}\n");

        Assert.Contains("against the sum of the regions in the file: 2 of 2 cells agree", Assert.Single(Read("2.00", "0.67").Findings, finding => finding.Code == "derived-agrees").Message.En, StringComparison.Ordinal);
        Assert.Contains("2 of 2 cells differ; what it is against may not be in the file", Assert.Single(Read("3.00", "0.12").Findings, finding => finding.Code == "derived-unchecked").Message.En, StringComparison.Ordinal);
    }

    private static string Years(string region, params int[] years) => string.Concat(years.Select(year => $"{region},A,{year},10.00{Rest}"));

    private static List<string> Gaps(string rows) => [.. TestFiles.Read(TestFiles.OutputHeader + rows).Findings.Where(finding => finding.Code == "period-gap").Select(finding => $"{finding.Severity}: {finding.Message.En}")];

    [Fact]
    public void Years_that_a_region_lacks_between_others_are_told() => Assert.StartsWith(
        "Note: Region 6302, 6303 has no 2021, 2022 (current), although there are periods before and after.",
        Assert.Single(Gaps(Years("6301", 2020, 2021, 2022, 2023) + Years("6302", 2020, 2023) + Years("6303", 2020, 2023))),
        StringComparison.Ordinal);

    [Fact]
    public void Year_that_most_regions_of_the_province_have_is_told() => Assert.StartsWith(
        "Note: Region 6304 has no 2023 (current), although most other regions of the same province have them.",
        Assert.Single(Gaps(string.Concat(new[] { "6301", "6302", "6303", "6305" }.Select(region => Years(region, 2022, 2023))) + Years("6304", 2022))),
        StringComparison.Ordinal);

    [Fact]
    public void Quarter_that_a_region_alone_lacks_is_told() => Assert.Contains(
        "has no 2023-Q1 (current)",
        Assert.Single(Gaps(string.Concat(new[] { "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q2" }.Select(quarter => $"6301,A,{quarter},10.00{Rest}")))),
        StringComparison.Ordinal);

    [Fact]
    public void Years_that_no_region_has_and_censuses_are_no_gaps()
    {
        Assert.Empty(Gaps(Years("6301", 2020, 2021, 2023) + Years("6302", 2020, 2021, 2023)));
        Assert.Empty(Gaps(Years("6300", 2000, 2010, 2020)));
        Assert.Empty(Gaps(Years("6301", 2022) + Years("6302", 2022, 2023)));
    }

    [Fact]
    public void Gaps_of_many_regions_are_told_in_bounded_number()
    {
        var gaps = Gaps(Years("TL", [.. Enumerable.Range(1990, 30)]) + string.Concat(Enumerable.Range(0, 28).Select(index => Years($"TL{index}", [.. Enumerable.Range(1990, 30).Where(year => year != 1991 + index)]))));

        Assert.Equal(21, gaps.Count);
        Assert.Equal("Note: 8 more regions lack some periods.", gaps[^1]);
    }
}
