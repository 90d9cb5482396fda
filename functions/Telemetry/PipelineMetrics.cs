using System.Diagnostics.Metrics;
using System.Globalization;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Scores;

namespace EconomyPipeline.Functions.Telemetry;

/// <summary>The one meter of the pipeline; docs/telemetry.md says what each instrument means.</summary>
public sealed class PipelineMetrics : IDisposable
{
    public const string MeterName = "EconomyPipeline";

    private readonly Meter meter;
    private readonly Counter<long> uploads;
    private readonly Counter<long> pulls;
    private readonly Counter<long> runs;
    private readonly Counter<long> rowsWritten;
    private readonly Counter<long> models;
    private readonly Histogram<double> runDuration;
    private readonly Histogram<double> publicationLag;
    private readonly Histogram<double> forecastError;
    private readonly Histogram<double> forecastCoverage;
    private readonly TimeProvider clock;
    private volatile IReadOnlyList<QueueDepth> depths = [];
    private long newestPublicationTicks;

    public PipelineMetrics(IMeterFactory meters, TimeProvider clock)
    {
        this.clock = clock;
        meter = meters.Create(MeterName);
        uploads = meter.CreateCounter<long>("economy.uploads", "{upload}", "Attempts to take uploads in");
        pulls = meter.CreateCounter<long>("economy.pulls", "{answer}", "Answers pulled from BPS's WebAPI");
        runs = meter.CreateCounter<long>("economy.runs", "{run}", "Attempts at runs");
        rowsWritten = meter.CreateCounter<long>("economy.rows.written", "{row}", "Results written to tables");
        models = meter.CreateCounter<long>("economy.models", "{model}", "Models that forecasts needed");
        runDuration = meter.CreateHistogram<double>(
            "economy.run.duration",
            "s",
            "Time that attempts at runs took",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800] });
        publicationLag = meter.CreateHistogram<double>(
            "economy.publication.lag",
            "s",
            "Time from the newest upload that is shown for the first time to its publication",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200] });
        forecastError = meter.CreateHistogram<double>(
            "economy.forecast.mase",
            "1",
            "MASE of earlier forecasts when figures came",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10] });
        forecastCoverage = meter.CreateHistogram<double>(
            "economy.forecast.coverage",
            "%",
            "Share of figures that the intervals of earlier forecasts held",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [10, 20, 30, 40, 50, 60, 70, 80, 90, 95] });
        meter.CreateObservableGauge("economy.messages.waiting", () => Observe(isPoison: false), "{message}", "Messages that wait in the queues, about");
        meter.CreateObservableGauge("economy.messages.poison", () => Observe(isPoison: true), "{message}", "Messages that were given up, about");
        meter.CreateObservableGauge("economy.publication.age", ObserveAge, "s", "Time since anything was published");
    }

    public void CountUpload(string datasetKind, string outcome) =>
        uploads.Add(1, new(TagName.DatasetKind, datasetKind), new(TagName.Outcome, outcome));

    public void CountPull(string outcome) => pulls.Add(1, new KeyValuePair<string, object?>(TagName.Outcome, outcome));

    public void CountRun(string runKind, string outcome, TimeSpan duration)
    {
        runs.Add(1, new(TagName.RunKind, runKind), new(TagName.Outcome, outcome));
        runDuration.Record(duration.TotalSeconds, new(TagName.RunKind, runKind), new(TagName.Outcome, outcome));
    }

    public void CountRows(string runKind, int rows) => rowsWritten.Add(rows, new KeyValuePair<string, object?>(TagName.RunKind, runKind));

    public void CountModel(string outcome) => models.Add(1, new KeyValuePair<string, object?>(TagName.Outcome, outcome));

    public void RecordLag(string runKind, double seconds) => publicationLag.Record(seconds, new KeyValuePair<string, object?>(TagName.RunKind, runKind));

    /// <summary>Records how the earlier forecasts of a group fared at a horizon.</summary>
    public void RecordScores(ScoreSummary summary)
    {
        var (group, horizon) = (new KeyValuePair<string, object?>(TagName.Group, summary.Group), new KeyValuePair<string, object?>(TagName.Horizon, summary.HorizonPeriods.ToString(CultureInfo.InvariantCulture)));
        if (summary.Mase is { } mase)
        {
            forecastError.Record(mase, group, horizon);
        }

        forecastCoverage.Record(summary.Coverage80Percent, group, horizon, new(TagName.Level, "80"));
        forecastCoverage.Record(summary.Coverage95Percent, group, horizon, new(TagName.Level, "95"));
    }

    /// <summary>Keeps what was counted last: whoever reads the gauges must not make the app ask the storage.</summary>
    /// <param name="counted">Messages of every queue.</param>
    /// <param name="newestPublication">When anything was last published; null where nothing ever was.</param>
    public void Keep(IReadOnlyList<QueueDepth> counted, DateTimeOffset? newestPublication)
    {
        depths = counted;
        Volatile.Write(ref newestPublicationTicks, newestPublication?.UtcTicks ?? 0);
    }

    public void Dispose() => meter.Dispose();

    // Of a deployment that never published, there is no age.
    private IEnumerable<Measurement<double>> ObserveAge() => Volatile.Read(ref newestPublicationTicks) is > 0 and var ticks
        ? [new Measurement<double>(Math.Max(0, (clock.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero)).TotalSeconds))]
        : [];

    private IEnumerable<Measurement<long>> Observe(bool isPoison) => depths
        .Where(depth => depth.IsPoison == isPoison)
        .Select(depth => new Measurement<long>(depth.Messages, new KeyValuePair<string, object?>(TagName.Queue, depth.Queue)));
}
