using Xunit.Sdk;
using Xunit.v3;

namespace EconomyPipeline.TestSupport;

/// <summary>
/// Lets one of the large test projects run at a time: <c>dotnet test</c> starts as many as there are processors, and hosts
/// and models of several would wait for one another until their patience ends. Small ones do not take turns, nor those of the page, which start nothing.
/// </summary>
public sealed class MachineTurn : ITestPipelineStartup
{
    private const string Name = @"Global\EconomyPipeline.Tests";

    private readonly TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim isOver = new(0, 1);
    private readonly Thread holder;

    // A mutex belongs to the thread that took it.
    public MachineTurn() => holder = new Thread(Hold) { IsBackground = true };

    public async ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        holder.Start();
        await taken.Task;
    }

    public ValueTask StopAsync()
    {
        isOver.Release();
        holder.Join();
        isOver.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Hold()
    {
        using var mutex = new Mutex(initiallyOwned: false, Name);
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Who had the turn was killed; it is ours all the same.
        }
        catch (IOException exception)
        {
            taken.SetException(exception);
            return;
        }

        taken.SetResult();
        isOver.Wait();
        mutex.ReleaseMutex();
    }
}
