using EconomyPipeline.Localhost.Azurite;
using Xunit;

namespace EconomyPipeline.TestSupport;

/// <summary>One Azurite for a whole test assembly, on free ports and in a folder that goes away with it: <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    // More than the tests of any assembly take.
    private const int MaxAccounts = 200;

    private static readonly string[] Accounts = [.. Enumerable.Range(0, MaxAccounts).Select(number => $"account{number:D3}")];

    private readonly TemporaryFolder folder = new("azurite");
    private AzuriteProcess? azurite;
    private int taken;

    /// <summary>An account for tests that do not mind each other.</summary>
    public string ConnectionString => Azurite.ConnectionString;

    /// <value>Where it keeps its data, locked while it runs.</value>
    public string DataFolder => folder.Path;

    public AzuriteProcess Azurite => azurite ?? throw new InvalidOperationException("Azurite has not started.");

    /// <returns>The connection string of an account with nothing in it, which no other test gets.</returns>
    public static async Task<string> TakeAccountAsync()
    {
        var fixture = await TestContext.Current.GetFixture<AzuriteFixture>() ?? throw new InvalidOperationException($"The assembly of this test has no {nameof(AzuriteFixture)}.");
        return fixture.Azurite.ConnectionStringOf(Accounts[Interlocked.Increment(ref fixture.taken)]);
    }

    public async ValueTask InitializeAsync() => azurite = await AzuriteProcess.StartAsync(
        new AzuriteOptions { DataFolder = folder.Path, Accounts = Accounts, InstallProgress = new ToStandardError() },
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
