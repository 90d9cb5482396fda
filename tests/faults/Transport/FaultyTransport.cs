using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>Carries the requests of storage clients, and lets happen to each what a test decides.</summary>
/// <param name="decide">Asked before each request; may wait.</param>
internal sealed class FaultyTransport(Func<StorageRequest, CancellationToken, ValueTask<StorageFault>> decide) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport inner = new();
    private int faults;

    public FaultyTransport(Func<StorageRequest, StorageFault> decide)
        : this((request, _) => ValueTask.FromResult(decide(request)))
    {
    }

    /// <summary>How many requests were not answered as they should have been.</summary>
    public int Faults => Volatile.Read(ref faults);

    /// <summary>For the options of a client: these requests, and a short patience so that tests end soon.</summary>
    public void Configure(ClientOptions options)
    {
        options.Transport = this;
        options.Retry.Delay = TimeSpan.FromMilliseconds(20);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
    }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The pipeline asks its storage asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var request = await StorageRequest.ReadAsync(message.Request, message.CancellationToken);
        var fault = await decide(request, message.CancellationToken);
        if (fault == StorageFault.None || (fault == StorageFault.ConditionRefused && !request.IsConditional))
        {
            await inner.ProcessAsync(message);
            return;
        }

        Interlocked.Increment(ref faults);
        switch (fault)
        {
            case StorageFault.ConditionRefused:
                message.Response = FaultAnswer.ConditionRefused(request);
                break;
            case StorageFault.Forbidden:
                message.Response = FaultAnswer.Of(HttpStatusCode.Forbidden, "AuthorizationFailure");
                break;
            case StorageFault.TooManyRequests:
                message.Response = FaultAnswer.Of(HttpStatusCode.TooManyRequests, "TooManyRequests");
                break;
            case StorageFault.InternalError:
                message.Response = FaultAnswer.Of(HttpStatusCode.InternalServerError, "InternalError");
                break;
            case StorageFault.Unavailable:
                message.Response = FaultAnswer.Of(HttpStatusCode.ServiceUnavailable, "ServerBusy");
                break;
            case StorageFault.Timeout:
                await Task.Delay(Timeout.InfiniteTimeSpan, message.CancellationToken);
                break;
            case StorageFault.ResetWithin when message.Request.Content is { } content:
                message.Request.Content = new BrokenContent(content);
                try
                {
                    await inner.ProcessAsync(message);
                }
                finally
                {
                    message.Request.Content = content;
                }

                break;
            case StorageFault.ResetAfter:
                await inner.ProcessAsync(message);
                throw Reset();
            default:
                throw Reset();
        }
    }

    public void Dispose() => inner.Dispose();

    // As the SDK's own transport tells of it.
    private static RequestFailedException Reset() => new(0, "Connection reset by a test.", new IOException("Connection reset by a test."));
}
