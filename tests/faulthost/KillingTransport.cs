using Azure.Core;
using Azure.Core.Pipeline;

namespace EconomyPipeline.FaultHost;

/// <summary>
/// Kills the process (SIGKILL: nothing is flushed, no handler runs) at its n-th request to the storage: when n is even before
/// it is sent, when n is odd after it was answered, so that both "not done" and "done but not known" occur.
/// </summary>
internal sealed class KillingTransport(int killAfter) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport inner = new();
    private int count;

    public int Count => Volatile.Read(ref count);

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message)
    {
        var number = Interlocked.Increment(ref count);
        KillAt(number, isAnswered: false);
        inner.Process(message);
        KillAt(number, isAnswered: true);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref count);
        KillAt(number, isAnswered: false);
        await inner.ProcessAsync(message);
        KillAt(number, isAnswered: true);
    }

    public void Dispose() => inner.Dispose();

    private void KillAt(int number, bool isAnswered)
    {
        if (number == killAfter && isAnswered == (killAfter % 2 == 1))
        {
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            using var never = new ManualResetEventSlim();
            never.Wait();
        }
    }
}
