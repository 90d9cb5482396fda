using Azure.Core;
using EconomyPipeline.Faults.Tests.Transport;
using EconomyPipeline.Functions;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Localhost;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>The functions in the process of the tests, whose requests to the storage a transport may disturb: those of the functions and those of the host.</summary>
internal static class RunningFunctions
{
    /// <summary>A schedule that never comes due while a test runs.</summary>
    public const string Never = "0 0 0 1 1 *";

    /// <param name="connectionString">The storage.</param>
    /// <param name="transport">Carries all requests; null for the SDK's own.</param>
    /// <param name="log">Keeps what is logged.</param>
    /// <param name="catchUp">When missed work is made good; often unless said otherwise.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stopTimeout">The longest wait for running functions at the end.</param>
    public static Task<LocalFunctionsHost> StartAsync(
        string connectionString,
        FaultyTransport? transport = null,
        RecordedLog? log = null,
        string catchUp = "*/2 * * * * *",
        TimeProvider? time = null,
        TimeSpan? stopTimeout = null) => LocalFunctionsHost.StartAsync(
        new LocalHostOptions
        {
            FunctionsAssembly = typeof(IngestDataset).Assembly,
            HostJsonPath = Path.Combine(AppContext.BaseDirectory, "quick-host.json"),
            Address = new Uri("http://127.0.0.1:0"),
            Settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["AzureWebJobsStorage"] = connectionString,
                ["CatchUpSchedule"] = catchUp,
                ["RefreshForecastsSchedule"] = catchUp,
                ["PullTablesSchedule"] = catchUp,
            },
            ConfigureServices = (services, configuration) =>
            {
                if (transport is not null)
                {
                    services.AddSingleton<Action<ClientOptions>>(transport.Configure);
                }

                services.AddEconomyPipeline(configuration);
            },
            ConfigureStorage = transport is null ? null : transport.Configure,
            ConfigureLogging = logging =>
            {
                logging.SetMinimumLevel(LogLevel.Information);
                if (log is not null)
                {
                    logging.AddProvider(log);
                }
            },
            TimeProvider = time ?? TimeProvider.System,
            BlobPollInterval = TimeSpan.FromMilliseconds(200),
            BlobRetryDelay = TimeSpan.FromMilliseconds(100),
            QueueLease = TimeSpan.FromSeconds(4),
            LockLease = TimeSpan.FromSeconds(15),
            StopTimeout = stopTimeout ?? TimeSpan.FromSeconds(10),
        },
        TestContext.Current.CancellationToken);
}
