using System.Globalization;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

/// <summary>What can be asked of a forecast on the command line.</summary>
public sealed class QuestionTests : IDisposable
{
    private static readonly string Scenario = Path.Combine(Repository.Root, "samples", "scenarios", "manufacturing-revival.json");

    private readonly TemporaryFolder folder = new("questions");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Probabilities_needs_and_scenarios_are_answered_in_tables_and_beside_the_forecast()
    {
        var outcome = await AskAsync(
            "--horizon", "4",
            "--probability", "williamson<2025@2029",
            "--probability", "klassen[6301]=advanced-fast@2029",
            "--need", "manufacturing-share>=15@2029 by C",
            "--scenario", Scenario, "--indicator", "manufacturing-share", "grdp",
            "--out", "f.csv");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("williamson<2025@2029", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Revival of manufacturing", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("population after 2025: no projection", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("assumed beyond h = 2", outcome.Output, StringComparison.Ordinal);

        var forecast = await ReadAsync("f.csv");
        Assert.Equal(["region", "sector", "period", "mean", "lower80", "upper80", "lower95", "upper95", "method"], forecast.Header.Take(9));
        var probabilities = await ReadAsync("f-probabilities.csv");
        Assert.Equal(["williamson<2025@2029", "klassen[6301]=advanced-fast@2029"], probabilities.Rows.Select(row => row["condition"]));
        Assert.All(probabilities.Rows, row => Assert.Equal((row["paths"], "1000"), (row["defined_paths"], row["paths"])));
        Assert.InRange(Number(probabilities.Rows[0]["probability"]), 0.01, 0.999);

        var need = Assert.Single((await ReadAsync("f-needs.csv")).Rows);
        Assert.Equal("attainable", need["outcome"]);
        Assert.True(Number(need["probability_then"]) > Number(need["probability"]));

        var effects = (await ReadAsync("f-effects.csv")).Rows;
        var plant = Assert.Single(effects, row => row["indicator"] == "manufacturing-share" && row["region"] == "6310" && row["period"] == "2029");
        Assert.True(Number(plant["lower95"]) <= Number(plant["lower80"]) && Number(plant["lower80"]) <= Number(plant["upper80"]));
        Assert.True(Number(plant["difference"]) > 0);
        var total = effects.Where(row => row["indicator"] == "grdp" && row["sector"] == "TOTAL" && row["period"] == "2029").ToDictionary(row => row["region"], row => Number(row["difference"]));
        Assert.Equal(total["6300"], total.Where(pair => pair.Key is not ("6300" or "0000")).Sum(pair => pair.Value), 1e-3);
    }

    [Theory]
    [InlineData("--probability", "wiliamson<1@2029", "unknown-indicator")]
    [InlineData("--probability", "williamson<1@2019", "not-forecast")]
    [InlineData("--need", "williamson<1@2029", "unreadable-need")]
    public async Task Question_that_cannot_be_read_is_wrong_use_and_says_why(string option, string text, string code)
    {
        var outcome = await AskAsync(option, text);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(code, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Diharapkan:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Expected:", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output.Trim());
    }

    [Fact]
    public async Task Scenario_that_cannot_be_used_is_rejected_with_all_that_is_wrong()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "s.json"),
            """{"shocks":[{"kind":"growth","region":"6399","sector":"C","from":2026,"percentagePoints":2},{"kind":"boom","region":"6301","sector":"C","from":1999}]}""",
            TestContext.Current.CancellationToken);
        var outcome = await AskAsync("--scenario", "s.json");

        Assert.Equal(1, outcome.ExitCode);
        foreach (var place in new[] { "s.json: shocks[0].region: unknown-region \"6399\"", "s.json: shocks[1].kind: unknown-kind \"boom\"", "s.json: shocks[1].from: unknown-year \"1999\"" })
        {
            Assert.Contains(place, outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Options_that_ask_nothing_and_files_that_are_not_there_are_wrong_use()
    {
        Assert.Equal(2, (await AskAsync("--scenario", "none.json")).ExitCode);
        Assert.Equal(2, (await AskAsync("--indicator", "williamson")).ExitCode);
        Assert.Equal(2, (await AskAsync("--on", "current")).ExitCode);
        Assert.Equal(2, (await AskAsync("--probability", "williamson<1@2029", "--on", "cheap")).ExitCode);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "s.csv"), "series,period,value\na,2001,1\na,2002,2\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await EconomyProgram.RunAsync(folder.Path, "forecast", "s.csv", "--probability", "williamson<1@2029")).ExitCode);
    }

    private Task<Outcome> AskAsync(params string[] question) => EconomyProgram.RunAsync(folder.Path, ["forecast", .. EconomyProgram.SampleFiles, .. question]);

    private async Task<CsvTable> ReadAsync(string name) =>
        CsvTable.Read(await File.ReadAllTextAsync(Path.Combine(folder.Path, name), TestContext.Current.CancellationToken));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
