using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Tests;

/// <summary>A host of chosen sample functions whose names in storage are its own, so that tests share one Azurite.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private RunningHost(LocalFunctionsHost host) => Host = host;

    public LocalFunctionsHost Host { get; }

    public HttpClient Http { get; } = new();

    /// <summary>Limits that a test need not wait for.</summary>
    public const string ShortLimits = """
        {
          "extensions": {
            "http": { "routePrefix": "" },
            "queues": { "batchSize": 4, "newBatchThreshold": 0, "maxDequeueCount": 3, "visibilityTimeout": "00:00:00", "maxPollingInterval": "00:00:00.200" },
            "blobs": { "maxDegreeOfParallelism": 2, "poisonBlobThreshold": 3 }
          }
        }
        """;

    /// <param name="names">From <see cref="Names"/>; two hosts with the same names share their work.</param>
    public static async Task<RunningHost> StartAsync(
        string connectionString,
        IReadOnlyDictionary<string, string?> names,
        Probe probe,
        IEnumerable<Type> functions,
        Func<LocalHostOptions, LocalHostOptions>? change = null,
        ILoggerProvider? log = null)
    {
        using var folder = new TemporaryFolder("host");
        var hostJson = Path.Combine(folder.Path, "host.json");
        await File.WriteAllTextAsync(hostJson, ShortLimits);
        var options = new LocalHostOptions
        {
            FunctionsAssembly = typeof(Probe).Assembly,
            Address = new Uri("http://127.0.0.1:0"),
            HostJsonPath = hostJson,
            Settings = new Dictionary<string, string?>(names) { ["AzureWebJobsStorage"] = connectionString },
            ConfigureServices = (services, _) => services.AddSingleton(probe),
            ConfigureLogging = logging =>
            {
                if (log is not null)
                {
                    logging.AddProvider(log);
                }
            },
            BlobPollInterval = TimeSpan.FromMilliseconds(100),
            BlobRetryDelay = TimeSpan.FromMilliseconds(10),
        };
        var host = await LocalFunctionsHost.StartAsync(change?.Invoke(options) ?? options, functions, TestContext.Current.CancellationToken);
        return new RunningHost(host) { Http = { BaseAddress = host.BoundAddress } };
    }

    /// <returns>Settings that name a queue, a container and a host of their own.</returns>
    public static Dictionary<string, string?> Names(string schedule = "0 0 0 1 1 *")
    {
        var id = Guid.NewGuid().ToString("N");
        return new() { ["AzureFunctionsWebHost__hostid"] = id, ["Queue"] = $"queue-{id}", ["Container"] = $"container-{id}", ["Schedule"] = schedule };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}
