using System.Globalization;
using Azure.Core;
using EconomyPipeline.FaultHost;
using EconomyPipeline.Functions;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Localhost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// The functions in a process of their own, for tests that kill it. Arguments: the connection string, and after how many
// storage requests the process kills itself (0: never), then settings as NAME=VALUE. Runs until its standard input ends; each line
// there asks how much memory its objects take.
var killAfter = int.Parse(args[1], CultureInfo.InvariantCulture);
using var requests = new KillingTransport(killAfter);
var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
{
    ["AzureWebJobsStorage"] = args[0],
    ["CatchUpSchedule"] = "*/2 * * * * *",
    ["RefreshForecastsSchedule"] = "*/3 * * * * *",
    ["PullTablesSchedule"] = "0 0 0 1 1 *",
};
foreach (var setting in args[2..])
{
    var separator = setting.IndexOf('=', StringComparison.Ordinal);
    settings[setting[..separator]] = setting[(separator + 1)..];
}

var host = await LocalFunctionsHost.StartAsync(
    new LocalHostOptions
    {
        FunctionsAssembly = typeof(IngestDataset).Assembly,
        Address = new Uri("http://127.0.0.1:0"),
        Settings = settings,
        ConfigureServices = (services, configuration) => services
            .AddSingleton<Action<ClientOptions>>(options => options.Transport = requests)
            .AddEconomyPipeline(configuration),
        ConfigureLogging = logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning),
        BlobPollInterval = TimeSpan.FromMilliseconds(200),
        QueueLease = TimeSpan.FromSeconds(4),
        LockLease = TimeSpan.FromSeconds(15),
    },
    CancellationToken.None);
await using (host)
{
    Console.WriteLine($"ready {host.BoundAddress}");
    while (await Console.In.ReadLineAsync() is not null)
    {
        Console.WriteLine($"managed {GC.GetTotalMemory(forceFullCollection: true)}");
    }

    Console.WriteLine($"requests {requests.Count}");
}
