using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Sheets so long that they are read ahead.</summary>
public sealed class LongSheetTests
{
    private const int Rows = 5_000;

    [Fact]
    public void Every_row_of_a_long_sheet_and_the_sheet_after_it_are_read_in_their_order()
    {
        var content = TestFiles.Read(TestWorkbook.Of(("Panjang", Table("constant-2010", Rows)), ("Pendek", Table("current", 3))), fileName: "panjang.xlsx");

        Assert.True(content.IsAcceptable);
        Assert.Equal(Enumerable.Range(2, Rows).Select(row => ("Panjang", row, row + 0.5)).Concat(Enumerable.Range(2, 3).Select(row => ("Pendek", row, row + 0.5))), content.Observations.Select(cell => (cell.Sheet!, cell.Row, cell.Value)));
    }

    [Fact]
    public void Damage_far_down_a_long_sheet_is_found()
    {
        var parts = TestWorkbook.PartsOf(("Panjang", Table("current", Rows))).Select(part => (part.Name, part.Text.Replace($"<row r=\"{Rows - 10}\">", "<row <", StringComparison.Ordinal)));

        Assert.Contains("damaged-workbook", TestFiles.Read(TestWorkbook.Zip([.. parts]), fileName: "panjang.xlsx").Codes());
    }

    [Fact]
    public void Reading_a_long_sheet_that_is_given_up_stops()
    {
        using var givenUp = new CancellationTokenSource();
        givenUp.Cancel();
        using var file = new MemoryStream(TestWorkbook.Of(("Panjang", Table("current", Rows))));

        Assert.Throws<OperationCanceledException>(() => DatasetReader.Read(file, "panjang.xlsx", null, DatasetFacts.None, cancellationToken: givenUp.Token));
    }

    [Fact]
    public void Long_sheet_without_a_table_is_left_before_its_end() => Assert.Contains(
        "no-more-tables",
        TestFiles.Read(TestWorkbook.Of(("Panjang", [.. Enumerable.Range(0, Rows).Select(row => (object[])[$"teks {row}"])])), fileName: "panjang.xlsx").Codes());

    private static object[][] Table(string basis, int rows) =>
    [
        ["region_code", "sector_code", "year", "value", "unit", "basis"],
        .. Enumerable.Range(2, rows).Select(row => (object[])[$"TL{row / 10}", "A", 2000.0 + (row % 10), row + 0.5, "juta rupiah", basis]),
    ];
}
