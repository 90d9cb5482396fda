namespace EconomyPipeline.Localhost.Settings;

/// <param name="BatchSize">Messages fetched at once.</param>
/// <param name="NewBatchThreshold">Messages still in work at which the next batch is fetched.</param>
/// <param name="MaxDequeueCount">Attempts before a message goes to the poison queue.</param>
/// <param name="VisibilityTimeout">The wait before a failed message is tried again.</param>
/// <param name="MaxPollingInterval">The longest wait between looks at an empty queue.</param>
internal sealed record QueueLimits(int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval);
