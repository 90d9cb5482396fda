using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EconomyPipeline.Cli.Tests;

/// <summary>A planner's way through the pages, from a revised file to a link that others open, in a deployment of its own: it changes what is published.</summary>
[Collection(OwnDeployments.Name)]
public sealed class JourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private const float PatienceMs = 600_000;

    private readonly TemporaryFolder folder = new("journey");
    private readonly RevisedOutput file = new();
    private readonly List<string> complaints = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Planner_goes_from_a_revised_file_to_a_scenario_that_others_reopen()
    {
        SetDefaultExpectTimeout(PatienceMs);
        await using var serve = EconomyProgram.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--sample", "--port", "0");
        await serve.SaidAsync("Ctrl-C");
        var start = SampleServe.PageOf(serve.Output);
        var key = start.Fragment.Replace("#key=", "", StringComparison.Ordinal);
        var tab = await NewTabAsync();
        var forecast = await ForecastRunAsync(start, key);

        await tab.GotoAsync($"{start}&page=map&region={RevisedOutput.Region}");
        var before = Assert.IsType<string>(await (await OnMapAsync(tab, file.GrowthBefore)).GetAttributeAsync("fill"));

        await OpenAsync(tab, "data");
        await CheckedFirstAsync(tab, SampleServe.EditorKeyOf(serve.Output));
        await UploadedAsync(tab);
        await Eventually.TrueAsync(async () => await ForecastRunAsync(start, key) != forecast, 3 * Eventually.Deadline, "the forecasts of the revised figures were published");
        await tab.ClickAsync("#banner button");
        await Expect(tab.Locator("#revisions .figures")).ToContainTextAsync("Tanah Bumbu");

        await OpenAsync(tab, "map");
        await Expect(await OnMapAsync(tab, file.GrowthAfter)).Not.ToHaveAttributeAsync("fill", before);
        await tab.Keyboard.PressAsync("Enter");
        await ProfileAsync(tab);

        await OpenAsync(tab, "scenarios");
        await ScenarioAsync(tab);
        await PictureAsync(tab);
        await FiguresAsync(tab);
        await tab.ClickAsync("#scenario-path [data-get=link]");
        await Expect(tab.Locator("#scenario-path .done")).ToHaveTextAsync("Tautan disalin");
        var link = await tab.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.DoesNotContain("key=", link, StringComparison.Ordinal);

        var other = await NewTabAsync();
        await other.GotoAsync(link);
        await other.FillAsync("#key", key);
        await other.Keyboard.PressAsync("Enter");
        await ComputedAsync(other);
        Assert.Equal((link, link), (tab.Url, other.Url));
        Assert.Equal(await PlannerView.ReadAsync(tab), await PlannerView.ReadAsync(other));
        Assert.All(complaints, complaint => Assert.Matches("40[13]", complaint));
        await tab.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    private async Task<IPage> NewTabAsync()
    {
        var tab = await browser.NewPageAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            TimezoneId = "Asia/Makassar",
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        tab.Context.SetDefaultTimeout(PatienceMs);
        tab.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        tab.PageError += (_, error) => complaints.Add(error);
        return tab;
    }

    private static async Task OpenAsync(IPage tab, string page)
    {
        await tab.ClickAsync($"nav [data-page={page}]");
        await Drawings.CompleteAsync(tab);
    }

    // The shape of the regency, which is the one that the keyboard stands on.
    private static async Task<ILocator> OnMapAsync(IPage tab, double growth)
    {
        await Drawings.CompleteAsync(tab);
        await Expect(tab.Locator("#map h2")).ToHaveTextAsync(new Regex("^Laju pertumbuhan tahunan, 2025"));
        await tab.FocusAsync("#map .ground");
        await tab.Keyboard.PressAsync("Home");
        for (var region = 0; region < 13 && !(await tab.Locator("#map .tip").InnerTextAsync()).StartsWith("Tanah Bumbu", StringComparison.Ordinal); region++)
        {
            await tab.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(tab.Locator("#map .tip strong")).ToHaveTextAsync($"Tanah Bumbu: {growth.ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',')}%");
        return tab.Locator("#map .canvas svg path[stroke-width='2.2']");
    }

    private async Task CheckedFirstAsync(IPage tab, string editorKey)
    {
        await tab.SetInputFilesAsync("#upload-file", file.Mistyped);
        await Expect(tab.Locator("#upload-kind")).ToHaveValueAsync("sector-output");
        await tab.ClickAsync("#upload-check");
        await tab.FillAsync("#editor-key", editorKey);
        await tab.ClickAsync("#upload .key-form button");

        await Expect(tab.Locator("#upload .verdict.bad")).ToBeVisibleAsync();
        var finding = tab.Locator("#upload .finding.error").First;
        await Expect(finding.Locator(".place")).ToContainTextAsync($"B{file.Row}");
        await Expect(finding.Locator(".excerpt .cell")).ToHaveTextAsync("ZZ");
    }

    private async Task UploadedAsync(IPage tab)
    {
        await tab.SetInputFilesAsync("#upload-file", file.Correct);
        await tab.ClickAsync("#upload-send");

        await Expect(tab.Locator("#upload .steps [aria-current=step]")).ToHaveCountAsync(1);
        await Expect(tab.Locator("#upload .steps li")).ToHaveTextAsync(["✓Diterima", "✓Diterima sebagai data", "✓Terbit"]);
        await Expect(tab.Locator("#upload .finding.error")).ToHaveCountAsync(0);
        await Expect(tab.Locator("#upload .finding.warning .place")).ToContainTextAsync($"D{file.Row}");
        await Expect(tab.Locator("#upload .finding.warning")).ToContainTextAsync("terbesar 50 persen di 6310 C 2025 constant-2010");
        await Expect(tab.Locator("#upload .finding").Filter(new LocatorFilterOptions { HasText = "Wilayah 6304 tidak memuat sektor J" })).ToHaveCountAsync(1);
    }

    private async Task ProfileAsync(IPage tab)
    {
        await Expect(tab.Locator("#rank h2")).ToContainTextAsync("Peringkat Tanah Bumbu");
        await Drawings.CompleteAsync(tab);
        var growth = Assert.Single(
            (await PlannerView.TableAsync(tab, "#growth", "6300-growth-annual-6310.csv")).Rows,
            row => row["region"] == RevisedOutput.Region && row["period"] == "2025");
        Assert.Equal(file.GrowthAfter, double.Parse(growth["value"], CultureInfo.InvariantCulture), 6);
    }

    private static async Task ScenarioAsync(IPage tab)
    {
        await tab.ClickAsync("[data-preset=revival]");
        await Expect(tab.Locator(".shock")).ToHaveCountAsync(4);
        await tab.SelectOptionAsync("#scenario-indicator", "grdp");
        await tab.FocusAsync("#shock-1-range");
        await tab.RunAndWaitForResponseAsync(() => tab.Keyboard.PressAsync("ArrowRight"), answer => answer.Request.Method == "POST" && (answer.Request.PostData ?? "").Contains("2.5", StringComparison.Ordinal));
        await ComputedAsync(tab);
        await Expect(tab.Locator("[data-effect]")).ToHaveCountAsync(6);
    }

    private static async Task ComputedAsync(IPage tab)
    {
        await Expect(tab.Locator("#scenario > [role=status]")).ToHaveTextAsync("Pengaruh terhitung.");
        await Expect(tab.Locator("#scenario-path h2")).ToContainTextAsync("dengan dan tanpa skenario");
        await Drawings.CompleteAsync(tab);
    }

    private static async Task PictureAsync(IPage tab)
    {
        var download = await tab.RunAndWaitForDownloadAsync(() => tab.ClickAsync("#scenario-path [data-get=svg]"));
        Assert.Equal("6300-scenario-grdp.svg", download.SuggestedFilename);
        var picture = XDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        var words = string.Join(' ', picture.Descendants().Where(each => each.Name.LocalName == "text").Select(each => each.Value));
        Assert.Contains(await tab.InnerTextAsync("#scenario-path h2"), words, StringComparison.Ordinal);
        Assert.Contains("2030", words, StringComparison.Ordinal);
    }

    private static async Task FiguresAsync(IPage tab)
    {
        var effects = (await PlannerView.TableAsync(tab, "#scenario-path", "6300-scenario-grdp.csv")).Rows.Where(row => row["indicator"] == "grdp" && row["region"] == RevisedOutput.Region).ToList();
        Assert.Equal(["2026", "2027", "2028", "2029", "2030"], effects.Select(row => row["period"]));
        Assert.All(effects, row => Assert.Equal(Number(row, "scenario_value"), Number(row, "baseline") + Number(row, "difference"), 1e-6 * Number(row, "baseline")));
        Assert.All(effects, row => Assert.True(Number(row, "difference") > 0));

        static double Number(IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
    }

    private static async Task<string?> ForecastRunAsync(Uri page, string key)
    {
        using var http = new HttpClient { BaseAddress = page };
        http.DefaultRequestHeaders.Add("x-api-key", key);
        var answer = await http.GetFromJsonAsync<JsonElement>("/api/v1/scopes", TestContext.Current.CancellationToken);
        return answer.GetProperty("scopes").EnumerateArray().Single().GetProperty("forecastRun").GetString();
    }
}
