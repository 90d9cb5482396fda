using System.Diagnostics;
using System.Globalization;
using System.Text;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>The functions in a process of their own, which may kill itself at one of its requests to the storage.</summary>
internal sealed class FaultProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "EconomyPipeline.FaultHost.dll");

    private readonly Process process;
    private readonly StringBuilder output = new();

    private FaultProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Where it listens, once it is ready.</summary>
    public Uri Address => new(Output.Split("ready ")[1].Split()[0]);

    /// <summary>What it wrote: where it listens, and its warnings.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <param name="connectionString">Its storage.</param>
    /// <param name="killAfter">The request at which it kills itself; 0: never.</param>
    /// <param name="settings">Further settings, NAME=VALUE.</param>
    /// <param name="environment">Further variables of its environment.</param>
    public static FaultProcess Start(
        string connectionString, int killAfter = 0, IEnumerable<string>? settings = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, connectionString, killAfter.ToString(CultureInfo.InvariantCulture), .. settings ?? []])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var started = new FaultProcess(new Process { StartInfo = start });
        started.process.OutputDataReceived += (_, line) => started.Keep(line.Data);
        started.process.ErrorDataReceived += (_, line) => started.Keep(line.Data);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits until it serves, or is dead.</summary>
    public Task ReadyAsync() =>
        Eventually.TrueAsync(() => HasExited || Output.Contains("ready ", StringComparison.Ordinal), Eventually.Deadline, "the process was ready");

    /// <summary>What its objects take after a collection, in bytes.</summary>
    public async Task<long> ManagedBytesAsync()
    {
        var before = Managed().Count;
        await process.StandardInput.WriteLineAsync("managed");
        await Eventually.TrueAsync(() => HasExited || Managed().Count > before, Eventually.Deadline, "the process said what it holds");
        return long.Parse(Managed()[^1], CultureInfo.InvariantCulture);
    }

    public void Kill() => process.Kill();

    /// <summary>Lets it end by itself, as at a shutdown.</summary>
    public async Task StopAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private List<string> Managed() => [.. Output.Split(['\r', '\n']).Where(line => line.StartsWith("managed ", StringComparison.Ordinal)).Select(line => line["managed ".Length..])];

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
