using System.Net;
using EconomyPipeline.Functions;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Localhost;
using EconomyPipeline.Localhost.Azurite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;

namespace EconomyPipeline.Cli.Serving;

/// <summary>One run of <c>serve</c>: storage, functions, sample, summary, and then waiting to be stopped.</summary>
internal sealed class ServeSession(ServeFolder folder, IPEndPoint endPoint, bool isVerbose)
{
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(100);

    /// <summary>Runs until it is cancelled, and stops everything that it started.</summary>
    public async Task RunAsync(bool withSample, CancellationToken cancellationToken)
    {
        folder.Create();
        var hasConnection = false;
        using var events = new EventView();
        try
        {
            await using var azurite = await StartAzuriteAsync(cancellationToken);
            await using var host = await StartFunctionsAsync(azurite, cancellationToken);
            if (azurite is not null)
            {
                folder.WriteConnection(azurite.ConnectionString);
                hasConnection = true;
            }

            var address = Reachable(host.BoundAddress);
            using var api = new ApiClient(address, folder.Keys().Reader, AnswerPatience);
            var rejections = new RejectionView(host.Services.GetRequiredService<DatasetStore>(), host.Services.GetRequiredService<FindingStore>());
            await rejections.SkipPresentAsync(cancellationToken);
            if (withSample)
            {
                await ShowSampleAsync(host, api, cancellationToken);
            }

            PrintAddresses(address);
            events.Start();
            await rejections.ShowAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            AnsiConsole.MarkupLine("Berhenti / stopped");
        }
        finally
        {
            // Another serve in this folder, because of which this one failed, keeps its own.
            if (hasConnection)
            {
                folder.DeleteConnection();
            }
        }
    }

    // "Every address" is none that one can go to.
    private Uri Reachable(Uri bound) => endPoint.Address.Equals(IPAddress.Any) || endPoint.Address.Equals(IPAddress.IPv6Any)
        ? new UriBuilder(bound) { Host = "127.0.0.1" }.Uri
        : bound;

    private static async Task ShowSampleAsync(LocalFunctionsHost host, ApiClient api, CancellationToken cancellationToken)
    {
        var givenUpBefore = (await api.HealthAsync(cancellationToken)).PoisonMessages;
        var paths = await SampleUpload.UploadAsync(host.Services.GetRequiredService<DatasetUpload>(), cancellationToken);
        if (await ProgressView.WaitAsync(host.Services.GetRequiredService<PipelineStatus>(), api, paths.Count, givenUpBefore, cancellationToken))
        {
            await SummaryView.PrintAsync(api, cancellationToken);
        }
        else
        {
            AnsiConsole.MarkupLine("[red]Ada pekerjaan yang gagal berulang kali; lihat log dengan --verbose / some work failed again and again; see the log with --verbose[/]");
        }
    }

    private async Task<AzuriteProcess?> StartAzuriteAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ServeSettings.Storage))
            || Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name => name.StartsWith($"{ServeSettings.Storage}__", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return await AzuriteProcess.StartAsync(
            new AzuriteOptions { DataFolder = folder.AzuriteFolder, InstallProgress = new Progress<string>(line => AnsiConsole.MarkupLineInterpolated($"[grey]{line}[/]")) },
            cancellationToken);
    }

    private Task<LocalFunctionsHost> StartFunctionsAsync(AzuriteProcess? azurite, CancellationToken cancellationToken) => LocalFunctionsHost.StartAsync(
        new LocalHostOptions
        {
            FunctionsAssembly = typeof(IngestDataset).Assembly,
            Address = new Uri($"http://{endPoint}"),
            Settings = ServeSettings.Create(azurite?.ConnectionString, folder.Keys()),
            ConfigureServices = static (services, configuration) =>
            {
                services.AddEconomyPipeline(configuration);
                TelemetryExport.AddTo(services);
            },
            ConfigureLogging = isVerbose ? ShowAll : ShowWarnings,
        },
        cancellationToken);

    private static void ShowAll(ILoggingBuilder logging) => logging
        .AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes) = (true, true))

        // The framework's own lines and scopes about every request would bury the pipeline's.
        .AddFilter<ConsoleLoggerProvider>("Microsoft", LogLevel.Warning);

    private static void ShowWarnings(ILoggingBuilder logging)
    {
        logging.Services.AddSingleton<ILoggerProvider>(static _ => new WarningLog());

        // What was rejected is said in a line of its own, with the reason.
        logging.AddFilter<WarningLog>(typeof(DatasetIngestion).FullName, LogLevel.Error);
    }

    private void PrintAddresses(Uri address)
    {
        var keys = folder.Keys();
        var root = address.ToString().TrimEnd('/');
        AnsiConsole.WriteLine();

        // Written as they are: a console that folds long lines would break what people copy.
        Console.WriteLine($"Halaman / page   {root}/#key={keys.Reader}");
        Console.WriteLine($"API              curl -H \"x-api-key: {keys.Reader}\" {root}/api/v1/scopes");
        Console.WriteLine($"Unggah / upload  curl -T FILE.csv -H \"x-api-key: {keys.Editor}\" {root}/api/v1/datasets/sector-output/FILE.csv");
        AnsiConsole.MarkupLine("Ctrl-C menghentikan semuanya / stops everything");
    }
}
