using System.Diagnostics;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Scores;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Telemetry;

/// <summary>What one attempt at a run tells of itself while it goes on.</summary>
public sealed partial class RunWatch(string kind, RegionCode scope, Activity? activity, PipelineMetrics metrics, TimeProvider clock, ILogger logger)
{
    private DateTimeOffset? newestUpload;

    internal string Outcome { get; private set; } = RunOutcome.Unchanged;

    /// <summary>Says which run it is; log lines carry it until the result is disposed.</summary>
    public IDisposable? Identify(string run, ScopeManifest manifest)
    {
        activity?.SetTag(TagName.Run, run).SetTag(TagName.Sequence, manifest.Sequence);
        return LogScopes.Run(logger, scope, run);
    }

    /// <summary>
    /// Says what readers have seen, so that the lag counts from the newest upload that they have not: a run for new code or a
    /// withdrawal keeps nobody waiting for an upload.
    /// </summary>
    /// <param name="manifest">The inputs.</param>
    /// <param name="seen">Sequence of what is published now.</param>
    public void Follows(ScopeManifest manifest, long seen) =>
        newestUpload = manifest.Records.Where(record => record.AcceptedSequence > seen).Max(record => record.AcceptedLastModified);

    public void Wrote(int rows) => metrics.CountRows(kind, rows);

    public void Published(int rows)
    {
        Outcome = RunOutcome.Published;
        activity?.SetTag(TagName.Rows, rows);
        if (newestUpload is { } uploaded)
        {
            // The storage's clock may be ahead of this one.
            var lag = Math.Max(0, (clock.GetUtcNow() - uploaded).TotalSeconds);
            activity?.SetTag(TagName.LagSeconds, lag);
            metrics.RecordLag(kind, lag);
        }
    }

    /// <summary>Tells how earlier forecasts fared.</summary>
    internal void Scored(IEnumerable<ScoreSummary> summaries, IEnumerable<ForecastDrift> drifts)
    {
        foreach (var summary in summaries)
        {
            metrics.RecordScores(summary);
        }

        foreach (var drift in drifts)
        {
            LogDrift(logger, scope, drift.Run, drift.Message.En);
        }
    }

    public void Overtaken() => Outcome = RunOutcome.Overtaken;

    public void Withdrawn() => Outcome = RunOutcome.Withdrawn;

    [LoggerMessage(LogLevel.Warning, "Forecasts of {Scope} in run {Run} were far from their backtest. {Message}")]
    private static partial void LogDrift(ILogger logger, RegionCode scope, string run, string message);
}
