using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Tables;

/// <summary>What a reader must know of an answer's table.</summary>
internal static class AnswerAbout
{
    private static readonly Bilingual Source = new(
        "Dihitung dari data yang diterima; berkas, versi dan pengaturannya ada di /api/v1/{scope}/runs/{run}.",
        "Computed from the accepted data; its files, versions and settings are at /api/v1/{scope}/runs/{run}.");

    /// <summary>Of rows of an indicator run.</summary>
    public static ExportAbout Of(Bilingual title, RunSummary summary, Publication? publication, params IEnumerable<string> indicators) => new()
    {
        Title = title,
        Source = Source,
        Scope = summary.Scope,
        Run = summary.Run,
        Sequence = summary.Sequence,
        PublishedAt = publication is not null && publication.IndicatorRun == summary.Run ? publication.IndicatorPublishedAt : null,
        Definitions = [.. indicators.Distinct(StringComparer.Ordinal).Select(id => IndicatorCatalogue.Definitions.GetValueOrDefault(id)).OfType<IndicatorDefinition>()],
        Labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["region"] = summary.Regions.Concat(summary.References).DistinctBy(region => region.Code).ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal),
            ["sector"] = summary.Sectors.Distinct().ToDictionary(code => code, code => ScopesApi.Describe(code).Name.ToString(), StringComparer.Ordinal),
            ["indicator"] = indicators.Distinct(StringComparer.Ordinal).Where(IndicatorCatalogue.Definitions.ContainsKey).ToDictionary(id => id, id => IndicatorCatalogue.Definitions[id].Name.ToString(), StringComparer.Ordinal),
        },
    };

    /// <summary>Of rows of the published forecast.</summary>
    public static ExportAbout OfForecast(Bilingual title, Publication publication, params IEnumerable<string> indicators) => new()
    {
        Title = title,
        Source = Source,
        Scope = publication.PartitionKey,
        Run = publication.ForecastRun,
        Sequence = publication.ForecastSequence,
        PublishedAt = publication.ForecastPublishedAt,
        Definitions = [.. indicators.Distinct(StringComparer.Ordinal).Select(id => IndicatorCatalogue.Definitions.GetValueOrDefault(id)).OfType<IndicatorDefinition>()],
    };

    /// <summary>Of rows of what is accepted now, and of what the code alone says.</summary>
    public static ExportAbout Of(Bilingual title, string? scope = null, string? run = null) => new() { Title = title, Source = scope is null ? null : Source, Scope = scope, Run = run };
}
