using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EconomyPipeline.Cli.Tests;

/// <summary>The cards that only fill with time: targets of a plan, what changed between publications, how forecasts fared and that they drift. In a deployment of its own, which it changes.</summary>
[Collection(OwnDeployments.Name)]
public sealed class LaterFiguresTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private const float PatienceMs = 240_000;

    private readonly TemporaryFolder folder = new("later");
    private readonly List<string> complaints = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Cards_fill_as_targets_and_the_next_year_come()
    {
        Assert.SkipUnless(TestLength.IsFull, "takes minutes: FULL=1");
        await using var serve = EconomyProgram.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--sample", "--port", "0");
        await serve.SaidAsync("Ctrl-C");
        var start = SampleServe.PageOf(serve.Output);
        using var http = new HttpClient { BaseAddress = start };
        http.DefaultRequestHeaders.Add("x-api-key", SampleServe.EditorKeyOf(serve.Output));
        await PutAsync(http, LaterFigures.TargetsPath, LaterFigures.Targets);
        await PutAsync(http, LaterFigures.OutputPath, LaterFigures.Output);
        await Eventually.TrueAsync(() => IsForecastAsync(http), 3 * Eventually.Deadline, "the forecasts of the later figures were published");

        var tab = await browser.NewPageAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, TimezoneId = "Asia/Makassar" });
        tab.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        tab.PageError += (_, error) => complaints.Add(error);
        await tab.GotoAsync($"{start}&page=overview");
        await InBothAsync(tab, OverviewAsync);
        await tab.ClickAsync("nav [data-page=forecasts]");
        await InBothAsync(tab, ForecastsAsync);
        await tab.ClickAsync("nav [data-page=data]");
        await InBothAsync(tab, DataAsync);

        Assert.Empty(complaints);
        await tab.Context.CloseAsync();
    }

    private static async Task OverviewAsync(IPage tab, bool isIndonesian)
    {
        await Expect(tab.Locator("#targets .lead")).ToContainTextAsync(isIndonesian ? "4 target; yang terdekat untuk 2027." : "4 targets; the nearest is for 2027.");
        await Expect(tab.Locator("#targets tbody tr")).ToHaveCountAsync(4);
        await Expect(tab.Locator("#targets tbody tr").First).ToContainTextAsync("Tanah Bumbu");
        await Expect(tab.Locator("#targets tbody tr").First).ToContainTextAsync(isIndonesian ? " poin" : " points");
        await Expect(tab.Locator("#targets .source")).ToContainTextAsync("rpjmd-kalsel.csv");
        await Expect(tab.Locator("#changes .lead")).ToContainTextAsync(isIndonesian ? "angka direvisi" : "figures revised");
        await Expect(tab.Locator("#changes tbody tr").First).ToBeVisibleAsync();
    }

    private static async Task ForecastsAsync(IPage tab, bool isIndonesian)
    {
        await Expect(tab.Locator(".drift")).ToContainTextAsync(isIndonesian ? "Prakiraan terakhir jauh dari uji mundurnya" : "The latest forecasts were far from their backtest");
        await Expect(tab.Locator("#scores .lead").First).ToContainTextAsync(isIndonesian ? "prakiraan dinilai" : "judged");
        await Expect(tab.Locator("#scores tbody tr").First).ToContainTextAsync("2026");
    }

    private static async Task DataAsync(IPage tab, bool isIndonesian)
    {
        await Expect(tab.Locator("#revisions .lead")).ToContainTextAsync(isIndonesian ? "angka dibandingkan" : "figures compared");
        await Expect(tab.Locator("#revisions tbody tr").First).ToBeVisibleAsync();
        await Expect(tab.Locator($"[data-dataset='{LaterFigures.OutputPath}'] .state")).ToHaveTextAsync(isIndonesian ? "dipakai" : "accepted");
        Assert.InRange(await tab.Locator("#runs tbody tr").CountAsync(), 3, int.MaxValue);
    }

    // On a desk in Indonesian, on a phone in both languages, on a desk in English; and back to where it began.
    private static async Task InBothAsync(IPage tab, Func<IPage, bool, Task> check)
    {
        await SoundAsync(true, 1280);
        await SoundAsync(true, 390);
        await tab.ClickAsync("[data-lang=en]");
        await SoundAsync(false, 390);
        await SoundAsync(false, 1280);
        await tab.ClickAsync("[data-lang=id]");

        async Task SoundAsync(bool isIndonesian, int width)
        {
            await tab.SetViewportSizeAsync(width, 900);
            await Drawings.CompleteAsync(tab, PatienceMs);
            await check(tab, isIndonesian);
            Assert.Equal(width, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await Accessibility.SeriousViolationsAsync(tab));
        }
    }

    private static async Task PutAsync(HttpClient http, string path, string text)
    {
        using var content = new StringContent(text);
        using var answer = await http.PutAsync(new Uri($"/api/v1/datasets/{path}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<bool> IsForecastAsync(HttpClient http)
    {
        var answers = new List<JsonElement>();
        foreach (var path in new[] { $"datasets/{LaterFigures.TargetsPath}", $"datasets/{LaterFigures.OutputPath}", "scopes" })
        {
            // A busy machine may refuse for want of time.
            using var answer = await http.GetAsync(new Uri($"/api/v1/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                return false;
            }

            answer.EnsureSuccessStatusCode();
            answers.Add(await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
        }

        var states = answers[..2];
        Assert.DoesNotContain(states, state => state.GetProperty("state").GetString() is "rejected" or "failed");
        var scope = answers[2].GetProperty("scopes").EnumerateArray().Single();
        return states.All(state => state.GetProperty("state").GetString() == "accepted" && state.GetProperty("accepted").GetProperty("sequence").GetInt64() <= scope.GetProperty("sequence").GetInt64())
            && scope.GetProperty("forecastRestsOn").GetString() == scope.GetProperty("indicatorRun").GetString();
    }
}
