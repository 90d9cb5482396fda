namespace EconomyPipeline.Functions.Storage;

/// <summary>Names of the containers, queues and tables of a deployment.</summary>
public static class StorageNames
{
    /// <summary>Uploads, <c>{kind}/{name}</c>.</summary>
    public const string DatasetsContainer = "datasets";

    /// <summary>How files of other layouts are read, <c>{name}.json</c>.</summary>
    public const string MappingsContainer = "mappings";

    /// <summary>Accepted observations, <c>{kind}/{sequence}-{dataset}.parquet</c>.</summary>
    public const string ObservationsContainer = "observations";

    /// <summary>Findings of every checked version, <c>{dataset}/{sha256}.json</c>.</summary>
    public const string FindingsContainer = "findings";

    /// <summary>Raw uploads, <c>raw/{sha256}</c>, and every published run, <c>{scope}/{sequence}-{run}/</c>.</summary>
    public const string ArchiveContainer = "archive";

    /// <summary>What is published now, <c>{scope}/*.parquet</c> and <c>.csv</c>.</summary>
    public const string PublishedContainer = "published";

    /// <summary>Models behind forecasts, <c>{scope}/{id}.zip</c>, and what they are, <c>.json</c>.</summary>
    public const string ModelsContainer = "models";

    public const string ComputeQueue = "compute";
    public const string ForecastQueue = "forecast";

    /// <summary>Where the Functions host puts uploads that failed again and again.</summary>
    public const string BlobPoisonQueue = "webjobs-blobtrigger-poison";

    public const string IndicatorsTable = "Indicators";
    public const string ProfilesTable = "Profiles";
    public const string ForecastsTable = "Forecasts";
    public const string BacktestsTable = "Backtests";
    public const string DatasetsTable = "Datasets";
    public const string PublicationsTable = "Publications";

    public static IReadOnlyList<string> Containers { get; } =
        [DatasetsContainer, MappingsContainer, ObservationsContainer, FindingsContainer, ArchiveContainer, PublishedContainer, ModelsContainer];

    public static IReadOnlyList<string> Queues { get; } = [ComputeQueue, ForecastQueue];

    public static IReadOnlyList<string> Tables { get; } =
        [IndicatorsTable, ProfilesTable, ForecastsTable, BacktestsTable, DatasetsTable, PublicationsTable];
}
