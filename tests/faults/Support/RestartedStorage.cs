using EconomyPipeline.Localhost.Azurite;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>An Azurite that a test stops and starts, and so has for itself.</summary>
internal sealed class RestartedStorage : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private AzuriteProcess azurite;

    private RestartedStorage(TemporaryFolder folder, AzuriteProcess azurite)
    {
        this.folder = folder;
        this.azurite = azurite;
    }

    public string ConnectionString => azurite.ConnectionString;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<RestartedStorage> StartAsync()
    {
        var folder = new TemporaryFolder("faults");
        return new RestartedStorage(folder, await AzuriteProcess.StartAsync(new AzuriteOptions { DataFolder = folder.Path }, Cancelled));
    }

    /// <summary>Stops it and starts it again with the same addresses and the same data.</summary>
    public async Task RestartAsync()
    {
        var options = new AzuriteOptions
        {
            DataFolder = folder.Path,
            BlobPort = azurite.BlobEndpoint.Port,
            QueuePort = azurite.QueueEndpoint.Port,
            TablePort = azurite.TableEndpoint.Port,
        };
        await azurite.DisposeAsync();
        azurite = await AzuriteProcess.StartAsync(options, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        folder.Dispose();
    }
}
