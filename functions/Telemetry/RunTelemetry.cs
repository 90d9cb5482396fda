using System.Diagnostics;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Telemetry;

/// <summary>Watches attempts at runs: an activity, a log scope, a count and a duration for each.</summary>
public sealed class RunTelemetry(PipelineMetrics metrics, TimeProvider clock, ILogger<RunTelemetry> logger)
{
    /// <param name="kind">One of <see cref="RunKind"/>.</param>
    /// <param name="scope">Whose run.</param>
    /// <param name="traceparent">The trace that the message carried; null when it carried none.</param>
    /// <param name="attempt">Makes the run, and tells what it is.</param>
    /// <param name="cancellationToken">Ends the attempt, which then is no failure.</param>
    /// <exception cref="Exception">That of the attempt.</exception>
    public async Task WatchAsync(string kind, RegionCode scope, string? traceparent, Func<RunWatch, Task> attempt, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(kind == RunKind.Indicators ? ActivityName.Compute : ActivityName.Forecast, traceparent, ActivityKind.Consumer);
        activity?.SetTag(TagName.Scope, scope.ToString()).SetTag(TagName.RunKind, kind);
        var started = clock.GetTimestamp();
        var watch = new RunWatch(kind, scope, activity, metrics, clock, logger);
        try
        {
            await attempt(watch);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            PipelineTrace.Fail(activity, exception);
            End(RunOutcome.Failed);
            throw;
        }

        End(watch.Outcome);

        void End(string outcome)
        {
            activity?.SetTag(TagName.Outcome, outcome);
            metrics.CountRun(kind, outcome, clock.GetElapsedTime(started));
        }
    }
}
