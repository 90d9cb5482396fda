using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Ingest;

/// <summary>Taking a dataset back, in order with everything else that is accepted.</summary>
public sealed class WithdrawalTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private static readonly DatasetId Small = new("sector-output", "small.csv");
    private static readonly DatasetId Extra = new("sector-output", "extra.csv");

    private readonly Pipeline pipeline = deployment.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private DatasetAcceptance Acceptance => pipeline.Service<DatasetAcceptance>();

    [Fact]
    public async Task Withdrawn_dataset_leaves_the_figures_and_the_last_one_takes_the_scope_with_it()
    {
        await PutAsync(Small, Pipeline.SmallOutput(100));
        await pipeline.DoneAsync();
        await pipeline.IndicatorAsync("6400", "grdp", "limit=1");
        await PutAsync(Extra, "region_code,sector_code,year,value,unit,basis\n6403,A,2020,9,billion rupiah,constant-2010\n");
        await pipeline.DoneAsync();
        Assert.Contains("6403", await RegionsAsync());
        var accepted = (await pipeline.Service<DatasetStore>().FindAsync(Extra, Cancelled))!.AcceptedSequence;

        var extra = await Acceptance.WithdrawAsync(Extra, "a test", Cancelled);
        await pipeline.DoneAsync();

        Assert.Equal((DatasetState.Withdrawn, accepted + 1, false), (extra!.State, extra.AcceptedSequence, extra.ObservationsBlob.Length > 0));
        Assert.DoesNotContain("6403", await RegionsAsync());

        // It is the run of before under a later sequence, and every answer says which.
        var scope = Assert.Single((await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes);
        Assert.Equal(accepted + 1, scope.Sequence);
        Assert.Equal(scope.Sequence, (await pipeline.IndicatorAsync("6400", "grdp", "limit=1")).Sequence);

        await Acceptance.WithdrawAsync(Small, "a test", Cancelled);
        await pipeline.DoneAsync();
        await pipeline.Service<RunPruning>().PruneAsync(Cancelled);

        Assert.Empty((await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes);
        var (status, problem) = await pipeline.ProblemAsync("/api/v1/6400/indicators/grdp");
        Assert.Equal((404, "unknown-scope"), (status, problem.GetProperty("code").GetString()));
        Assert.Empty(await NamesAsync(StorageNames.PublishedContainer));
        Assert.Empty(await NamesAsync(StorageNames.DatasetsContainer));
        Assert.Equal(0, await pipeline.CountRowsAsync());

        // What was published before stays in the archive and in the history.
        var history = await pipeline.Service<PublicationStore>().HistoryAsync(Economy.Classification.RegionCode.Parse("6400"), Cancelled);
        Assert.Equal(RunKind.Withdrawal, history[0].Kind);
        Assert.NotEmpty(await NamesAsync(StorageNames.ArchiveContainer));

        await PutAsync(Small, Pipeline.SmallOutput(100));
        await pipeline.DoneAsync();
        Assert.Equal(["6401", "6402"], (await RegionsAsync()).Order());
    }

    [Fact]
    public async Task Event_that_comes_after_the_withdrawal_brings_nothing_back()
    {
        var id = new DatasetId("sector-output", "late.csv");
        await PutAsync(id, Pipeline.SmallOutput(5).Replace("640", "650", StringComparison.Ordinal));
        await Acceptance.WithdrawAsync(id, "a test", Cancelled);

        await pipeline.Service<DatasetIngestion>().IngestAsync(id.Path, Cancelled);
        await pipeline.Service<MissedWork>().DoAsync(Cancelled);

        Assert.Equal(DatasetState.Withdrawn, (await pipeline.Service<DatasetStore>().FindAsync(id, Cancelled))!.State);
        await pipeline.DoneAsync();
    }

    [Fact]
    public async Task Withdrawing_twice_is_one_withdrawal()
    {
        var id = new DatasetId("sector-output", "twice.csv");
        await PutAsync(id, Pipeline.SmallOutput(5).Replace("640", "720", StringComparison.Ordinal));

        var first = await Acceptance.WithdrawAsync(id, "a test", Cancelled);
        var second = await Acceptance.WithdrawAsync(id, "a test", Cancelled);

        Assert.Equal(first!.AcceptedSequence, second!.AcceptedSequence);
        Assert.Null(await Acceptance.WithdrawAsync(new DatasetId("sector-output", "never-uploaded.csv"), "a test", Cancelled));
        await pipeline.DoneAsync();
    }

    private async Task PutAsync(DatasetId id, string text)
    {
        await pipeline.PutAsync(id.Path, text);
        Assert.Equal("accepted", (await pipeline.CheckedAsync(id.Path)).State);
    }

    private async Task<IReadOnlyList<string>> RegionsAsync() =>
        [.. (await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes.Single(scope => scope.Code == "6400").Regions.Select(region => region.Code)];

    private async Task<IReadOnlyList<string>> NamesAsync(string container) =>
        await pipeline.Account.Container(container).GetBlobsAsync(cancellationToken: Cancelled).Select(blob => blob.Name).ToListAsync(Cancelled);
}
