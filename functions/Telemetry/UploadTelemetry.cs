using System.Diagnostics;
using EconomyPipeline.Functions.Ingest;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Telemetry;

/// <summary>Watches attempts to take uploads in: an activity, a log scope and a count for each.</summary>
public sealed class UploadTelemetry(PipelineMetrics metrics, ILogger<UploadTelemetry> logger)
{
    /// <param name="id">What is taken in.</param>
    /// <param name="path">The blob's path, which people know it by.</param>
    /// <param name="traceparent">The trace of the request that brought it; null when it came another way.</param>
    /// <param name="attempt">Takes it in.</param>
    /// <param name="cancellationToken">Ends the attempt, which then is no failure.</param>
    /// <exception cref="Exception">That of the attempt.</exception>
    public async Task WatchAsync(DatasetId id, string path, string? traceparent, Func<Task<UploadResult>> attempt, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.Ingest, traceparent, ActivityKind.Consumer);
        activity?.SetTag(TagName.Dataset, path).SetTag(TagName.DatasetKind, id.Kind);
        using var scope = LogScopes.Dataset(logger, path);
        try
        {
            var result = await attempt();
            activity?.SetTag(TagName.Sequence, result.Sequence).SetTag(TagName.Observations, result.Observations).SetTag(TagName.Outcome, result.Outcome);
            metrics.CountUpload(id.Kind, result.Outcome);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            PipelineTrace.Fail(activity, exception);
            activity?.SetTag(TagName.Outcome, UploadOutcome.Failed);
            metrics.CountUpload(id.Kind, UploadOutcome.Failed);
            throw;
        }
    }
}
