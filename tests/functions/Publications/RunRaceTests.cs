using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Publications;

/// <summary>Who makes a run, who makes it too, and who removes it, at one time.</summary>
public sealed class RunRaceTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private readonly Pipeline pipeline = deployment.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private RunStore Runs => pipeline.Service<RunStore>();

    private PublicationStore Publications => pipeline.Service<PublicationStore>();

    [Fact]
    public async Task Run_published_by_several_attempts_is_in_the_history_once()
    {
        var scope = RegionCode.Parse("9101");
        var attempts = new[] { await StartAsync(scope, "aa", 1), await StartAsync(scope, "aa", 1), await StartAsync(scope, "aa", 1) };

        var published = await Task.WhenAll(attempts.Select(run => Publications.PublishAsync(scope, run, pointer => pointer.PointToIndicators(run), Cancelled)));

        Assert.All(published, Assert.True);
        var only = Assert.Single(await Publications.HistoryAsync(scope, Cancelled));
        Assert.Equal(("aa", 1), (only.Run, only.Sequence));
        Assert.Equal(only.PublishedAt, (await Publications.FindAsync(scope, Cancelled))!.IndicatorPublishedAt);
        Assert.Equal(only.PublishedAt, (await Runs.FindAsync(scope, RunKind.Indicators, "aa", Cancelled))!.PublishedAt);
    }

    [Fact]
    public async Task Run_whose_rows_were_removed_while_it_was_made_is_not_published()
    {
        var scope = RegionCode.Parse("9102");
        var making = await StartAsync(scope, "aa", 1);
        await pipeline.Service<RunPruning>().RemoveAsync((await Runs.FindAsync(scope, RunKind.Indicators, "aa", Cancelled))!, Cancelled);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Publications.PublishAsync(scope, making, pointer => pointer.PointToIndicators(making), Cancelled));

        Assert.Null(await Publications.FindAsync(scope, Cancelled));
        var again = await StartAsync(scope, "aa", 1);
        Assert.True(await Publications.PublishAsync(scope, again, pointer => pointer.PointToIndicators(again), Cancelled));
    }

    [Fact]
    public async Task Removal_of_a_run_that_is_begun_again_takes_nothing_from_it()
    {
        var scope = RegionCode.Parse("9103");
        var table = pipeline.Account.Table(StorageNames.IndicatorsTable);
        await StartAsync(scope, "aa", 1);
        var seenByRemoval = (await Runs.FindAsync(scope, RunKind.Indicators, "aa", Cancelled))!;
        await StartAsync(scope, "aa", 1);
        await TableWriter.UpsertAsync(table, [new TableEntity(TableKey.Join("9103", "aa", "grdp", null, null), "x")], Cancelled);

        await pipeline.Service<RunPruning>().RemoveAsync(seenByRemoval, Cancelled);

        Assert.True((await Runs.FindAsync(scope, RunKind.Indicators, "aa", Cancelled))!.HasRows);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Join("9103", "aa", "grdp", null, null), "x", cancellationToken: Cancelled)).HasValue);
    }

    [Fact]
    public async Task Run_that_was_begun_before_a_withdrawal_is_not_published_after_it()
    {
        var scope = RegionCode.Parse("9106");
        var making = await StartAsync(scope, "aa", 1);

        Assert.True(await Publications.WithdrawAsync(scope, 2, Cancelled));

        Assert.False(await Publications.PublishAsync(scope, making, pointer => pointer.PointToIndicators(making), Cancelled));
        Assert.Empty(await Publications.HistoryAsync(scope, Cancelled));
        Assert.DoesNotContain(scope.ToString(), (await Publications.PublishedAsync(Cancelled)).Select(publication => publication.PartitionKey));

        // Data that come back are published again, and what was begun before they went again is not.
        var again = await StartAsync(scope, "bb", 3);
        Assert.True(await Publications.PublishAsync(scope, again, pointer => pointer.PointToIndicators(again), Cancelled));
        Assert.True(await Publications.WithdrawAsync(scope, 4, Cancelled));
        var late = await StartAsync(scope, "cc", 5);
        Assert.True(await Publications.WithdrawAsync(scope, 6, Cancelled));
        Assert.False(await Publications.PublishAsync(scope, late, pointer => pointer.PointToIndicators(late), Cancelled));
        Assert.Equal([RunKind.Withdrawal, RunKind.Indicators], (await Publications.HistoryAsync(scope, Cancelled)).Select(published => published.Kind));
    }

    [Fact]
    public void History_keeps_its_order_when_the_clock_is_set_back()
    {
        var pointer = new Publication { LastPublishedAt = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero) };

        var at = pointer.Stamp(RunKind.Indicators, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero).AddTicks(1), at);
        Assert.Equal((at, at), (pointer.LastPublishedAt!.Value, pointer.IndicatorPublishedAt!.Value));
    }

    [Fact]
    public async Task Published_file_is_not_replaced_by_a_run_that_is_no_longer_current()
    {
        var files = pipeline.Service<PublishedFiles>();
        var table = IndicatorExport.PublishedTable("aa", 1);
        await files.WriteAsync("9104", "indicators", table, [], () => Task.FromResult(true), Cancelled);
        var blob = pipeline.Account.Container(StorageNames.PublishedContainer).GetBlobClient("9104/indicators.csv");
        var written = (await blob.GetPropertiesAsync(cancellationToken: Cancelled)).Value.ETag;

        await files.WriteAsync("9104", "indicators", table, [], () => Task.FromResult(false), Cancelled);

        Assert.Equal(written, (await blob.GetPropertiesAsync(cancellationToken: Cancelled)).Value.ETag);
    }

    [Fact]
    public async Task Published_file_that_somebody_replaced_meanwhile_is_asked_about_again()
    {
        var files = pipeline.Service<PublishedFiles>();
        var table = IndicatorExport.PublishedTable("aa", 1);
        var blob = pipeline.Account.Container(StorageNames.PublishedContainer).GetBlobClient("9105/indicators.parquet");
        var asked = 0;

        // A newer run is published and writes its file after this run asked and before it writes.
        await files.WriteAsync(
            "9105",
            "indicators",
            table,
            [],
            async () =>
            {
                if (++asked == 1)
                {
                    await blob.UploadAsync(BinaryData.FromString("of the newer run"), overwrite: true, Cancelled);
                    return true;
                }

                return false;
            },
            Cancelled);

        Assert.Equal("of the newer run", (await blob.DownloadContentAsync(Cancelled)).Value.Content.ToString());
    }

    private Task<RunRecord> StartAsync(RegionCode scope, string run, long sequence) =>
        Runs.StartAsync(scope, new RunRecord { Kind = RunKind.Indicators, Run = run, Sequence = sequence }, Cancelled);
}
