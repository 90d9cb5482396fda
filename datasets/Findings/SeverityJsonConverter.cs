using System.Text.Json;
using System.Text.Json.Serialization;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Severities as <c>note</c>, <c>warning</c>, <c>error</c>, wherever they are serialised.</summary>
public sealed class SeverityJsonConverter() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
