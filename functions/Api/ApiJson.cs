using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Functions.Api;

/// <summary>How the API writes JSON: camel case, and what does not apply is null.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(ScopesAnswer))]
[JsonSerializable(typeof(CatalogueAnswer))]
[JsonSerializable(typeof(IndicatorAnswer))]
[JsonSerializable(typeof(ProfileAnswer))]
[JsonSerializable(typeof(ForecastAnswer))]
[JsonSerializable(typeof(RunsAnswer))]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(RevisionsAnswer))]
[JsonSerializable(typeof(ScoresAnswer))]
[JsonSerializable(typeof(DatasetsAnswer))]
[JsonSerializable(typeof(DatasetAnswer))]
[JsonSerializable(typeof(MappingsAnswer))]
[JsonSerializable(typeof(MappingAnswer))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(DryRunAnswer))]
[JsonSerializable(typeof(IReadOnlyList<DryRunAnswer>))]
[JsonSerializable(typeof(ScenarioAnswer))]
[JsonSerializable(typeof(ProbabilitiesAnswer))]
[JsonSerializable(typeof(NeedsAnswer))]
[JsonSerializable(typeof(RegionsAnswer))]
[JsonSerializable(typeof(SectorsAnswer))]
[JsonSerializable(typeof(PeriodsAnswer))]
[JsonSerializable(typeof(NeighboursAnswer))]
[JsonSerializable(typeof(TargetsAnswer))]
[JsonSerializable(typeof(ComparisonAnswer))]
[JsonSerializable(typeof(ReplayAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(IReadOnlyList<Bilingual>))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
public sealed partial class ApiJson : JsonSerializerContext;
