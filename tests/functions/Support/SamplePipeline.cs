using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>A deployment into which the sample was uploaded and which has published everything. Its tests change nothing.</summary>
public sealed class SamplePipeline : IAsyncLifetime
{
    // Its own: a fixture does not reach another one of the assembly.
    private readonly AzuriteFixture azurite = new();
    private Pipeline? pipeline;

    public Pipeline Pipeline => pipeline ?? throw new InvalidOperationException("The sample has not been published.");

    public async ValueTask InitializeAsync()
    {
        await azurite.InitializeAsync();
        pipeline = await Pipeline.StartAsync(azurite.ConnectionString);
        foreach (var file in SampleData.Files)
        {
            var path = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";
            await pipeline.PutAsync(path, await File.ReadAllTextAsync(file));
        }

        await pipeline.DoneAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (pipeline is not null)
        {
            await pipeline.DisposeAsync();
        }

        await azurite.DisposeAsync();
    }
}
