using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EconomyPipeline.Localhost.Azurite;
using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class AzuriteProcessTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Port_taken_by_another_program_is_named()
    {
        using var folder = new TemporaryFolder("azurite");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var exception = await FailAsync(new AzuriteOptions { DataFolder = folder.Path, QueuePort = port });

        Assert.Equal(AzuriteProblem.PortTaken, exception.Problem);
        Assert.Equal($"Port {port}, meant for the storage emulator, is taken by another program: stop that program, or choose another port.", exception.Message);
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder("azurite");
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var exception = await FailAsync(new AzuriteOptions { DataFolder = Path.Combine(file, "data") });

        Assert.Equal(AzuriteProblem.FolderUnwritable, exception.Problem);
        Assert.StartsWith($"The folder {Path.Combine(file, "data")} cannot be written", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("choose another one, or give yourself the right to write there.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_of_a_running_azurite_is_refused()
    {
        var exception = await FailAsync(new AzuriteOptions { DataFolder = azurite.DataFolder });

        Assert.Equal(AzuriteProblem.FolderInUse, exception.Problem);
    }

    [Fact]
    public async Task Orphan_on_the_folder_and_port_is_ended_and_replaced()
    {
        using var folder = new TemporaryFolder("azurite");
        using var orphan = await StartOrphanAsync(folder.Path);

        await using var started = await AzuriteProcess.StartAsync(
            new AzuriteOptions { DataFolder = folder.Path, OrphanGrace = TimeSpan.Zero },
            TestContext.Current.CancellationToken);

        Assert.True(orphan.HasExited);
        await Storage.ContainerAsync(started.ConnectionString, "works");
    }

    [Fact]
    public async Task Azurite_ends_by_itself_when_the_program_that_started_it_is_gone()
    {
        using var folder = new TemporaryFolder("azurite");
        using var started = await StartOrphanAsync(folder.Path);

        // The system closes the pipes of a program that is killed, as here.
        started.StandardInput.Close();
        await started.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, started.ExitCode);
    }

    [Fact]
    public async Task Azurite_outlives_a_ctrl_c_for_the_functions_that_still_write()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to another process");
        using var folder = new TemporaryFolder("azurite");
        await using var started = await AzuriteProcess.StartAsync(new AzuriteOptions { DataFolder = folder.Path }, TestContext.Current.CancellationToken);

        using var kill = Process.Start("/bin/sh", ["-c", $"kill -INT {started.ProcessId}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, kill.ExitCode);
        await Storage.ContainerAsync(started.ConnectionString, "still-works");
        using var process = ProcessIdentity.Of(Process.GetProcessById(started.ProcessId)).Find();
        Assert.NotNull(process);
    }

    [Fact]
    public void Process_that_has_the_number_of_an_orphan_but_is_another_is_left_alone()
    {
        using var self = Process.GetCurrentProcess();
        var other = ProcessIdentity.Of(self) with { Start = "another start" };

        Assert.Null(other.Find());
        using var found = ProcessIdentity.Of(self).Find();
        Assert.Equal(self.Id, found?.Id);
    }

    [Fact]
    public async Task Storage_that_goes_away_and_comes_back_keeps_its_data_and_its_listeners()
    {
        using var folder = new TemporaryFolder("azurite");
        var names = RunningHost.Names();
        var probe = new Probe();
        var first = await AzuriteProcess.StartAsync(new AzuriteOptions { DataFolder = folder.Path }, TestContext.Current.CancellationToken);
        var log = new RecordedLog();
        await using var host = await RunningHost.StartAsync(first.ConnectionString, names, probe, [typeof(QueueSample)], log: log);
        var queue = await Storage.QueueAsync(first.ConnectionString, names["Queue"]!);
        await queue.SendMessageAsync("before", TestContext.Current.CancellationToken);
        await queue.SendMessageAsync("after", visibilityTimeout: TimeSpan.FromSeconds(2), cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => probe.Calls.Contains("before"), Eventually.Deadline, "the first message was read");

        await first.DisposeAsync();
        await Eventually.TrueAsync(() => log.Entries.Any(entry => entry.Contains("cannot reach its storage", StringComparison.Ordinal)), Eventually.Deadline, "the loss was logged");
        await using var second = await AzuriteProcess.StartAsync(
            new AzuriteOptions { DataFolder = folder.Path, BlobPort = first.BlobEndpoint.Port, QueuePort = first.QueueEndpoint.Port, TablePort = first.TableEndpoint.Port },
            TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => probe.Calls.Contains("after"), Eventually.Deadline, "the message kept by the first was read from the second");
    }

    private static Task<AzuriteException> FailAsync(AzuriteOptions options) =>
        Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(options, TestContext.Current.CancellationToken));

    // What a killed serve leaves where the pipe's end did not reach Azurite: a process that runs, its record, no lock.
    private static async Task<Process> StartOrphanAsync(string dataFolder)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var options = new AzuriteOptions { DataFolder = dataFolder };
        var tools = await NodeTools.FindAsync(options.SearchPath, cancellationToken);
        var packageFolder = Path.Combine(AppContext.BaseDirectory, "azurite");
        var start = new ProcessStartInfo(tools.Node, [Path.Combine(packageFolder, "run.cjs"), "--silent", "--location", dataFolder, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ECONOMY_AZURITE_MODULES"] = await AzuriteInstallation.EnsureAsync(tools, packageFolder, options, cancellationToken);
        var orphan = Process.Start(start)!;
        while (await orphan.StandardOutput.ReadLineAsync(cancellationToken) is { } line && !line.Contains("Table service is successfully listening", StringComparison.Ordinal))
        {
        }

        using var folder = await AzuriteFolder.TakeAsync(dataFolder, TimeSpan.Zero, TimeProvider.System, cancellationToken);
        folder.Record(orphan);
        return orphan;
    }
}
