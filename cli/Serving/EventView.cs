using System.Diagnostics;
using EconomyPipeline.Functions.Telemetry;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Says in one line each what the pipeline does while <c>serve</c> runs, from its own activities.</summary>
internal sealed class EventView : IDisposable
{
    private readonly ActivityListener listener;
    private volatile bool isShowing;

    public EventView()
    {
        // It listens from the start, so that traces reach from one message to the next; it speaks when it is told to.
        listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == PipelineTrace.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Show,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Says from now on what happens.</summary>
    public void Start() => isShowing = true;

    public void Dispose() => listener.Dispose();

    private void Show(Activity activity)
    {
        if (isShowing && EventLine.Of(activity) is { } line)
        {
            Console.WriteLine(line);
        }
    }
}
