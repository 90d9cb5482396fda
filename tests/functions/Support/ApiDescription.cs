using System.Globalization;
using System.Text.Json.Nodes;
using Json.Schema;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>The API as its own document tells it.</summary>
public sealed class ApiDescription
{
    private readonly JsonObject document;

    private ApiDescription(JsonObject document) => this.document = document;

    public static async Task<ApiDescription> ReadAsync(HttpClient client) =>
        new((JsonObject)JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))!);

    public IEnumerable<DescribedOperation> Operations =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select new DescribedOperation(path.Key, method.Key.ToUpperInvariant(), method.Value!.AsObject());

    /// <summary>What is wrong with an answer; empty where nothing is.</summary>
    public string Errors(DescribedOperation operation, int status, string mediaType, JsonNode? answer)
    {
        var schema = operation.Json["responses"]?[status.ToString(CultureInfo.InvariantCulture)]?["content"]?[mediaType]?["schema"];
        if (schema is null)
        {
            return $"{operation} does not document {status} as {mediaType}";
        }

        // The schemas of the document become those of one schema, where their references lead.
        var whole = new JsonObject { ["$defs"] = document["components"]!["schemas"]!.DeepClone(), ["allOf"] = new JsonArray(schema.DeepClone()) };
        var text = whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var result = JsonSchema.FromText(text).Evaluate(answer is null ? System.Text.Json.JsonDocument.Parse("null").RootElement : System.Text.Json.JsonDocument.Parse(answer.ToJsonString()).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? "" : string.Join("; ", (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Take(5));
    }
}
