namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed timer function again after a delay. On other triggers the real worker refuses it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : Attribute
{
    public int MaxRetryCount { get; } = maxRetryCount;

    public string DelayInterval { get; } = delayInterval;
}
