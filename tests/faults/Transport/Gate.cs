namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>Holds the requests of one sort from the first one on, until it is opened.</summary>
internal sealed class Gate : IDisposable
{
    private readonly TaskCompletionSource isReached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource isOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Gate(Func<StorageRequest, bool> isHeld) => Transport = new FaultyTransport(async (request, cancelled) =>
    {
        if (isHeld(request))
        {
            isReached.TrySetResult();
            await isOpen.Task.WaitAsync(cancelled);
        }

        return StorageFault.None;
    });

    /// <summary>Carries the requests.</summary>
    public FaultyTransport Transport { get; }

    /// <summary>Waits until a request is held.</summary>
    public Task ReachedAsync() => isReached.Task.WaitAsync(TestSupport.Eventually.Deadline, TestContext.Current.CancellationToken);

    public void Open() => isOpen.TrySetResult();

    public void Dispose() => Transport.Dispose();
}
