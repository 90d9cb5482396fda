using System.Text.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Pulls;

/// <summary>The timer that pulls tables, in a deployment against a WebAPI on this machine.</summary>
public sealed class TablePullsTests : IAsyncLifetime
{
    private const string Name = "bps-6401-var-104-2020-2021.json";
    private const string Path = $"sector-output/{Name}";

    private BpsServer? server;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private BpsServer Bps => server!;

    public async ValueTask InitializeAsync()
    {
        server = await BpsServer.StartAsync();
        server.Tables[("6401", "104")] = years => BpsServer.Sectors(years, 100);
    }

    public ValueTask DisposeAsync() => Bps.DisposeAsync();

    [Fact]
    public async Task Timer_that_is_due_pulls_uploads_as_it_came_and_is_taken_in()
    {
        await using var pipeline = await StartAsync("var=104,domain=6401,years=2020-2021", ("PullTablesSchedule", "* * * * * *"));

        var dataset = await Eventually.NotNullAsync(
            async () => (await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Datasets.FirstOrDefault(one => one.State == "accepted"),
            Eventually.Deadline,
            "the pulled table was accepted");

        Assert.Equal((Path, "BPS WebAPI", 4), ($"{dataset.Kind}/{dataset.Name}", dataset.UploadedBy, dataset.Accepted!.Observations));
        var raw = await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(Path).DownloadContentAsync(Cancelled);
        Assert.Equal(BpsServer.Sectors([2020, 2021], 100), raw.Value.Content.ToString());
        var (sequence, asked) = (dataset.Accepted.Sequence, Bps.Requests.Count);
        await Eventually.TrueAsync(() => Bps.Requests.Count > asked + 1, Eventually.Deadline, "the timer came again");
        Assert.Equal(sequence, (await pipeline.GetAsync($"datasets/{Path}", ApiJson.Default.DatasetAnswer)).Accepted!.Sequence);
        Assert.All(pipeline.Log.Entries, entry => Assert.DoesNotContain(BpsServer.Key, entry, StringComparison.Ordinal));
        Assert.Contains((await pipeline.GetAsync($"datasets/{Path}", ApiJson.Default.DatasetAnswer)).Findings!, finding => finding is { Code: "region-as-said", Found: "6401" });
    }

    [Fact]
    public async Task Unchanged_answer_is_not_uploaded_again_and_a_changed_one_replaces_it()
    {
        await using var pipeline = await StartAsync("var=104,domain=6401,years=2020-2021");
        using var telemetry = new RecordedTelemetry(pipeline);
        await PullAsync(pipeline);
        var first = await ETagAsync(pipeline);

        Bps.Tables[("6401", "104")] = years => BpsServer.Sectors(years, 100, "2026-10-01 08:00:00");
        await PullAsync(pipeline);
        var (second, unchanged) = (await ETagAsync(pipeline), await OnlyPullAsync(pipeline));
        Bps.Tables[("6401", "104")] = years => BpsServer.Sectors(years, 101);
        await PullAsync(pipeline);
        var (third, uploaded) = (await ETagAsync(pipeline), await OnlyPullAsync(pipeline));

        Assert.Equal(first, second);
        Assert.NotEqual(second, third);
        Assert.Equal((PullOutcome.Unchanged, PullOutcome.Uploaded), (unchanged.State, uploaded.State));
        Assert.True(unchanged.UploadedAt < unchanged.PulledAt);
        Assert.Equal(2, telemetry.Measure().Count(measured => measured.Is("economy.pulls", PullOutcome.Uploaded)));
        Assert.Single(telemetry.Measure(), measured => measured.Is("economy.pulls", PullOutcome.Unchanged));
    }

    [Fact]
    public async Task Two_that_pull_at_once_do_no_harm()
    {
        await using var pipeline = await StartAsync("var=104,domain=6401,years=2020-2021");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PullAsync(pipeline)));

        await pipeline.DoneAsync();
        var dataset = Assert.Single((await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Datasets);
        Assert.Equal(("accepted", 1L), (dataset.State, dataset.Accepted!.Sequence));
    }

