using System.Text;
using EconomyPipeline.Datasets.WebApi;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Tables of the WebAPI as people write them, the requests that they become, and what an answer is.</summary>
public sealed class WebApiTableTests
{
    private const string Answer = """
        {"status":"OK","data-availability":"available","last_update":"2025-01-01","var":[{"val":31,"label":"Jumlah Penduduk","unit":"Jiwa"}],"turvar":[{"val":0,"label":"Tidak ada"}],
        "labelvervar":"Kabupaten","vervar":[{"val":6301,"label":"Tanah Laut"},{"val":6302,"label":"Kotabaru"}],"tahun":[{"val":120,"label":"2020"}],"turtahun":[{"val":0,"label":"Tahun"}],
        "datacontent":{"63013101200":348966,"63023101200":325622},"related":[{"id":"1"}]}
        """;

    [Theory]
    [InlineData("var=104,domain=6301,years=2020-2024", "2020-2021 2022-2023 2024")]
    [InlineData(" years = 2023 , domain=0000, var=1", "2023")]
    [InlineData("var=104,domain=6301,years=2022-", "2022-2023 2024-2025 2026")]
    [InlineData("var=104,domain=6301,years=2026-", "2026")]
    public void Table_is_asked_for_two_years_at_a_time(string text, string windows)
    {
        Assert.True(WebApiTableText.TryParse(text, out var table, out _));

        Assert.Equal(windows, string.Join(' ', table.Windows(2026).Select(window => window.Years)));
    }

    [Fact]
    public void Window_has_a_name_that_stays_and_a_query_of_year_numbers()
    {
        Assert.True(WebApiTableText.TryParse("var=104,domain=6300,years=2020-2024,kind=sector-output,basis=constant-2010,unit=miliar rupiah", out var table, out _));
        var windows = table.Windows(2026);

        Assert.Equal(["bps-6300-var-104-2020-2021.json", "bps-6300-var-104-2022-2023.json", "bps-6300-var-104-2024.json"], windows.Select(window => window.FileName));
        Assert.Equal("model=data&lang=ind&domain=6300&var=104&th=120%3B121", windows[0].Query);
        Assert.Equal("model=data&lang=ind&domain=6300&var=104&th=124", windows[2].Query);
        Assert.Equal(["bps-6300-var-104-2020.json", "bps-6300-var-104-2021.json"], windows[0].EachYear().Select(window => window.FileName));
        Assert.Equal(("sector-output", "constant-2010", "miliar rupiah"), (table.Kind, table.Facts["basis"], table.Facts["unit"]));
        Assert.Equal("var=104,domain=6300,years=2020-2024", table.ToString());
        Assert.All(windows, window => Assert.True(DatasetName.TryParse($"sector-output/{window.FileName}", out _, out _, out _)));
    }

    [Theory]
    [InlineData("var=0,domain=6301,years=2020", "var=0")]
    [InlineData("var=104,domain=63,years=2020", "domain=63")]
    [InlineData("var=104,domain=6301,years=2024-2020", "years=2024-2020")]
    [InlineData("var=104,domain=6301,years=20", "years=20")]
    [InlineData("var=104,domain=6301,years=2020,kind=grdp", "kind=grdp")]
    [InlineData("var=104,domain=6301,years=2020,basis=harga", "basis=harga")]
    [InlineData("var=104,domain=6301,years=2020,years=2021", "years=2021")]
    [InlineData("var=104,domain=6301,years=2020,color=red", "color=red")]
    [InlineData("var=104,domain=6301", "var=104,domain=6301")]
    [InlineData("", "")]
    public void Table_that_cannot_be_read_names_the_part_that_is_wrong(string text, string part)
    {
        Assert.False(WebApiTableText.TryParse(text, out _, out var finding));

        Assert.Equal(("invalid-table", part), (finding.Code, finding.Found));
    }

    [Fact]
    public void List_of_tables_takes_each_once()
    {
        var tables = WebApiTableText.ParseList("var=1,domain=6301,years=2020-;\n var=2,domain=6301,years=2020 ;", out var finding);
        WebApiTableText.ParseList("var=1,domain=6301,years=2020;var=1,domain=6301,years=2021", out var twice);

        Assert.Equal([1, 2], tables.Select(table => table.Variable));
        Assert.Null(finding);
        Assert.Equal("table-listed-twice", twice!.Code);
        Assert.Empty(WebApiTableText.ParseList("", out _));
    }

    [Theory]
    [InlineData(WebApiVerdict.Table, Answer)]
    [InlineData(WebApiVerdict.Table, "\uFEFF" + Answer)]
    [InlineData(WebApiVerdict.NotAvailable, """{"status":"OK","data-availability":"list-not-available","data":""}""")]
    [InlineData(WebApiVerdict.NotAvailable, """{"status":"OK","data-availability":"unavailable"}""")]
    [InlineData(WebApiVerdict.Refused, """{"status":"Error","message":"no"}""")]
    [InlineData(WebApiVerdict.TooMuch, "null")]
    [InlineData(WebApiVerdict.Html, " <!DOCTYPE html><html></html>")]
    [InlineData(WebApiVerdict.Damaged, """{"status":"OK","datacontent":{"1""")]
    [InlineData(WebApiVerdict.Damaged, """{"status":"OK","message":"\ud800"}""")]
    [InlineData(WebApiVerdict.Damaged, "")]
    [InlineData(WebApiVerdict.OtherJson, """{"status":"OK","data-availability":"available","data":[]}""")]
    [InlineData(WebApiVerdict.OtherJson, "[1]")]
    public void Answer_is_known_for_what_it_is(WebApiVerdict verdict, string text) => Assert.Equal(verdict, Read(text).Verdict);

    [Fact]
    public void Answer_without_values_is_one_that_is_not_available() =>
        Assert.Equal(WebApiVerdict.NotAvailable, Read(Answer.Replace("\"63013101200\":348966,\"63023101200\":325622", "", StringComparison.Ordinal)).Verdict);

    [Fact]
    public void Digest_stays_when_only_what_is_beside_the_table_changes()
    {
        var digest = Read(Answer).Digest;
        var spaced = Answer.Replace(",\"", ",\n  \"", StringComparison.Ordinal).Replace("2025-01-01", "2026-01-01", StringComparison.Ordinal).Replace("[{\"id\":\"1\"}]", "[]", StringComparison.Ordinal);
        var turned = Answer.Replace("\"63013101200\":348966,\"63023101200\":325622", "\"63023101200\":325622,\"63013101200\":348966", StringComparison.Ordinal);

        Assert.Equal((digest, digest), (Read(spaced).Digest, Read(turned).Digest));
        Assert.NotEqual(digest, Read(Answer.Replace("348966", "348967", StringComparison.Ordinal)).Digest);
        Assert.NotEqual(digest, Read(Answer.Replace("Jiwa", "Ribu Jiwa", StringComparison.Ordinal)).Digest);
    }

    private static WebApiContent Read(string text) => WebApiContent.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
