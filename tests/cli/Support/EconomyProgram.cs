using System.Diagnostics;
using System.Text;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>Runs the program <c>economy</c> as its user does: as a process, in a folder.</summary>
internal static class EconomyProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "economy.dll");

    /// <summary>The sample's files, each as it stands on a command line.</summary>
    public static IReadOnlyList<string> SampleFiles { get; } =
        [.. SampleData.Files.Select(path => $"{Path.GetFileName(Path.GetDirectoryName(path))}={path}")];

    /// <summary>Starts the program and leaves it running.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">Variables beside those of the tests; null removes one.</param>
    /// <param name="arguments">Its arguments.</param>
    public static RunningProgram Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : DotnetOnPath())
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A storage account of whoever runs the tests is none of theirs.
        start.Environment.Remove("AzureWebJobsStorage");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<Outcome> RunAsync(string folder, params string[] arguments)
    {
        await using var program = Start(folder, new Dictionary<string, string?>(), arguments);
        return await program.EndAsync();
    }

    private static string DotnetOnPath()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("dotnet is not on the path.");
    }
}

/// <summary>What a program said and how it ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>A running program whose output can be watched.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public RunningProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(output);

    /// <summary>The most memory that it had at once, as last seen before it ended, in bytes.</summary>
    public long PeakResidentBytes { get; private set; }

    /// <summary>Waits until a line of the output holds a text.</summary>
    public Task SaidAsync(string text) => Eventually.TrueAsync(
        () => Output.Contains(text, StringComparison.Ordinal)
            || (process.HasExited ? throw new InvalidOperationException($"It ended before it said '{text}'. {Output} {Read(error)}") : false),
        3 * Eventually.Deadline,
        $"it said '{text}'");

    /// <summary>What Ctrl-C does.</summary>
    public async Task<Outcome> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await EndAsync();
    }

    public async Task<Outcome> EndAsync()
    {
        await Eventually.TrueAsync(HasEnded, 5 * Eventually.Deadline, $"the program ended; it said: {Output} {Read(error)}");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, Output, Read(error));
    }

    private bool HasEnded()
    {
        try
        {
            PeakResidentBytes = Math.Max(PeakResidentBytes, ProcessMemory.Peak(process.Id));
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or ArgumentException)
        {
            // It ended while it was looked at.
        }

        return process.HasExited;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
