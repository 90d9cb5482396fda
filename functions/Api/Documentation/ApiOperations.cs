using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>All that is documented: one entry for every HTTP function of the API. A function without one fails a test.</summary>
internal static class ApiOperations
{
    private static readonly Dictionary<string, ApiOperation> Known = new[]
    {
        ReferenceOperations.All,
        FigureOperations.All,
        ForecastOperations.All,
        HistoryOperations.All,
        DatasetOperations.All,
        PipelineOperations.All,
    }.SelectMany(operations => operations).ToDictionary(operation => operation.Function, StringComparer.Ordinal);

    public static IReadOnlyCollection<ApiOperation> All => Known.Values;

    /// <summary>The parts of the API.</summary>
    public static IReadOnlyList<(string Name, Bilingual Description)> Tags { get; } =
    [
        (ReferenceOperations.Tag, new("Menurut apa angka dijawab", "What figures are by")),
        (FigureOperations.Tag, new("Indikator", "Indicators")),
        (ForecastOperations.Tag, new("Prakiraan, skenario, peluang", "Forecasts, scenarios, probabilities")),
        (HistoryOperations.Tag, new("Terbitan dan revisi", "Publications and revisions")),
        (DatasetOperations.Tag, new("Unggahan dan pemetaan", "Uploads and mappings")),
        (PipelineOperations.Tag, new("Jalur data dan API", "The pipeline and the API")),
    ];

    /// <summary>What is documented of a function; null where nothing is.</summary>
    public static ApiOperation? Find(string function) => Known.GetValueOrDefault(function);
}
