using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

/// <summary>The verbs that need no storage.</summary>
public sealed class FileVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new("cli");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Indicators_of_the_sample_are_written_in_the_documented_columns()
    {
        var outcome = await EconomyProgram.RunAsync(folder.Path, ["indicators", .. EconomyProgram.SampleFiles, "--out", "x.csv"]);

        Assert.Equal(0, outcome.ExitCode);
        var table = CsvTable.Read(await File.ReadAllTextAsync(Path.Combine(folder.Path, "x.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(
            ["indicator", "basis", "reference", "scope", "region", "sector", "period", "from", "other", "value", "lower", "upper", "unit", "quality", "reason"],
            table.Header);
        var quotient = Assert.Single(table.Rows, row =>
            row["indicator"] == "lq" && row["reference"] == "0000" && row["region"] == "6371" && row["sector"] == "E" && row["period"] == "2025");
        Assert.Equal(15.749, double.Parse(quotient["value"], CultureInfo.InvariantCulture), 0.0005);
        Assert.Equal(("6300", "complete"), (quotient["scope"], quotient["quality"]));
    }

    [Fact]
    public async Task Indicators_can_be_chosen_and_written_as_json_and_parquet()
    {
        var json = await EconomyProgram.RunAsync(folder.Path, ["indicators", .. EconomyProgram.SampleFiles, "--indicator", "williamson", "theil-t", "--out", "x.json"]);
        var parquet = await EconomyProgram.RunAsync(folder.Path, ["indicators", .. EconomyProgram.SampleFiles, "--indicator", "williamson", "--out", "x.parquet"]);

        Assert.Equal((0, 0), (json.ExitCode, parquet.ExitCode));
        var rows = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "x.json"), TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ToList();
        Assert.Equal(["theil-t", "williamson"], rows.Select(row => row.GetProperty("indicator").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(rows, row => row.GetProperty("value").ValueKind == JsonValueKind.Null && row.GetProperty("reason").GetString()!.Contains("6371", StringComparison.Ordinal));
        var magic = (await File.ReadAllBytesAsync(Path.Combine(folder.Path, "x.parquet"), TestContext.Current.CancellationToken))[..4];
        Assert.Equal("PAR1"u8.ToArray(), magic);
    }

    // The mapping is of sector-output: what says which region is a part of which stands beside it as it is.
    [Fact]
    public async Task Indicators_of_a_mapped_file_take_the_regions_of_a_file_beside_it()
    {
        Write("m.json", """
            {
              "kind": "sector-output", "region": { "column": "area" }, "sector": { "column": "industry" },
              "unit": { "text": "million GBP" }, "basis": { "text": "chained-2019" }, "values": [ { "periods": true } ],
              "sectors": [ { "code": "TOTAL", "spellings": ["All"] }, { "code": "SIC-C" } ]
            }
            """);
        Write("areas.csv", "area,industry,1998,1999\nTLC11,All,5109,5387\nTLC11,SIC-C,900,990\nTLC12,All,4000,4100\nTLC12,SIC-C,500,510\n");
        Write("regions.csv", "region_code,name,parent\nTLC11,Hartlepool and Stockton-on-Tees,UK\nTLC12,South Teesside,UK\n");

        var alone = await EconomyProgram.RunAsync(folder.Path, "indicators", "areas.csv", "--mapping", "m.json");
        var both = await EconomyProgram.RunAsync(folder.Path, "indicators", "areas.csv", "regions=regions.csv", "--mapping", "m.json", "--indicator", "growth-annual", "hhi");

        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("no file says what TLC11 is a part of; add regions=FILE", OneLine(alone.Error), StringComparison.Ordinal);
        Assert.Equal(0, both.ExitCode);
        var rows = CsvTable.Read(both.Output).Rows;
        var growth = Assert.Single(rows, row => row["indicator"] == "growth-annual" && row["region"] == "TLC11" && row["sector"] == "SIC-C");
        Assert.Equal(("10", "UK"), (double.Parse(growth["value"], CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture), growth["scope"]));
        Assert.Contains("chained volumes do not add up", Assert.Single(rows, row => row["indicator"] == "hhi")["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_is_the_document_of_the_indicators()
    {
        var outcome = await EconomyProgram.RunAsync(folder.Path, "catalogue");

        Assert.Equal(0, outcome.ExitCode);
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "indicators.md"), TestContext.Current.CancellationToken);
        Assert.Equal(document.TrimEnd().Split('\n'), outcome.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Forecast_of_the_sample_has_a_row_for_each_region_sector_and_year()
    {
        var outcome = await EconomyProgram.RunAsync(folder.Path, ["forecast", .. EconomyProgram.SampleFiles, "--horizon", "2", "--level", "80,90,95", "--out", "f.csv"]);

        Assert.Equal(0, outcome.ExitCode);
        var table = CsvTable.Read(await File.ReadAllTextAsync(Path.Combine(folder.Path, "f.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(
            ["region", "sector", "period", "mean", "lower80", "upper80", "lower90", "upper90", "lower95", "upper95", "method"],
            table.Header.Take(11));
        Assert.Equal(["2026", "2027"], table.Rows.Where(row => row["region"] == "6300" && row["sector"] == "TOTAL").Select(row => row["period"]));
        Assert.DoesNotContain(table.Rows, row => row["region"] == "6304" && row["sector"] == "J");
    }

    [Fact]
    public async Task Series_of_any_name_are_forecast_and_judged()
    {
        Write("s.csv", "series,period,value\n" + string.Concat(Enumerable.Range(2001, 20).Select(year => $"line,{year},{2 * (year - 2000)}\n")));

        var forecast = await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--horizon", "3");
        var backtest = await EconomyProgram.RunAsync(folder.Path, "backtest", "s.csv", "--horizon", "3", "--windows", "2");

        Assert.Equal((0, 0), (forecast.ExitCode, backtest.ExitCode));
        var table = CsvTable.Read(forecast.Output);
        Assert.Equal(["series", "period", "mean", "lower80", "upper80", "lower95", "upper95", "method"], table.Header);
        Assert.Equal(["2021", "2022", "2023"], table.Rows.Select(row => row["period"]));
        Assert.Equal([42, 44, 46], table.Rows.Select(row => Math.Round(double.Parse(row["mean"], CultureInfo.InvariantCulture))));
        var scores = CsvTable.Read(backtest.Output).Rows;
        Assert.Contains(scores, row => row["series"] == "line" && row["method"] == "drift" && row["horizon_periods"] == "3");
        Assert.Equal(
            ["", "4", "3"],
            scores.Where(row => row["series"] == "pooled" && row["method"] == "combined" && row["horizon_periods"] == "3").Select(row => row["origin"]));
        Assert.All(scores.Where(row => row["method"] == "combined"), row => Assert.NotEmpty(row["coverage95_percent"]));
    }

    [Fact]
    public async Task Column_part_is_used_with_its_option_and_refused_without()
    {
        Write("s.csv", "series,period,value,part\na,1,1,train\na,2,2,train\na,3,3,train\na,4,9,test\n");

        var without = await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--horizon", "1");
        var train = await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--horizon", "1", "--part", "train");

        Assert.Equal(2, without.ExitCode);
        Assert.Contains("--part", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, train.ExitCode);
        Assert.Equal("4", Assert.Single(CsvTable.Read(train.Output).Rows)["period"]);
    }

    [Fact]
    public async Task Every_place_that_cannot_be_read_in_a_file_of_series_is_named()
    {
        Write("s.csv", "series,period,value\na,2001,1\na,20x2,2\na,2003,three\na,2001,4\n,2004,1\na,2005-Q1,1\n");

        var outcome = await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--horizon", "1");

        Assert.Equal(1, outcome.ExitCode);
        Assert.All(new[] { "s.csv:3", "s.csv:4", "s.csv:5", "s.csv:6", "s.csv:7" }, place => Assert.Contains(place, outcome.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_says_everything_and_its_exit_code()
    {
        Write("bad.csv", "region_code,sector_code,year,value,unit,basis\n6301,ZZ,2020,1,billion rupiah,constant-2010\n6301,A,2020,x,billion rupiah,constant-2010\n");

        var bad = await EconomyProgram.RunAsync(folder.Path, "validate", "bad.csv", "--format", "json");
        var good = await EconomyProgram.RunAsync(folder.Path, ["validate", .. EconomyProgram.SampleFiles]);

        Assert.Equal(1, bad.ExitCode);
        var codes = JsonDocument.Parse(bad.Output).RootElement[0].GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToList();
        Assert.Contains("unknown-sector", codes);
        Assert.Contains("text-in-number", codes);
        Assert.Equal(0, good.ExitCode);
    }

    [Fact]
    public async Task Validate_shows_tables_of_what_was_understood_and_found_in_one_language()
    {
        Write("mixed.csv", "region_code,sector_code,year,value,unit,basis\n6301,A,2020,1,billion rupiah,constant-2010\n6302,A,2022*,2,billion rupiah,constant-2010\n6302,C,2022,...,billion rupiah,constant-2010\n");
        Write("bad.csv", "region_code,sector_code,year,value,unit,basis\n6301,ZZ,2020,1,billion rupiah,constant-2010\n");

        var outcome = await EconomyProgram.RunAsync(folder.Path, "validate", "mixed.csv", "bad.csv", "--format", "table", "--language", "en");

        Assert.Equal(1, outcome.ExitCode);
        Assert.All(
            new[] { "mixed.csv", "acceptable", "sector-output", "2, 1 preliminary", "2: 6301 (Tanah Laut), 6302 (Kotabaru)", "2020, 2022", "constant-2010", "million IDR", "missing-value", "bad.csv", "rejected", "Errors: 1", "unknown-sector", "row 2" },
            text => Assert.Contains(text, outcome.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("Diharapkan", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', outcome.Output);
    }

    [Fact]
    public async Task Fact_that_the_file_does_not_say_comes_from_an_option()
    {
        Write("no-basis.csv", "region_code,sector_code,year,value\n6301,A,2020,1\n");

        var without = await EconomyProgram.RunAsync(folder.Path, "validate", "no-basis.csv");
        var with = await EconomyProgram.RunAsync(folder.Path, "validate", "no-basis.csv", "--basis", "constant-2010", "--unit", "miliar rupiah");

        Assert.Equal((1, 0), (without.ExitCode, with.ExitCode));
        Assert.Contains("--basis", without.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicators", "missing.csv")]
    [InlineData("indicators")]
    [InlineData("no-such-verb")]
    [InlineData("serve", "--port", "many")]
    public async Task Wrong_use_is_2_and_one_clear_message(params string[] arguments)
    {
        var outcome = await EconomyProgram.RunAsync(folder.Path, arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "s.csv", "--bogus")]
    [InlineData("indicators", "--bogus", "s.csv")]
    [InlineData("export", "--bogus")]
    [InlineData("import", "--bogus")]
    [InlineData("serve", "--bogus")]
    public async Task Option_that_no_command_has_is_2_and_named_as_one(params string[] arguments)
    {
        Write("s.csv", "series,period,value\na,2001,1\n");

        var outcome = await EconomyProgram.RunAsync(folder.Path, arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("unknown option: --bogus", OneLine(outcome.Error), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "--bogus")));
    }

    [Theory]
    [InlineData("there is no folder: nowhere", "validate", "nowhere/x.csv")]
    [InlineData("this is a folder", "validate", ".")]
    [InlineData("there is no folder", "import", "nowhere")]
    [InlineData("there is no folder, make it first", "forecast", "s.csv", "--horizon", "1", "--out", "nowhere/x.csv")]
    public async Task Folder_that_is_not_there_is_2_and_is_not_made(string expected, params string[] arguments)
    {
        Write("s.csv", "series,period,value\na,2001,1\na,2002,2\na,2003,3\n");

        var outcome = await EconomyProgram.RunAsync(folder.Path, arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, OneLine(outcome.Error), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "nowhere")));
    }

    [Fact]
    public async Task Levels_one_at_a_time_are_those_of_a_list()
    {
        Write("s.csv", "series,period,value\n" + string.Concat(Enumerable.Range(2001, 20).Select(year => $"line,{year},{2 * (year - 2000)}\n")));

        var list = await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--horizon", "1", "--level", "80,95");
        var each = await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--horizon", "1", "--level", "95", "--level", "80");

        Assert.Equal((0, list.Output), (each.ExitCode, each.Output));
    }

    [Fact]
    public async Task Storage_that_cannot_be_reached_is_one_line()
    {
        // Port 9 (discard) answers nobody on a machine of today.
        const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a";

        var outcome = await EconomyProgram.RunAsync(folder.Path, "replay", "--of", Nowhere);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("the storage did not answer", OneLine(outcome.Error), StringComparison.Ordinal);
        Assert.DoesNotContain("ClientOptions", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_in_another_currency_are_told_and_not_added()
    {
        Write("idr.csv", "region_code,sector_code,year,value,unit,basis\n6301,A,2020,10,million IDR,current\n6301,B,2020,20,million IDR,current\n");
        Write("gbp.csv", "region_code,sector_code,year,value,unit,basis\n6301,C,2020,30,million GBP,current\n");

        var outcome = await EconomyProgram.RunAsync(folder.Path, "indicators", "idr.csv", "gbp.csv", "--indicator", "grdp");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("1 figures in GBP are left out", outcome.Error, StringComparison.Ordinal);
        var total = Assert.Single(CsvTable.Read(outcome.Output).Rows, row => row["sector"] == "TOTAL");
        Assert.Equal(("30", "partial"), (total["value"], total["quality"]));
    }

    [Theory]
    [InlineData("--indicator", "no-such-indicator")]
    [InlineData("--out", "x.pdf")]
    [InlineData("--reference", "6/3")]
    public async Task Option_that_cannot_be_used_is_2_and_says_which(string option, string value)
    {
        var outcome = await EconomyProgram.RunAsync(folder.Path, ["indicators", .. EconomyProgram.SampleFiles, option, value]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(value, outcome.Error, StringComparison.Ordinal);
    }

    private static string OneLine(string error) => Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.Path, name), text);
}
