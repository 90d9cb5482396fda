using System.Text.Json;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Time.Testing;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>What <c>GET health</c> says of what waits.</summary>
public sealed class HealthTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private static readonly DatasetId Dataset = new("sector-output", "waiting.csv");

    private readonly Pipeline pipeline = deployment.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_is_behind_when_something_waits_for_more_than_ten_minutes_and_names_nothing()
    {
        await pipeline.PutAsync(Dataset.Path, Pipeline.SmallOutput(1));
        await pipeline.DoneAsync();
        Assert.Equal((0, 0), Counts(await ReadAsync(TimeSpan.Zero)));

        // An acceptance whose message was lost, of an upload that was replaced since and cannot be read.
        var datasets = pipeline.Service<DatasetStore>();
        var record = (await datasets.FindAsync(Dataset, Cancelled))!;
        (record.AcceptedSequence, record.AcceptedAt, record.LastETag) = (record.AcceptedSequence + 1, TimeProvider.System.GetUtcNow(), "another");
        (record.FailedETag, record.FailedAttempts) = (await ETagAsync(), 3);
        Assert.True(await datasets.TrySaveAsync(record, Cancelled));

        var now = await ReadAsync(TimeSpan.Zero);
        var later = await ReadAsync(TimeSpan.FromMinutes(11));

        Assert.Equal(("working", "behind"), (now.Status, later.Status));
        Assert.Equal(((1, 1), (1, 1)), (Counts(now), Counts(later)));
        var (upload, scope) = (Assert.Single(later.WaitingUploads.Longest), Assert.Single(later.WaitingScopes.Longest));
        Assert.Equal((3, 0), (upload.FailedAttempts, scope.FailedAttempts));
        Assert.All(new[] { upload, scope }, wait => Assert.InRange(wait.Seconds, 660, 800));
        var text = JsonSerializer.Serialize(later, ApiJson.Default.HealthAnswer);
        Assert.All(new[] { "waiting.csv", "sector-output", "6400" }, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scope_that_was_never_published_waits_since_the_dataset_that_made_it_one()
    {
        var now = TimeProvider.System.GetUtcNow();
        var datasets = pipeline.Service<DatasetStore>();
        await SaveAsync("nation.csv", "0000", now - TimeSpan.FromHours(2));
        await SaveAsync("new.csv", "9401", now - TimeSpan.FromMinutes(1));

        var scope = (await pipeline.Service<PipelineStatus>().ReadAsync(Cancelled)).Scopes.Single(progress => progress.Scope == "9400");

        Assert.Equal(now - TimeSpan.FromMinutes(1), scope.Since);
        foreach (var name in new[] { "nation.csv", "new.csv" })
        {
            await pipeline.Account.Table(StorageNames.DatasetsTable).DeleteEntityAsync("datasets", DatasetStore.RowKey(new DatasetId("sector-output", name)), cancellationToken: Cancelled);
        }

        async Task SaveAsync(string name, string region, DateTimeOffset acceptedAt)
        {
            var record = new DatasetRecord
            {
                RowKey = DatasetStore.RowKey(new DatasetId("sector-output", name)),
                Kind = "sector-output",
                Name = name,
                AcceptedRegions = region,
                EverRegions = region,
                AcceptedSequence = 1,
                AcceptedAt = acceptedAt,
                AcceptedLastModified = acceptedAt,
                LastModified = acceptedAt,
                CheckedAt = acceptedAt,
                ObservationsBlob = name,
            };
            Assert.True(await datasets.TrySaveAsync(record, Cancelled));
        }
    }

    [Fact]
    public async Task Failure_of_a_run_is_with_its_scope_also_when_nothing_of_it_is_published()
    {
        await pipeline.PutAsync("sector-output/published.csv", Pipeline.SmallOutput(2).Replace("640", "650", StringComparison.Ordinal));
        await Eventually.TrueAsync(
            async () => (await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes.Any(scope => scope is { Code: "6500", ForecastRun: not null })
                && (await pipeline.GetAsync("health", ApiJson.Default.HealthAnswer)).WaitingMessages == 0,
            Eventually.Deadline,
            "the scope was published, and no attempt at it goes on, which would take the failures back");
        await FailAsync("6500", RunKind.Forecasts);
        await FailAsync("6600", RunKind.Indicators);

        var answer = await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer);

        var failure = answer.Scopes.Single(scope => scope.Code == "6500").Failure!;
        Assert.Equal((RunKind.Forecasts, "InvalidDataException: It broke.", 2), (failure.Kind, failure.Reason, failure.Attempts));
        Assert.NotEqual(default, failure.FailedAt);
        Assert.Equal(("6600", RunKind.Indicators), Assert.Single(answer.Unpublished) is var only ? (only.Code, only.Failure.Kind) : default);
    }

    private static (int Uploads, int Scopes) Counts(HealthAnswer health) => (health.WaitingUploads.Count, health.WaitingScopes.Count);

    private async Task FailAsync(string scope, string kind)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => pipeline.Service<FailureStore>().WatchAsync(
                Economy.Classification.RegionCode.Parse(scope), kind, "0123456789abcdef", () => throw new InvalidDataException("It broke."), Cancelled));
        }
    }

    private async Task<string> ETagAsync()
    {
        var blob = pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(Dataset.Path);
        return (await blob.GetPropertiesAsync(cancellationToken: Cancelled)).Value.ETag.ToString().Trim('"');
    }

    private async Task<HealthAnswer> ReadAsync(TimeSpan later)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later);
        var api = new HealthApi(
            pipeline.Service<ApiGateway>(), pipeline.Service<PublicationStore>(), pipeline.Service<QueueDepths>(), pipeline.Service<PipelineStatus>(), pipeline.Service<PullStore>(), clock);
        var answer = await api.GetAsync(new DefaultHttpContext().Request, Cancelled);
        return Assert.IsType<JsonHttpResult<HealthAnswer>>(answer).Value!;
    }
}
