using EconomyPipeline.Localhost.Azurite;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class AzuriteInstallationTests : IDisposable
{
    private static readonly string PackageFolder = Path.Combine(AppContext.BaseDirectory, "azurite");

    private readonly FakeTools tools = new();
    private readonly TemporaryFolder folder = new("install");

    private string Cache => Path.Combine(folder.Path, "cache");

    [Fact]
    public async Task Machine_without_node_is_told_what_to_install()
    {
        var exception = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(tools.Options(folder.Path), TestContext.Current.CancellationToken));

        Assert.Equal(AzuriteProblem.NodeMissing, exception.Problem);
        Assert.Equal(
            "Node.js 20 or later is needed to run the storage emulator, and there is no node on the PATH: install it from https://nodejs.org, or set AzureWebJobsStorage to a storage account of your own.",
            exception.Message);
    }

    [Fact]
    public async Task Node_that_is_too_old_is_named_with_its_version()
    {
        tools.Node("v18.20.4");

        var exception = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(tools.Options(folder.Path), TestContext.Current.CancellationToken));

        Assert.Equal(AzuriteProblem.NodeTooOld, exception.Problem);
        Assert.Contains("is v18.20.4: install it from https://nodejs.org", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.0.0")]
    [InlineData("v26.1.0")]
    public async Task Node_of_20_and_later_is_taken_and_a_missing_npm_named(string version)
    {
        tools.Node(version);

        var exception = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(tools.Options(folder.Path), TestContext.Current.CancellationToken));

        Assert.Equal(AzuriteProblem.NpmMissing, exception.Problem);
    }

    [Fact]
    public async Task Failed_install_gives_npms_reason_and_is_not_taken_for_done()
    {
        tools.Node("v20.0.0").Npm(exitCode: 1, "npm error network getaddrinfo ENOTFOUND");

        var first = await Assert.ThrowsAsync<AzuriteException>(EnsureAsync);
        await Assert.ThrowsAsync<AzuriteException>(EnsureAsync);

        Assert.Equal(AzuriteProblem.InstallFailed, first.Problem);
        Assert.Equal(
            "npm could not install the storage emulator (network getaddrinfo ENOTFOUND): check the network, and npm's registry and proxy settings (npm config list), then try again.",
            first.Message);
        Assert.Equal(2, NpmCalls());
    }

    [Fact]
    public async Task Half_done_install_is_done_again_and_a_done_one_is_not()
    {
        tools.Node("v20.0.0").Npm(exitCode: 0);
        var modules = await EnsureAsync();
        var leftover = Path.Combine(modules, "half-written.js");
        await File.WriteAllTextAsync(leftover, "", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(Path.GetDirectoryName(modules)!, ".installed"));

        await EnsureAsync();
        await EnsureAsync();

        Assert.False(File.Exists(leftover));
        Assert.Equal(2, NpmCalls());
    }

    [Fact]
    public async Task Installs_at_the_same_time_run_npm_once()
    {
        tools.Node("v20.0.0").Npm(exitCode: 0);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnsureAsync()));

        Assert.Equal(1, NpmCalls());
    }

    public void Dispose()
    {
        tools.Dispose();
        folder.Dispose();
    }

    private async Task<string> EnsureAsync()
    {
        var node = await NodeTools.FindAsync(tools.SearchPath, TestContext.Current.CancellationToken);
        return await AzuriteInstallation.EnsureAsync(node, PackageFolder, tools.Options(folder.Path, Cache), TestContext.Current.CancellationToken);
    }

    private int NpmCalls() => File.ReadAllLines(Path.Combine(Cache, "npm-calls")).Length;
}
