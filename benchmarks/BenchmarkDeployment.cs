using Azure.Core;
using EconomyPipeline.Functions;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Localhost;
using EconomyPipeline.Localhost.Azurite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Benchmarks;

/// <summary>The emulator and the functions on it, whose requests to the storage can be answered at once.</summary>
internal sealed class BenchmarkDeployment : IAsyncDisposable
{
    // A schedule that never comes due: what is measured is what an upload sets off.
    private const string Never = "0 0 0 1 1 *";

    private readonly AzuriteProcess azurite;
    private readonly LocalFunctionsHost host;
    private readonly DirectoryInfo folder;

    private BenchmarkDeployment(DirectoryInfo folder, AzuriteProcess azurite, LocalFunctionsHost host, ReplayTransport transport)
    {
        (this.folder, this.azurite, this.host, Transport) = (folder, azurite, host, transport);
        Http = new HttpClient { BaseAddress = host.BoundAddress };
    }

    public ReplayTransport Transport { get; }

    /// <summary>Reads the API.</summary>
    public HttpClient Http { get; }

    /// <summary>Where the page is.</summary>
    public Uri Address => host.BoundAddress;

    public StorageAccount Account => Service<StorageAccount>();

    /// <param name="transport">Carries all requests of the functions; the caller disposes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<BenchmarkDeployment> StartAsync(ReplayTransport transport, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("economy-benchmarks-");
        var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions { DataFolder = folder.FullName }, cancellationToken);
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                FunctionsAssembly = typeof(IngestDataset).Assembly,
                Address = new Uri("http://127.0.0.1:0"),
                Settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
                {
                    ["AzureWebJobsStorage"] = azurite.ConnectionString,
                    ["Access__PublicReading"] = "true",
                    ["CatchUpSchedule"] = Never,
                    ["RefreshForecastsSchedule"] = Never,
                    ["PullTablesSchedule"] = Never,
                },
                ConfigureServices = (services, configuration) =>
                    services.AddSingleton<Action<ClientOptions>>(options => options.Transport = transport).AddEconomyPipeline(configuration),
                ConfigureLogging = logging => logging.ClearProviders(),
                BlobPollInterval = TimeSpan.FromMilliseconds(200),
            },
            cancellationToken);
        return new BenchmarkDeployment(folder, azurite, host, transport);
    }

    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Uploads a file and does not wait for anything.</summary>
    public Task UploadAsync(string kind, string name, Stream content, CancellationToken cancellationToken) =>
        Service<DatasetUpload>().StoreAsync(new DatasetId(kind, name), content, "benchmark", new Dictionary<string, string>(), cancellationToken);

    /// <summary>Waits until everything that was uploaded is published, forecasts too.</summary>
    public async Task PublishedAsync(CancellationToken cancellationToken)
    {
        var status = Service<PipelineStatus>();
        while (!(await status.ReadAsync(cancellationToken)).IsDone)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        // What was rejected is done too, and sooner.
        if ((await Service<DatasetStore>().ListAsync(cancellationToken)).FirstOrDefault(record => record.State == DatasetState.Rejected) is { } rejected)
        {
            throw new InvalidOperationException($"{rejected.Kind}/{rejected.Name} was rejected.");
        }
    }

    /// <summary>The pointer of a scope that is published.</summary>
    public async Task<Publication> PublicationAsync(string scope, CancellationToken cancellationToken) =>
        await Service<PublicationStore>().FindAsync(Economy.Classification.RegionCode.Parse(scope), cancellationToken)
        ?? throw new InvalidOperationException($"{scope} is not published.");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
