using System.Text.Json;
using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Boundaries;

/// <summary>Which region a feature of GeoJSON is: the text of the property that names it, the code before the name.</summary>
internal static class FeatureRegion
{
    /// <returns>Null where no property names a region.</returns>
    public static string? Text(JsonElement feature)
    {
        var properties = feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var found) && found.ValueKind == JsonValueKind.Object
            ? found.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(property => (Role: ColumnSpellings.Find(property.Name), Text: property.Value.ToString().Trim())).ToList()
            : [];
        return properties.Where(property => property.Role is ColumnRole.RegionCode or ColumnRole.RegionName && property.Text.Length > 0).OrderBy(property => property.Role).Select(property => property.Text).FirstOrDefault();
    }
}
