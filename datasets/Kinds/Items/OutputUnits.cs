using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>Units in which output of commodities is counted: weights become tonnes, all else stays as it is.</summary>
internal static class OutputUnits
{
    private static readonly Dictionary<string, ItemUnit> Weights = new(StringComparer.Ordinal)
    {
        ["ton"] = new("tonne"),
        ["tons"] = new("tonne"),
        ["tonne"] = new("tonne"),
        ["tonnes"] = new("tonne"),
        ["metricton"] = new("tonne"),
        ["ributon"] = new("tonne", 1_000m),
        ["jutaton"] = new("tonne", 1_000_000m),
        ["kuintal"] = new("tonne", 0.1m),
        ["kwintal"] = new("tonne", 0.1m),
        ["quintal"] = new("tonne", 0.1m),
        ["quintals"] = new("tonne", 0.1m),
        ["kg"] = new("tonne", 0.001m),
        ["kilogram"] = new("tonne", 0.001m),
    };

    /// <summary>Reads a unit; null when there is none.</summary>
    public static ItemUnit? Read(string text) =>
        Words.Key(text) is not { Length: > 0 } key ? null
        : Weights.TryGetValue(key, out var weight) ? weight
        : new ItemUnit(string.Join(' ', Words.Of(text)));
}
