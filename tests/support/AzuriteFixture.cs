using EconomyPipeline.Localhost.Azurite;
using Xunit;

namespace EconomyPipeline.TestSupport;

/// <summary>One Azurite for a whole test assembly, on free ports and in a folder that goes away with it: <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new("azurite");
    private AzuriteProcess? azurite;

    public string ConnectionString => Azurite.ConnectionString;

    /// <value>Where it keeps its data, locked while it runs.</value>
    public string DataFolder => folder.Path;

    public AzuriteProcess Azurite => azurite ?? throw new InvalidOperationException("Azurite has not started.");

    public async ValueTask InitializeAsync() => azurite = await AzuriteProcess.StartAsync(
        new AzuriteOptions { DataFolder = folder.Path, InstallProgress = new ToStandardError() },
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        folder.Dispose();
    }

    private sealed class ToStandardError : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
