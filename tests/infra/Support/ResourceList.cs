using System.Text.Json;

namespace EconomyPipeline.Infra.Tests.Support;

/// <summary>The resources that a deployment would make.</summary>
internal sealed class ResourceList(JsonElement resources)
{
    public IReadOnlyList<JsonElement> All { get; } = [.. resources.EnumerateArray()];

    public IReadOnlyList<JsonElement> Of(string type) => [.. All.Where(resource => resource.GetProperty("type").GetString() == type)];

    public JsonElement Only(string type) => Assert.Single(Of(type));

    /// <summary>The last parts of the names of all resources of a type.</summary>
    public IEnumerable<string> Names(string type) => Of(type).Select(resource => Name(resource).Split('/')[^1]);

    /// <summary>The settings of the app, or its sign-in.</summary>
    public JsonElement? Configuration(string name) => Of("Microsoft.Web/sites/config")
        .Where(resource => Name(resource).EndsWith($"/{name}", StringComparison.Ordinal))
        .Select(resource => (JsonElement?)resource.GetProperty("properties")).SingleOrDefault();

    public static string Name(JsonElement resource) => resource.GetProperty("name").GetString()!;

    /// <summary>A property by its path, as text: true, Deny, 7.</summary>
    public static string Value(JsonElement resource, string path)
    {
        foreach (var part in path.Split('.'))
        {
            resource = resource.TryGetProperty(part, out var found) ? found : throw new InvalidOperationException($"There is no {path} ({part}) in {resource}.");
        }

        return resource.ValueKind is JsonValueKind.True or JsonValueKind.False ? resource.GetBoolean() ? "true" : "false" : resource.ToString();
    }
}
