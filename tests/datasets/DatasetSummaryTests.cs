namespace EconomyPipeline.Datasets.Tests;

public sealed class DatasetSummaryTests
{
    [Fact]
    public void Summary_counts_what_was_understood()
    {
        var summary = DatasetSummary.Of(TestFiles.Read(
            "region_code,sector_code,period,value,unit,basis\n6302,C,2020,1,billion rupiah,constant-2010\n6301,A,2022*,2,billion rupiah,current\n6301,A,2022-Q3,3,billion rupiah,current\n6301,A,2022-Q1**,4,billion rupiah,current\n").Observations)!;

        Assert.Equal((4, 2, 0), (summary.Cells, summary.PreliminaryCells, summary.Items));
        Assert.Equal(["6301", "6302"], summary.Regions);
        Assert.Equal(["A", "C"], summary.Sectors);
        Assert.Equal([2020, 2022], summary.Years);
        Assert.Equal(("2022-Q1", "2022-Q3"), (summary.FirstQuarter, summary.LastQuarter));
        Assert.Equal(["constant-2010", "current"], summary.Bases);
        Assert.Equal(["grdp"], summary.Measures);
        Assert.Equal(["million IDR"], summary.Units);
        Assert.Empty(summary.Sheets);
    }

    [Fact]
    public void Summary_counts_items_and_names_sheets()
    {
        var summary = DatasetSummary.Of(TestFiles.Read("region_code,komoditas,tahun,produksi,satuan\n6301,Karet,2022,1,ton\n6301,Kopi,2022,1,ton\n").Observations)!;
        var workbook = TestWorkbook.Of(("Balangan", [["PDRB Kabupaten Balangan ADHB (juta rupiah)"], [], ["Lapangan Usaha", 2023.0], ["Konstruksi", 2.5]]));

        Assert.Equal(2, summary.Items);
        Assert.Equal(["Balangan"], DatasetSummary.Of(TestFiles.Read(workbook, fileName: "a.xlsx").Observations)!.Sheets);
    }

    [Fact]
    public void File_of_which_nothing_is_kept_has_no_summary() => Assert.Null(DatasetSummary.Of(TestFiles.Read("").Observations));

    [Theory]
    [InlineData("6301", "6301 (Tanah Laut)")]
    [InlineData("TLC11", "TLC11")]
    public void Region_is_named_where_bps_names_it(string code, string shown) => Assert.Equal(shown, DatasetSummary.NameOf(code));
}
