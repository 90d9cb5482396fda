namespace Microsoft.Azure.Functions.Worker;

/// <summary>The last and the next run of a timer.</summary>
public sealed class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
