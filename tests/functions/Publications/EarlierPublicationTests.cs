using System.Globalization;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Publications;

/// <summary>What was published before is read as it was, and how it differs from what is published now.</summary>
public sealed class EarlierPublicationTests : IAsyncLifetime
{
    private const string Header = "region_code,sector_code,year,value,unit,basis,status\n";
    private const string Path = "sector-output/vintages.csv";

    private Pipeline? started;

    private Pipeline Pipeline => started!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => started = await Pipeline.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }
    }

    [Fact]
    public async Task Every_publication_is_read_as_it_was_and_its_revisions_are_data()
    {
        // 2021 of sector A is revised, that of C is confirmed, 2022 is new, and sector F is gone.
        var first = await PublishAsync(
            "6401,A,2020,100,billion rupiah,constant-2010,final\n6401,A,2021,110,billion rupiah,constant-2010,preliminary\n"
            + "6401,C,2020,50,billion rupiah,constant-2010,final\n6401,C,2021,60,billion rupiah,constant-2010,preliminary\n"
            + "6401,F,2020,0,billion rupiah,constant-2010,final\n");
        var second = await PublishAsync(
            "6401,A,2020,100,billion rupiah,constant-2010,final\n6401,A,2021,121,billion rupiah,constant-2010,final\n"
            + "6401,C,2020,50,billion rupiah,constant-2010,final\n6401,C,2021,60,billion rupiah,constant-2010,final\n"
            + "6401,A,2022,130,billion rupiah,constant-2010,preliminary\n");
        var third = await PublishAsync(
            "6401,A,2020,100,billion rupiah,constant-2010,final\n6401,A,2021,99,billion rupiah,constant-2010,final\n"
            + "6401,C,2020,50,billion rupiah,constant-2010,final\n6401,C,2021,60,billion rupiah,constant-2010,final\n");
        Assert.Equal(3, new[] { first, second, third }.DistinctBy(publication => publication.Run).Count());

        // By run and by moment, when its rows are pruned too; between two publications the earlier one was read.
        await Pipeline.Service<RunPruning>().PruneAsync(Cancelled);
        Assert.Equal(0, await Pipeline.CountRowsAsync(first.Run));
        Assert.Equal(10, await GrowthAsync($"run={first.Run}"), 9);
        Assert.Equal(10, await GrowthAsync($"asOf={At(first.PublishedAt)}"), 9);
        Assert.Equal(10, await GrowthAsync($"asOf={At(second.PublishedAt.AddTicks(-1))}"), 9);
        Assert.Equal(21, await GrowthAsync($"asOf={At(second.PublishedAt)}"), 9);
        Assert.Equal(-1, await GrowthAsync($"asOf={At(third.PublishedAt)}"), 9);
        Assert.Equal(-1, await GrowthAsync(""), 9);
        Assert.Equal("not-published-then", await CodeAsync($"indicators/growth-annual?asOf={At(first.PublishedAt.AddTicks(-1))}"));
        Assert.Equal("not-published-then", await CodeAsync("indicators/growth-annual?run=0123456789abcdef"));
        Assert.Equal("bad-parameter", await CodeAsync($"indicators/growth-annual?run={first.Run}&asOf=2026-11-24"));
        Assert.Equal("bad-parameter", await CodeAsync("indicators/growth-annual?asOf=yesterday"));

        // The whole answer is what it was while it was current: rows of the archive and rows of the tables tell the same.
        var now = await Pipeline.IndicatorAsync("6400", "growth-annual", "limit=1000");
        var archived = await Pipeline.IndicatorAsync("6400", "growth-annual", $"run={third.Run}&limit=1000");
        Assert.Equal(now.Values, archived.Values);
        var profile = await Pipeline.GetAsync("6400/profiles/6401?limit=1000", ApiJson.Default.ProfileAnswer);
        var earlierProfile = await Pipeline.GetAsync($"6400/profiles/6401?limit=1000&run={third.Run}", ApiJson.Default.ProfileAnswer);
        Assert.Equal(profile.Values.OrderBy(value => value.ToString(), StringComparer.Ordinal), earlierProfile.Values.OrderBy(value => value.ToString(), StringComparer.Ordinal));

        // Pages of an earlier publication are all of it, once.
        var paged = new List<ValueAnswer>();
        for (string? page = ""; page is not null;)
        {
            var answer = await Pipeline.IndicatorAsync("6400", "growth-annual", $"run={third.Run}&limit=3{page}");
            paged.AddRange(answer.Values);
            page = answer.NextPage is { } next ? $"&page={next}" : null;
        }

        Assert.Equal(archived.Values, paged);

        var revisions = await RevisionsAsync($"sinceRun={first.Run}&run={second.Run}&region=6401");
        Assert.Equal((first.Run, second.Run), (revisions.SinceRun, revisions.Run));
        Assert.Equal(
            [("A", "2021", "revised", 110_000.0, 121_000.0), ("A", "2022", "added", null, 130_000.0), ("C", "2021", "status", 60_000.0, 60_000.0), ("F", "2020", "removed", 0.0, null)],
            revisions.Revisions.Where(one => one.Sector is "A" or "C" or "F").Select(one => (one.Sector, one.Period, one.Kind, one.ValueBefore, one.Value)).Order());
        var revised = revisions.Revisions.Single(one => one is { Sector: "A", Period: "2021" });
        Assert.Equal((11_000, 10), (revised.Change!.Value, Math.Round(revised.ChangePercent!.Value, 9)));
        Assert.Equal(revisions.Counts.Values.Sum(), revisions.Revisions.Count);

        // Without another word, against the publication before.
        Assert.Equal((second.Run, third.Run), await ComparedAsync(""));
        Assert.Equal((first.Run, third.Run), await ComparedAsync($"since={At(first.PublishedAt)}"));
        Assert.Empty((await RevisionsAsync($"sinceRun={third.Run}")).Revisions);
        Assert.Equal("nothing-before", await CodeAsync($"revisions/grdp?run={first.Run}"));
        Assert.Single((await RevisionsAsync("region=6401&sector=A&from=2022")).Revisions, one => one is { Kind: "removed", Value: null });

        // What was withdrawn is not published any more, but what was published stays readable.
        await Pipeline.Service<DatasetAcceptance>().WithdrawAsync(new DatasetId("sector-output", "vintages.csv"), "a test", Cancelled);
        await Pipeline.DoneAsync();
        Assert.Equal("unknown-scope", await CodeAsync("indicators/growth-annual"));
        Assert.Equal(10, await GrowthAsync($"run={first.Run}"), 9);
        Assert.Equal(-1, await GrowthAsync($"asOf={At(third.PublishedAt)}"), 9);
        var history = await Pipeline.GetAsync("6400/runs", ApiJson.Default.RunsAnswer);
        Assert.Equal(RunKind.Withdrawal, history.Publications[0].Kind);
        Assert.Equal("not-published-then", await CodeAsync($"indicators/growth-annual?asOf={At(history.Publications[0].PublishedAt)}"));
        var described = await Pipeline.GetAsync($"6400/runs/{first.Run}", ApiJson.Default.RunAnswer);
        Assert.Equal((first.Run, false, 1), (described.Run, described.IsCurrent, described.Inputs.Count));
    }

    private async Task<PublicationEvent> PublishAsync(string rows)
    {
        await Pipeline.PutAsync(Path, Header + rows);
        Assert.Equal("accepted", (await Pipeline.CheckedAsync(Path)).State);
        await Pipeline.DoneAsync();
        return (await Pipeline.GetAsync("6400/runs", ApiJson.Default.RunsAnswer)).Publications.First(publication => publication.Kind == RunKind.Indicators);
    }

    private async Task<double> GrowthAsync(string vintage) =>
        Assert.Single((await Pipeline.IndicatorAsync("6400", "growth-annual", $"region=6401&sector=A&from=2021&to=2021&{vintage}")).Values).Value!.Value;

    private async Task<RevisionsAnswer> RevisionsAsync(string query) => await Pipeline.GetAsync($"6400/revisions/grdp?{query}", ApiJson.Default.RevisionsAnswer);

    private async Task<(string Since, string Run)> ComparedAsync(string query) => await RevisionsAsync(query) is var answer ? (answer.SinceRun, answer.Run) : default;

    private async Task<string?> CodeAsync(string path) => (await Pipeline.ProblemAsync($"/api/v1/6400/{path}")).Problem.GetProperty("code").GetString();

    private static string At(DateTimeOffset moment) => Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture));
}
