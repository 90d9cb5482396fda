using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Telemetry;

public sealed class MetricTests : IClassFixture<EmptyPipeline>, IDisposable
{
    private readonly Pipeline pipeline;
    private readonly RecordedTelemetry telemetry;

    public MetricTests(EmptyPipeline deployment)
    {
        pipeline = deployment.Pipeline;
        telemetry = new RecordedTelemetry(pipeline);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => telemetry.Dispose();

    [Fact]
    public async Task Uploads_runs_rows_duration_and_lag_are_measured()
    {
        await pipeline.PutAsync("sector-output/bad.csv", "region_code,sector_code,year,value,unit,basis\n6401,ZZ,2020,1,billion rupiah,constant-2010\n");
        await pipeline.PutAsync("sector-output/good.csv", Pipeline.SmallOutput(1));
        await pipeline.CheckedAsync("sector-output/bad.csv");
        await pipeline.DoneAsync();
        await Eventually.TrueAsync(() => Sum("economy.runs", RunKind.Forecasts, RunOutcome.Published) > 0, Eventually.Deadline, "the forecast run was counted");

        Assert.Equal((1, 1), (Sum("economy.uploads", "sector-output", UploadOutcome.Accepted), Sum("economy.uploads", "sector-output", UploadOutcome.Rejected)));
        Assert.Equal(1, Sum("economy.runs", RunKind.Indicators, RunOutcome.Published));
        Assert.All(new[] { RunKind.Indicators, RunKind.Forecasts }, kind =>
        {
            Assert.True(Sum("economy.rows.written", kind) > 0);
            Assert.Equal("s", Assert.Single(Measured("economy.publication.lag", kind)).Unit);
            Assert.InRange(Sum("economy.publication.lag", kind), 0, 3 * Eventually.Deadline.TotalSeconds);
            Assert.InRange(Sum("economy.run.duration", kind, RunOutcome.Published), double.Epsilon, 3 * Eventually.Deadline.TotalSeconds);
        });

        // What is published already keeps nobody waiting for an upload.
        await pipeline.Service<IndicatorRun>().PublishAsync(Economy.Classification.RegionCode.Parse("6400"), traceparent: null, Cancelled);
        Assert.True(Sum("economy.runs", RunKind.Indicators, RunOutcome.Unchanged) > 0);
        Assert.Single(Measured("economy.publication.lag", RunKind.Indicators));
    }

    [Fact]
    public async Task Failed_run_is_counted_and_one_that_the_host_stopped_is_not()
    {
        var scope = Economy.Classification.RegionCode.Parse("9100");
        var runs = pipeline.Service<RunTelemetry>();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => runs.WatchAsync(RunKind.Forecasts, scope, null, _ => throw new InvalidDataException(), Cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(() => runs.WatchAsync(RunKind.Forecasts, scope, null, _ => throw new OperationCanceledException(), stopped.Token));

        Assert.Equal(1, Sum("economy.runs", RunKind.Forecasts, RunOutcome.Failed));
    }

    [Fact]
    public void Age_of_the_newest_publication_is_measured_where_there_is_one()
    {
        var metrics = pipeline.Service<PipelineMetrics>();
        var threeDays = TimeSpan.FromDays(3);

        metrics.Keep([], newestPublication: null);
        Assert.Empty(Measured("economy.publication.age"));

        metrics.Keep([], TimeProvider.System.GetUtcNow() - threeDays);
        var age = Assert.Single(Measured("economy.publication.age"));
        Assert.Equal("s", age.Unit);
        Assert.InRange(age.Value, threeDays.TotalSeconds, (threeDays + Eventually.Deadline).TotalSeconds);
    }

    [Fact]
    public async Task Messages_that_wait_and_that_were_given_up_are_counted_when_the_timer_catches_up()
    {
        Assert.Empty(Measured("economy.messages.poison"));
        var poison = pipeline.Account.Queue("forecast-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: Cancelled);
        await poison.SendMessageAsync("""{"scope":"6400"}""", Cancelled);

        await new CatchUp(
            pipeline.Service<MissedWork>(), pipeline.Service<RunPruning>(), pipeline.Service<ObservationSweep>(), pipeline.Service<QueueDepths>(), pipeline.Service<PublicationStore>(),
            pipeline.Service<PipelineMetrics>())
            .RunAsync(new(), Cancelled);

        Assert.Equal(1, Sum("economy.messages.poison", "forecast-poison"));
        Assert.Equal(["compute", "forecast"], Measured("economy.messages.waiting").SelectMany(measured => measured.Tags.Values).Distinct().Order());
    }

    private double Sum(string name, params string[] tags) => Measured(name, tags).Sum(measured => measured.Value);

    // Gauges answer anew each time they are asked: only the answers of this time count.
    private List<Measured> Measured(string name, params string[] tags)
    {
        var before = telemetry.Recorded;
        var all = telemetry.Measure();
        return [.. (name.StartsWith("economy.messages", StringComparison.Ordinal) ? all.Skip(before) : all).Where(measured => measured.Is(name, tags))];
    }
}
