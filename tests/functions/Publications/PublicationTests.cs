using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Publications;

public sealed class PublicationTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private static readonly RegionCode Scope = RegionCode.Parse("6400");

    private readonly Pipeline pipeline = deployment.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_are_replaced_pruned_and_kept_in_the_archive()
    {
        var first = await PublishAsync(100);
        var firstPage = await pipeline.IndicatorAsync("6400", "grdp", "limit=2");
        var second = await PublishAsync(200);
        var third = await PublishAsync(300);
        await pipeline.Service<RunPruning>().PruneAsync(Cancelled);

        Assert.Equal((second.IndicatorRun, second.ForecastRun), (third.PreviousIndicatorRun, third.PreviousForecastRun));
        Assert.Equal(0, await pipeline.CountRowsAsync(first.IndicatorRun, first.ForecastRun));
        Assert.NotEqual(0, await pipeline.CountRowsAsync(second.IndicatorRun, second.ForecastRun));
        Assert.NotEqual(0, await pipeline.CountRowsAsync(third.IndicatorRun, third.ForecastRun));
        Assert.True(await IsArchivedAsync(first, first.IndicatorRun, "indicators.parquet"));
        Assert.True(await IsArchivedAsync(first, first.ForecastRun, "forecasts.parquet"));

        var (status, problem) = await pipeline.ProblemAsync($"/api/v1/6400/indicators/grdp?limit=2&page={firstPage.NextPage}");
        Assert.Equal((410, "run-gone"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Published_files_say_of_which_run_they_are()
    {
        var publication = await PublishAsync(400);

        foreach (var (file, run) in new[] { ("indicators", publication.IndicatorRun), ("forecasts", publication.ForecastRun), ("backtests", publication.ForecastRun) })
        {
            var blob = pipeline.Account.Container(StorageNames.PublishedContainer).GetBlobClient($"6400/{file}.csv");
            var lines = (await blob.DownloadContentAsync(Cancelled)).Value.Content.ToString().TrimEnd('\n').Split('\n');
            var column = lines[0].Split(',').ToList().IndexOf("run");
            Assert.True(column >= 0, lines[0]);
            Assert.All(lines[1..], line => Assert.Contains($",{run},", line, StringComparison.Ordinal));
            Assert.True(await pipeline.Account.Container(StorageNames.PublishedContainer).GetBlobClient($"6400/{file}.parquet").ExistsAsync(Cancelled));
        }
    }

    [Fact]
    public async Task Concurrent_changes_of_the_pointer_all_count()
    {
        await PublishAsync(500);
        var store = pipeline.Service<PublicationStore>();
        var before = (await store.FindAsync(Scope, Cancelled))!.PreviousIndicatorSequence;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.NoteAsync(
            Scope,
            pointer =>
            {
                pointer.PreviousIndicatorSequence++;
                return true;
            },
            Cancelled)));

        Assert.Equal(before + 8, (await store.FindAsync(Scope, Cancelled))!.PreviousIndicatorSequence);
    }

    [Fact]
    public async Task Run_that_is_published_already_is_left_alone()
    {
        var publication = await PublishAsync(600);

        await pipeline.Service<IndicatorRun>().PublishAsync(Scope, traceparent: null, Cancelled);
        await pipeline.Service<ForecastRun>().PublishAsync(Scope, traceparent: null, Cancelled);

        Assert.Equal(publication.ETag, (await pipeline.Service<PublicationStore>().FindAsync(Scope, Cancelled))!.ETag);
    }

    [Fact]
    public async Task Stale_forecast_is_queued_and_made_again()
    {
        await PublishAsync(700);
        await pipeline.Service<PublicationStore>().NoteAsync(
            Scope,
            pointer =>
            {
                (pointer.ForecastRun, pointer.ForecastFilesRun) = ("made-by-older-code", "made-by-older-code");
                return true;
            },
            Cancelled);

        await pipeline.Service<StaleForecasts>().QueueAsync(Cancelled);
        await pipeline.DoneAsync();

        var forecast = await pipeline.GetAsync("6400/forecasts/6401/TOTAL", ApiJson.Default.ForecastAnswer);
        Assert.NotEqual("made-by-older-code", forecast.Run);
    }

    private async Task<Publication> PublishAsync(double level)
    {
        await pipeline.PutAsync("sector-output/small.csv", Pipeline.SmallOutput(level));
        await pipeline.CheckedAsync("sector-output/small.csv");
        await pipeline.DoneAsync();
        return (await pipeline.Service<PublicationStore>().FindAsync(Scope, Cancelled))!;
    }

    private async Task<bool> IsArchivedAsync(Publication publication, string run, string file) => await pipeline.Account.Container(StorageNames.ArchiveContainer)
        .GetBlobClient(RunArchive.FileName("6400", publication.IndicatorSequence, run, file)).ExistsAsync(Cancelled);
}
