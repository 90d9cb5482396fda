using System.Text.Json;
using System.Text.Json.Serialization;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>A scenario as it is written, before it is checked; docs/scenarios.md explains it.</summary>
internal sealed record ScenarioFile
{
    public string? Name { get; init; }

    public string? Basis { get; init; }

    public IReadOnlyList<ShockEntry?>? Shocks { get; init; }

    /// <summary>Members that are not known.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>One shock as it is written.</summary>
internal sealed record ShockEntry
{
    public string? Kind { get; init; }

    public string? Region { get; init; }

    public string? Sector { get; init; }

    public JsonElement? From { get; init; }

    public JsonElement? To { get; init; }

    public double? PercentagePoints { get; init; }

    public double? Percent { get; init; }

    public double? Million { get; init; }

    public int? RampYears { get; init; }

    /// <summary>For people; nothing is computed from it.</summary>
    public string? Note { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How scenarios are written: comments and a trailing comma may stand in them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ScenarioFile))]
internal sealed partial class ScenarioFileJson : JsonSerializerContext;
