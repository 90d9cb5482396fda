using System.Globalization;
using System.Text.Json.Nodes;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>Answers of the sample, shortened: <c>examples.json</c>, which a test writes and holds to the schemas.</summary>
internal static class ApiExamples
{
    private static readonly Lazy<JsonObject> All = new(() =>
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream("api-examples.json") ?? throw new InvalidOperationException("The examples are no part of the assembly.");
        return (JsonObject)JsonNode.Parse(stream)!;
    });

    /// <summary>An example of an answer; null where there is none.</summary>
    public static JsonNode? Find(string function, int status) => All.Value[Key(function, status)]?.DeepClone();

    /// <summary>The name of an example.</summary>
    public static string Key(string function, int status) => string.Create(CultureInfo.InvariantCulture, $"{function} {status}");
}
