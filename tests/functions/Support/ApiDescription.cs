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

    public IEnumerable<Operation> Operations =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select new Operation(path.Key, method.Key.ToUpperInvariant(), method.Value!.AsObject());

    /// <summary>What is wrong with an answer; empty where nothing is.</summary>
    public string Errors(Operation operation, int status, string mediaType, JsonNode? answer)
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

    /// <summary>One method of one address.</summary>
    public sealed record Operation(string Path, string Method, JsonObject Json)
    {
        public string Id => Json["operationId"]!.GetValue<string>();

        public string Example => Json["x-example"]!.GetValue<string>();

        public string Role => Json["x-role"]!.GetValue<string>();

        public IReadOnlyList<string> QueryParameters => [.. Json["parameters"]!.AsArray().Where(parameter => parameter!["in"]!.GetValue<string>() == "query").Select(parameter => parameter!["name"]!.GetValue<string>())];

        /// <summary>Media type and text of the body that it takes.</summary>
        public (string MediaType, string Text)? Body => Json["requestBody"]?["content"]?.AsObject().First() is { } content
            ? (content.Key, content.Value!["example"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : content.Value["example"]!.ToJsonString())
            : null;

        public IEnumerable<(int Status, IReadOnlyList<string> MediaTypes)> Answers => Json["responses"]!.AsObject()
            .Select(response => (int.Parse(response.Key, CultureInfo.InvariantCulture), (IReadOnlyList<string>)[.. response.Value!["content"]!.AsObject().Select(content => content.Key)]))
            .Where(response => response.Item1 < 400);

        public IEnumerable<(int Status, string Code, string Address, string? Body)> Failures => Json["responses"]!.AsObject()
            .Where(response => response.Value!["x-provoked-by"] is not null)
            .SelectMany(response => response.Value!["x-provoked-by"]!.AsArray().Select(failure => (
                int.Parse(response.Key, CultureInfo.InvariantCulture),
                failure!["code"]!.GetValue<string>(),
                failure["address"]!.GetValue<string>(),
                failure["body"]?.GetValue<string>())));

        public override string ToString() => $"{Method} {Path}";
    }
}
