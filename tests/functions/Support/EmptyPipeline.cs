namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>An empty deployment for the tests of one class.</summary>
public sealed class EmptyPipeline : IAsyncLifetime
{
    private Pipeline? pipeline;

    public Pipeline Pipeline => pipeline ?? throw new InvalidOperationException("The deployment has not started.");

    public async ValueTask InitializeAsync() => pipeline = await Pipeline.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (pipeline is not null)
        {
            await pipeline.DisposeAsync();
        }
    }
}
