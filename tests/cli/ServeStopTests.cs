using System.Diagnostics;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

/// <summary>Ctrl-C stops everything, Azurite too.</summary>
public sealed class ServeStopTests : IDisposable
{
    private readonly TemporaryFolder folder = new("serve-stop");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Interrupt_while_it_waits_stops_everything()
    {
        await using var program = EconomyProgram.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--port", "0");
        await program.SaidAsync("Ctrl-C");

        await AssertStopsAsync(program);
    }

    [Fact]
    public async Task Interrupt_in_the_middle_of_a_run_stops_everything()
    {
        await using var program = EconomyProgram.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--sample", "--port", "0", "--verbose");
        await program.SaidAsync("Computing indicators");

        await AssertStopsAsync(program);
    }

    private async Task AssertStopsAsync(RunningProgram program)
    {
        Assert.True(IsAzuriteRunning());

        var outcome = await program.InterruptAsync();

        Assert.Equal(0, outcome.ExitCode);
        Assert.False(File.Exists(Path.Combine(folder.Path, ".economy", "connection")));
        await Eventually.TrueAsync(() => !IsAzuriteRunning(), Eventually.Deadline, "Azurite ended");
    }

    // Its command line names its data folder.
    private bool IsAzuriteRunning()
    {
        using var list = Process.Start(new ProcessStartInfo("ps", ["-eo", "args"]) { RedirectStandardOutput = true })!;
        var text = list.StandardOutput.ReadToEnd();
        return text.Split('\n').Any(line => line.Contains(folder.Path, StringComparison.Ordinal) && line.Contains("node", StringComparison.Ordinal));
    }
}