    [Fact]
    public async Task Table_that_fails_is_told_where_people_look_and_the_others_come()
    {
        await using var pipeline = await StartAsync("var=9,domain=6401,years=2020;var=104,domain=6401,years=2020-2021");
        await PullAsync(pipeline);
        await PullAsync(pipeline);

        var answer = await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer);
        var failed = Assert.Single(answer.Pulls, pull => pull.State == PullOutcome.Failed);
        Assert.Equal(("var=9,domain=6401,years=2020", "not-available", 2), (failed.Table, failed.Failure!.Code, failed.Failure.Attempts));
        Assert.Contains("2020", failed.Failure.Message.En, StringComparison.Ordinal);
        Assert.Equal(PullOutcome.Unchanged, answer.Pulls.Single(pull => pull.Name == Name).State);
        var health = await pipeline.GetAsync("health", ApiJson.Default.HealthAnswer);
        Assert.Equal(("attention", 1), (health.Status, health.FailedPulls));
        Assert.Contains(pipeline.Log.Entries, entry => entry.StartsWith("Warning: bps-6401-var-9-2020.json was not pulled: not-available", StringComparison.Ordinal));

        Bps.Tables[("6401", "9")] = years => BpsServer.Sectors(years, 5).Replace("1040", "90", StringComparison.Ordinal).Replace("104", "9", StringComparison.Ordinal);
        await PullAsync(pipeline);

        Assert.Equal(0, (await pipeline.GetAsync("health", ApiJson.Default.HealthAnswer)).FailedPulls);
    }

    [Fact]
    public async Task Dataset_that_was_taken_back_comes_again_only_when_the_answer_changes()
    {
        await using var pipeline = await StartAsync("var=104,domain=6401,years=2020-2021");
        await PullAsync(pipeline);
        await pipeline.CheckedAsync(Path);
        await pipeline.Service<DatasetAcceptance>().WithdrawAsync(new DatasetId("sector-output", Name), "editor", Cancelled);

        await PullAsync(pipeline);
        var afterTheSame = await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(Path).ExistsAsync(Cancelled);
        Bps.Tables[("6401", "104")] = years => BpsServer.Sectors(years, 102);
        await PullAsync(pipeline);

        Assert.False(afterTheSame);
        Assert.Equal(102, FirstFigure(await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(Path).DownloadContentAsync(Cancelled)));
    }

    [Fact]
    public async Task Table_whose_years_go_on_has_nothing_yet_for_the_latest()
    {
        await using var pipeline = await StartAsync("var=104,domain=6401,years=2020-");
        Bps.Tables[("6401", "104")] = years => years[0] == 2020 ? BpsServer.Sectors(years, 100) : BpsServer.NotAvailable;

        await PullAsync(pipeline);

        var pulls = (await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Pulls;
        Assert.Equal(PullOutcome.Uploaded, pulls[0].State);
        Assert.NotEmpty(pulls.Skip(1));
        Assert.All(pulls.Skip(1), pull => Assert.Equal((PullOutcome.NotAvailable, null), (pull.State, pull.Failure)));
        Assert.Equal(0, (await pipeline.GetAsync("health", ApiJson.Default.HealthAnswer)).FailedPulls);
    }

    [Theory]
    [InlineData("", "var=104,domain=6401,years=2020")]
    [InlineData(BpsServer.Key, "")]
    public async Task Without_a_key_or_without_tables_nothing_is_asked(string key, string tables)
    {
        await using var pipeline = await Pipeline.StartAsync(("Bps__Key", key), ("Bps__Tables", tables), ("Bps__Address", Bps.Address));

        await PullAsync(pipeline);

        Assert.Empty(Bps.Requests);
        Assert.Empty((await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Pulls);
    }

    private static Task PullAsync(Pipeline pipeline) => new PullTables(pipeline.Service<TablePulls>()).RunAsync(new(), Cancelled);

    private static async Task<PullAnswer> OnlyPullAsync(Pipeline pipeline) => Assert.Single((await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Pulls);

    private static async Task<string> ETagAsync(Pipeline pipeline) =>
        (await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(Path).GetPropertiesAsync(cancellationToken: Cancelled)).Value.ETag.ToString();

    private static int FirstFigure(Azure.Response<Azure.Storage.Blobs.Models.BlobDownloadResult> answer)
    {
        using var document = JsonDocument.Parse(answer.Value.Content);
        return document.RootElement.GetProperty("datacontent").EnumerateObject().First().Value.GetInt32();
    }

    private Task<Pipeline> StartAsync(string tables, params (string Name, string Value)[] settings) => Pipeline.StartAsync(
        [("Bps__Key", BpsServer.Key), ("Bps__Tables", tables), ("Bps__Address", Bps.Address), ("Bps__RequestsPerMinute", "6000"), .. settings]);
}
