using System.Diagnostics;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Telemetry;

/// <summary>
/// The one source of the pipeline's activities. A trace follows an upload from the request that brought it, through the blob's
/// metadata and the queue messages, to what is published of it; docs/telemetry.md has the names.
/// </summary>
public static class PipelineTrace
{
    public const string SourceName = "EconomyPipeline";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>What is going on now, in W3C form, to be carried along with work that goes on elsewhere; null when nobody watches.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>Starts an activity.</summary>
    /// <param name="name">One of <see cref="ActivityName"/>.</param>
    /// <param name="traceparent">Whose work it goes on with. Where it is missing or malformed, the activity belongs to what is going on now.</param>
    /// <param name="kind">Whether it takes its work from a message.</param>
    /// <returns>The activity; null when nobody watches.</returns>
    public static Activity? Start(string name, string? traceparent = null, ActivityKind kind = ActivityKind.Internal)
    {
        if (!ActivityContext.TryParse(traceparent, traceState: null, isRemote: true, out var parent))
        {
            return Source.StartActivity(name, kind);
        }

        // What the host began for the trigger is another trace; the link leads to it.
        IEnumerable<ActivityLink> links = Activity.Current is { } current && current.TraceId != parent.TraceId ? [new ActivityLink(current.Context)] : [];
        return Source.StartActivity(name, kind, parent, tags: null, links);
    }

    /// <summary>Writes down why an activity failed: what may be shown of the exception, and no more.</summary>
    public static void Fail(Activity? activity, Exception exception)
    {
        activity?.SetTag(TagName.ErrorType, exception.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error, FailureReason.Of(exception));
    }
}
