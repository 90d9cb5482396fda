using EconomyPipeline.Economy.Classification;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Telemetry;

/// <summary>What every log line carries while something is worked on, whichever class writes it.</summary>
internal static class LogScopes
{
    private static readonly Func<ILogger, string, IDisposable?> OfDataset = LoggerMessage.DefineScope<string>("Dataset {Dataset}");

    private static readonly Func<ILogger, RegionCode, string, IDisposable?> OfRun = LoggerMessage.DefineScope<RegionCode, string>("Scope {Scope} Run {Run}");

    public static IDisposable? Dataset(ILogger logger, string path) => OfDataset(logger, path);

    public static IDisposable? Run(ILogger logger, RegionCode scope, string run) => OfRun(logger, scope, run);
}
