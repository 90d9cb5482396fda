using System.Globalization;
using System.Text;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Tables of HTML, as websites export them.</summary>
public sealed class HtmlTests
{
    private const string Title = "<h3>PDRB Kabupaten Tapin Atas Dasar Harga Berlaku (Miliar&nbsp;Rupiah)</h3>";

    // As spreadsheets take it: cells that are not closed, merged headers, labels in two lines, under the name of a workbook.
    [Fact]
    public void Export_of_a_website_under_the_name_of_a_workbook()
    {
        var content = TestFiles.Read(
            "<html><head><style>td { mso-number-format: General }</style></head><body>" + Title
            + "<table border=1><thead><tr><th rowspan=2>Lapangan Usaha<th colspan=3>2023<th colspan=2>2024*</tr><tr><th>I<th>II<th>Tahunan<th>I<th>II</tr></thead>"
            + "<tr><td>A. Pertanian, Kehutanan, &amp; Perikanan<br><i>Agriculture, Forestry, and Fishing</i><td>1.234,5<td>1.300,0<td>5.000,1<td>1.400,1<td>..."
            + "<tr><td>C. Industri Pengolahan</td><td>234,5</td><td>300,1</td><td>1.000,1</td><td>400,1</td><td>410,2</td></tr></table><p>Sumber: BPS</p></body></html>",
            fileName: "tapin.xls");

        Assert.True(content.IsAcceptable);
        Assert.Equal(
            ["A 2023-Q1 1234500 Final", "A 2023-Q2 1300000 Final", "A 2023 5000100 Final", "A 2024-Q1 1400100 Preliminary", "C 2023-Q1 234500 Final", "C 2023-Q2 300100 Final", "C 2023 1000100 Final", "C 2024-Q1 400100 Preliminary", "C 2024-Q2 410200 Preliminary"],
            content.Observations.Select(Text));
    }

    [Fact]
    public void Number_that_the_spreadsheet_wrote_counts_before_its_text()
    {
        var content = TestFiles.Read(Title + "<table><tr><td>Lapangan Usaha<td>2023<tr><td>Konstruksi<td x:num=\"1234.5678\">1.235</table>", fileName: "tapin.xls");

        Assert.Equal(1234567.8, Assert.Single(content.Observations).Value, 6);
    }

    // The decoder has found out what the text is; .NET refuses to know UTF-7.
    [Fact]
    public void Encoding_that_a_page_declares_and_nobody_reads_does_no_harm()
    {
        var content = TestFiles.Read($"<html><head><meta charset='utf-7'></head><body>{Title}<table><tr><td>Lapangan Usaha<td>2023<tr><td>Konstruksi<td>1,5</table></body></html>", fileName: "tapin.xls");

        Assert.Equal(1500, Assert.Single(content.Observations).Value, 6);
    }

    [Fact]
    public void Tables_in_a_table_of_layout_are_read_one_after_the_other()
    {
        var content = TestFiles.Read(
            "<table><tr><td>" + Title + "<table><tr><td>Lapangan Usaha<td>2023</tr><tr><td>Konstruksi<td>1,5</tr></table></td><td>"
            + Title.Replace("Berlaku", "Konstan 2010", StringComparison.Ordinal) + "<table><tr><td>Lapangan Usaha<td>2023</tr><tr><td>Konstruksi<td>1,25</tr></table></td></tr></table>",
            fileName: "tapin.html");

        Assert.Equal(["current 1500", "constant-2010 1250"], content.Observations.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Basis} {cell.Value}")));
    }

    [Fact]
    public void Nesting_that_no_table_has_is_refused()
    {
        var deep = new StringBuilder("<table><tr><td>").Insert(0, "<div>", 2_000).ToString();

        Assert.Contains("html-too-deep", TestFiles.Read(deep, fileName: "tapin.html").Codes());
    }

    [Fact]
    public void Page_beyond_its_bound_is_refused() =>
        Assert.Contains("html-too-large", TestFiles.Read("<table>" + new string(' ', 6 * 1024 * 1024), fileName: "tapin.html").Codes());

    [Theory]
    [InlineData("<table><tr><td rowspan=2000000000 colspan=2000000000>x</table>")]
    [InlineData("<table></table>")]
    [InlineData("<html>")]
    [InlineData("<!DOCTYPE html><p>Halaman tidak ditemukan</p>")]
    public void Page_without_a_table_of_figures_says_so(string page) => Assert.Contains("no-table", TestFiles.Read(page, fileName: "tapin.xls").Codes());

    private static string Text(Observation cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Sector} {cell.Period} {cell.Value} {cell.Status}");
}
