using System.Diagnostics;
using System.Net;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Telemetry;

/// <summary>One trace follows an upload from the request to what is published of it.</summary>
public sealed class TraceTests : IClassFixture<EmptyPipeline>, IDisposable
{
    private readonly Pipeline pipeline;
    private readonly RecordedTelemetry telemetry;

    public TraceTests(EmptyPipeline deployment)
    {
        pipeline = deployment.Pipeline;
        telemetry = new RecordedTelemetry(pipeline);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => telemetry.Dispose();

    [Fact]
    public async Task Upload_by_http_is_one_trace_from_the_request_to_both_publications()
    {
        var trace = ActivityTraceId.CreateRandom();

        await UploadAsync("traced.csv", Pipeline.SmallOutput(1), trace);

        var forecast = await EndedAsync(trace, ActivityName.Forecast);
        var request = Assert.Single(Of(trace), activity => activity.Source.Name == "Microsoft.AspNetCore");
        var ingest = Assert.Single(Of(trace), activity => activity.OperationName == ActivityName.Ingest);
        var compute = Assert.Single(Of(trace), activity => activity.OperationName == ActivityName.Compute);
        Assert.Equal((request.SpanId, ingest.SpanId, compute.SpanId), (ingest.ParentSpanId, compute.ParentSpanId, forecast.ParentSpanId));
        Assert.Equal(
            [compute.SpanId, forecast.SpanId],
            Of(trace).Where(activity => activity.OperationName == ActivityName.Publish).OrderBy(activity => activity.StartTimeUtc).Select(activity => activity.ParentSpanId));
        Assert.Equal(("sector-output/traced.csv", "sector-output", UploadOutcome.Accepted, 20),
            (ingest.GetTagItem(TagName.Dataset), ingest.GetTagItem(TagName.DatasetKind), ingest.GetTagItem(TagName.Outcome), ingest.GetTagItem(TagName.Observations)));
        Assert.Equal(("6400", RunOutcome.Published, ingest.GetTagItem(TagName.Sequence)),
            (compute.GetTagItem(TagName.Scope), compute.GetTagItem(TagName.Outcome), compute.GetTagItem(TagName.Sequence)));
        Assert.All(new[] { compute, forecast }, run =>
        {
            Assert.True((int)run.GetTagItem(TagName.Rows)! > 0);
            Assert.Matches("^[0-9a-f]{16}$", (string?)run.GetTagItem(TagName.Run));
        });
    }

    [Theory]
    [InlineData("""{"scope":"6400"}""")]
    [InlineData("""{"scope":"6400","traceparent":"not a trace"}""")]
    [InlineData("""{"scope":"6400","traceparent":"00-00000000000000000000000000000000-0000000000000000-01"}""")]
    [InlineData("""{"scope":"6400","traceparent":42}""")]
    [InlineData("""{"scope":"6400","traceparent":{"a":[]},"later":true}""")]
    public async Task Message_without_a_trace_that_can_be_read_is_worked_on_in_a_new_one(string message)
    {
        using var nothing = new Activity("none");
        Activity.Current = null;

        await new ComputeIndicators(pipeline.Service<IndicatorRun>()).RunAsync(message, Cancelled);

        Assert.Contains(telemetry.Activities, activity => activity.OperationName == ActivityName.Compute && activity.ParentSpanId == default);
    }

    [Fact]
    public async Task Rejected_and_failed_uploads_say_so()
    {
        var trace = ActivityTraceId.CreateRandom();
        await UploadAsync("rejected.csv", "region_code,sector_code,year,value,unit,basis\n6401,ZZ,2020,1,billion rupiah,constant-2010\n", trace);
        var rejected = await EndedAsync(trace, ActivityName.Ingest);

        await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.Service<UploadTelemetry>().WatchAsync(
            new DatasetId("sector-output", "broken.csv"), "sector-output/broken.csv", rejected.Id, () => throw new InvalidOperationException("It broke."), Cancelled));

        var failed = Assert.Single(Of(trace), activity => activity.Status == ActivityStatusCode.Error);
        Assert.Equal((UploadOutcome.Rejected, UploadOutcome.Failed), (rejected.GetTagItem(TagName.Outcome), failed.GetTagItem(TagName.Outcome)));
        Assert.Equal("System.InvalidOperationException", failed.GetTagItem(TagName.ErrorType));
    }

