using System.Net;
using System.Net.Sockets;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

/// <summary>What a machine may lack: one clear line that says what to do.</summary>
public sealed class ServeFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new("serve");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var outcome = await EconomyProgram.RunAsync(folder.Path, "serve", "--port", $"{port}");

        AssertOneLine(outcome, $"{port}");
    }

    [Fact]
    public async Task Listening_at_what_is_no_address_is_wrong_use()
    {
        var outcome = await EconomyProgram.RunAsync(folder.Path, "serve", "--listen", "everywhere");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--listen", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_node_is_named()
    {
        await using var program = EconomyProgram.Start(folder.Path, new Dictionary<string, string?> { ["PATH"] = folder.Path }, "serve", "--port", "0");

        AssertOneLine(await program.EndAsync(), "Node");
    }

    [Fact]
    public async Task Unwritable_folder_is_named()
    {
        // Below a file, where nobody can make a folder, not even root.
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var outcome = await EconomyProgram.RunAsync(folder.Path, "serve", "--port", "0", "--data", Path.Combine(file, "data"));

        AssertOneLine(outcome, "--data");
    }

    private static void AssertOneLine(Outcome outcome, string hint)
    {
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(hint, Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), StringComparison.Ordinal);
    }
}
