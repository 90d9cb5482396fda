namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a six-field NCRONTAB schedule, or on the one in the setting <c>%NAME%</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
