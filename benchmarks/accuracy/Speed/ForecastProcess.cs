using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>A forecast of accounts in a process of its own: what it takes is not what was measured before it.</summary>
/// <param name="Values">Rows of the forecast.</param>
/// <param name="Seconds">Of the forecast, with its backtest and intervals; the accounts are built before.</param>
/// <param name="ProcessorSeconds">The same over all threads: what remains the same on a machine that others use too.</param>
/// <param name="PeakMegabytes">The most memory that was resident, with the accounts and the runtime.</param>
internal sealed record ForecastProcess(int Values, double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    /// <summary>First argument of the process.</summary>
    public const string Verb = "speed-of";

    /// <summary>Stands for the sample where a number of regencies is expected.</summary>
    public const string Sample = "sample";

    /// <summary>In the process: forecasts and prints what it took.</summary>
    public static void Run(string accounts, CancellationToken cancellationToken)
    {
        var built = accounts == Sample ? SampleAccounts.Read() : NationalPanel.Build(int.Parse(accounts, CultureInfo.InvariantCulture));
        using var process = Process.GetCurrentProcess();
        var (elapsed, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var forecast = PanelForecaster.Forecast(built, new ForecastOptions(), null, cancellationToken);
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{forecast.Values.Count} {elapsed.Elapsed.TotalSeconds:R} {(process.TotalProcessorTime - processor).TotalSeconds:R} {process.PeakWorkingSet64 / 1e6:R}"));
    }

    /// <summary>Starts the process and waits for what it took.</summary>
    /// <exception cref="InvalidOperationException">It failed; what it said is on standard error.</exception>
    public static async Task<ForecastProcess> StartAsync(string accounts, CancellationToken cancellationToken)
    {
        var own = Environment.ProcessPath!;
        List<string> arguments = Path.GetFileNameWithoutExtension(own) == "dotnet" ? [Environment.GetCommandLineArgs()[0], Verb, accounts] : [Verb, accounts];
        var output = await ChildProcess.RunAsync(own, arguments, "", cancellationToken);
        var numbers = output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return new ForecastProcess((int)numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