    [Fact]
    public async Task Withdrawal_is_in_the_trace_of_what_it_takes_back_and_catching_up_begins_its_own()
    {
        var id = new DatasetId("sector-output", "withdrawn.csv");
        await pipeline.PutAsync(id.Path, Pipeline.SmallOutput(3).Replace("640", "650", StringComparison.Ordinal));
        await pipeline.DoneAsync();

        await pipeline.Service<DatasetAcceptance>().WithdrawAsync(id, "a test", Cancelled);

        var withdrawal = await Eventually.NotNullAsync(
            () => Task.FromResult(telemetry.Activities.FirstOrDefault(
                activity => activity.OperationName == ActivityName.Withdrawal && id.Path.Equals(activity.GetTagItem(TagName.Dataset)))),
            Eventually.Deadline,
            "the withdrawal ended");
        var compute = await EndedAsync(withdrawal.TraceId, ActivityName.Compute);
        Assert.Equal(RunOutcome.Withdrawn, compute.GetTagItem(TagName.Outcome));

        await CatchUp().RunAsync(new(), Cancelled);

        Assert.Contains(telemetry.Activities, activity => activity.OperationName == ActivityName.CatchUp && activity.TraceId != withdrawal.TraceId);
    }

    [Fact]
    public async Task No_key_and_no_connection_string_is_in_a_tag_or_a_log_line()
    {
        var trace = ActivityTraceId.CreateRandom();
        await UploadAsync("secret.csv", Pipeline.SmallOutput(5), trace);
        await EndedAsync(trace, ActivityName.Forecast);
        var accountKey = pipeline.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        var secrets = new[] { Pipeline.ReaderKey, Pipeline.EditorKey, Pipeline.AdministratorKey, accountKey };

        var told = telemetry.Activities
            .SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.StatusDescription ?? "").Append(activity.DisplayName))
            .Concat(pipeline.Log.Entries)
            .Concat(pipeline.Log.Scoped.SelectMany(entry => entry.Scope.Select(property => $"{property.Key}={property.Value}")))
            .ToList();

        Assert.Contains(told, line => line.Contains("secret.csv", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(told, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Log_lines_carry_the_dataset_and_the_run_that_they_are_of()
    {
        var trace = ActivityTraceId.CreateRandom();
        await UploadAsync("logged.csv", Pipeline.SmallOutput(7), trace);
        var run = (await EndedAsync(trace, ActivityName.Forecast)).GetTagItem(TagName.Run);

        var accepted = Assert.Single(pipeline.Log.Scoped, entry => entry.Message.StartsWith("Accepted sector-output/logged.csv", StringComparison.Ordinal));
        Assert.Equal("sector-output/logged.csv", accepted.Scope["Dataset"]);
        var published = Assert.Single(pipeline.Log.Scoped, entry => entry.Message.StartsWith($"Published forecasts of 6400: run {run}", StringComparison.Ordinal));
        Assert.Equal((RegionCode.Parse("6400"), run), (published.Scope["Scope"], published.Scope["Run"]));
    }

    private CatchUp CatchUp() => new(
        pipeline.Service<MissedWork>(), pipeline.Service<RunPruning>(), pipeline.Service<ObservationSweep>(), pipeline.Service<QueueDepths>(),
        pipeline.Service<PublicationStore>(), pipeline.Service<PipelineMetrics>());

    private IEnumerable<Activity> Of(ActivityTraceId trace) => telemetry.Activities.Where(activity => activity.TraceId == trace);

    private Task<Activity> EndedAsync(ActivityTraceId trace, string name) => Eventually.NotNullAsync(
        () => Task.FromResult(Of(trace).FirstOrDefault(activity => activity.OperationName == name)), 2 * Eventually.Deadline, $"{name} ended in the trace");

    private async Task UploadAsync(string name, string text, ActivityTraceId trace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/datasets/sector-output/{name}") { Content = new StringContent(text) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var answer = await pipeline.Editor.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }
}
