using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Mappings;
using EconomyPipeline.Functions.Maps;
using EconomyPipeline.Functions.Models;
using EconomyPipeline.Functions.Paths;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Questions;
using EconomyPipeline.Functions.Replay;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Scores;
using EconomyPipeline.Functions.Settings;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Ml;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EconomyPipeline.Functions;

/// <summary>What the functions need, the same in Azure and on one machine.</summary>
public static class ServiceRegistration
{
    // Above what an upload may be, so that the upload function itself answers 413 and says what to do.
    private const long MaxRequestBytes = 95L * 1024 * 1024;

    public static IServiceCollection AddEconomyPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<AccessOptions>(configuration.GetSection(AccessOptions.Section));
        services.Configure<BpsOptions>(configuration.GetSection(BpsOptions.Section));
        services.Configure<AccountsOptions>(configuration.GetSection("Accounts"));
        services.Configure<AccountsOptions>(options => configuration.GetSection(IndicatorOptions.Section).Bind(options.Indicators));
        services.Configure<ForecastOptions>(configuration.GetSection("Forecast"));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequestBytes);

        services.AddHostedService<SettingsCheck>();
        services.AddHostedService<StorageSetup>();
        services.TryAddSingleton<StorageAccount>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<AccessControl>();
        services.AddSingleton<CrossOrigin>();
        services.AddSingleton<ApiGateway>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<AnswerWriter>();

        services.AddSingleton<DatasetStore>();
        services.AddSingleton<FindingStore>();
        services.AddSingleton<AcceptedObservations>();
        services.AddSingleton<RawArchive>();
        services.AddSingleton<KnownRegions>();
        services.AddSingleton<MappingStore>();
        services.AddSingleton<DatasetUpload>();
        services.AddSingleton<LargeFileTurns>();
        services.AddSingleton<AcceptedComparison>();
        services.AddSingleton<DatasetIngestion>();
        services.AddSingleton<MappedDatasets>();
        services.AddSingleton<DatasetAcceptance>();
        services.AddSingleton<TouchedScopes>();
        services.AddSingleton<ObservationSweep>();

        services.AddSingleton<PullStore>();
        services.AddSingleton<TablePulls>();

        services.AddSingleton<PublicationStore>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<FailureStore>();
        services.AddSingleton<RunArchive>();
        services.AddSingleton<ModelStore>();
        services.AddSingleton<PathStore>();
        services.AddSingleton<ForecastLevels>();
        services.AddSingleton<ForecastScoring>();
        services.AddSingleton<ScoreReader>();
        services.AddSingleton<PublishedFiles>();
        services.AddSingleton<PublishedScope>();
        services.AddSingleton<EarlierPublications>();
        services.AddSingleton<EarlierRows>();
        services.AddSingleton<ForecastAbsence>();
        services.AddSingleton<ScopeAnswers>();
        services.AddSingleton<BoundaryShapes>();

        services.AddMetrics();
        services.AddSingleton<PipelineMetrics>();
        services.AddSingleton<UploadTelemetry>();
        services.AddSingleton<RunTelemetry>();

        services.AddSingleton<PipelineQueues>();
        services.AddSingleton<QueueDepths>();
        services.AddSingleton(provider => new PoisonReplay(new StorageAccount(provider.GetRequiredService<IConfiguration>(), PoisonReplay.TakeMessagesAsTheyAre)));
        services.AddSingleton<IndicatorRun>();
        services.AddSingleton<AcceptedAccounts>();
        services.AddSingleton<ExtendedIndicators>();
        services.AddSingleton<PublishedOutlook>();
        services.AddSingleton<ForecastRun>();
        services.AddSingleton<PipelineStatus>();
        services.AddSingleton<StaleForecasts>();
        services.AddSingleton<MissedWork>();
        services.AddSingleton<RunPruning>();
        return services;
    }
}
