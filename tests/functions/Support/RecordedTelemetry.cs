using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EconomyPipeline.Functions.Telemetry;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>Keeps what ended of the pipeline's and the web server's activities, and what one deployment measured.</summary>
public sealed class RecordedTelemetry : IDisposable
{
    private readonly ConcurrentQueue<Activity> activities = new();
    private readonly ConcurrentQueue<Measured> measurements = new();
    private readonly ActivityListener activityListener;
    private readonly MeterListener meterListener = new();

    public RecordedTelemetry(Pipeline pipeline)
    {
        activityListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is PipelineTrace.SourceName or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(activityListener);

        // Other deployments of this process have meters of the same name.
        meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PipelineMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, pipeline.Service<IMeterFactory>()))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meterListener.Start();
    }

    public IReadOnlyList<Activity> Activities => [.. activities];

    /// <summary>How many measurements there are so far.</summary>
    public int Recorded => measurements.Count;

    /// <summary>Asks the gauges too.</summary>
    public IReadOnlyList<Measured> Measure()
    {
        meterListener.RecordObservableInstruments();
        return [.. measurements];
    }

    public void Dispose()
    {
        activityListener.Dispose();
        meterListener.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => measurements.Enqueue(new Measured(
        instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => (string?)tag.Value)));
}

/// <summary>One measurement.</summary>
public sealed record Measured(string Name, string? Unit, double Value, IReadOnlyDictionary<string, string?> Tags)
{
    public bool Is(string name, params string[] tags) => Name == name && tags.All(tag => Tags.Values.Contains(tag));
}
