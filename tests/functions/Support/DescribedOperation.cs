using System.Globalization;
using System.Text.Json.Nodes;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>One method of one address.</summary>
public sealed record DescribedOperation(string Path, string Method, JsonObject Json)
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
