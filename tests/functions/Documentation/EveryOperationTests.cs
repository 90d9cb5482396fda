using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Documentation;

/// <summary>
/// Asks the running functions everything that is documented, as it is documented: every example, every format of it, and every
/// problem; and holds each answer to its schema. With <c>API_EXAMPLES=FILE</c> it writes the examples of the document.
/// </summary>
public sealed class EveryOperationTests(SamplePipeline sample)
{
    // What changes something is asked of a deployment of its own, in this order.
    private static readonly string[] Changing = ["PutDataset", "DeleteDataset", "PutMapping", "GetMapping", "PostReplay"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_documented_operation_answers_as_its_schema_says()
    {
        var description = await ApiDescription.ReadAsync(sample.Pipeline.Anonymous);
        await using var own = await Pipeline.StartAsync();
        var (problems, examples) = (new List<string>(), new JsonObject());
        var run = (await sample.Pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes[0].IndicatorRun;
        foreach (var operation in description.Operations.OrderBy(operation => Array.IndexOf(Changing, operation.Id)))
        {
            var pipeline = Changing.Contains(operation.Id) ? own : sample.Pipeline;
            foreach (var (status, mediaTypes) in operation.Answers)
            {
                var address = operation.Example.Replace("{run}", run, StringComparison.Ordinal);
                address = operation is { Id: "PutDataset" } && status == 202 ? address.Split('?')[0] : address;
                foreach (var mediaType in mediaTypes)
                {
                    problems.AddRange(await AskAsync(description, operation, pipeline.Editor, address, operation.Body?.Text, status, mediaType, null, examples));
                }
            }

            if (operation.Id == "PutDataset")
            {
                await own.CheckedAsync("population/documented.csv");
            }

            foreach (var (status, code, address, body) in operation.Failures)
            {
                var client = code == "key-needed" ? pipeline.Anonymous : code == "role-needed" ? pipeline.Reader : pipeline.Editor;
                problems.AddRange(await AskAsync(
                    description, operation, client, address.Replace("{run}", run, StringComparison.Ordinal), body ?? operation.Body?.Text, status, "application/problem+json", code, examples: null));
            }
        }

        if (Environment.GetEnvironmentVariable("API_EXAMPLES") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, examples.ToJsonString(Written) + "\n", Cancelled);
        }

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Documented_examples_are_as_their_schemas_say()
    {
        var description = await ApiDescription.ReadAsync(sample.Pipeline.Anonymous);
        var wrong = new List<string>();
        foreach (var operation in description.Operations)
        {
            foreach (var (status, _) in operation.Answers)
            {
                var content = operation.Json["responses"]![$"{status}"]!["content"]!.AsObject();
                var example = content["application/json"]?["example"];
                if (content.ContainsKey("application/json") && operation.Id is not ("GetOpenApi" or "GetMapping") && (example is null || description.Errors(operation, status, "application/json", example) is { Length: > 0 }))
                {
                    wrong.Add($"{operation} {status}: {(example is null ? "no example" : description.Errors(operation, status, "application/json", example))}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static System.Text.Json.JsonSerializerOptions Written { get; } = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<IReadOnlyList<string>> AskAsync(
        ApiDescription description, DescribedOperation operation, HttpClient client, string address, string? body, int status, string mediaType, string? code, JsonObject? examples)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", code is null ? mediaType : "application/json");
        if (body is not null && operation.Body is { } taken)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(taken.MediaType);
        }

        using var answer = await client.SendAsync(request, Cancelled);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancelled);
        var found = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
        var what = $"{operation.Method} {address} as {mediaType}";
        if (found != (status, mediaType))
        {
            return [$"{what}: {found} and not {status}: {Encoding.UTF8.GetString(bytes)[..Math.Min(bytes.Length, 300)]}"];
        }

        if (!mediaType.EndsWith("json", StringComparison.Ordinal))
        {
            return bytes.Length > 0 ? [] : [$"{what}: nothing"];
        }

        var json = JsonNode.Parse(bytes);
        if (code is not null && json?["code"]?.GetValue<string>() != code)
        {
            return [$"{what}: {json?["code"]} and not {code}"];
        }

        if (examples is not null && mediaType == "application/json" && operation.Id is not ("GetOpenApi" or "GetMapping"))
        {
            examples[$"{operation.Id.Replace("OfSector", "", StringComparison.Ordinal)} {status}"] = Shortened(json!.DeepClone());
        }

        return description.Errors(operation, status, mediaType, json) is { Length: > 0 } errors ? [$"{what}: {errors}"] : [];
    }

    // Two of each list show its form.
    private static JsonNode Shortened(JsonNode node)
    {
        if (node is JsonArray items)
        {
            while (items.Count > 2)
            {
                items.RemoveAt(items.Count - 1);
            }
        }

        foreach (var child in node is JsonObject members ? members.Select(member => member.Value).ToList() : node is JsonArray rest ? [.. rest] : [])
        {
            if (child is JsonObject or JsonArray)
            {
                Shortened(child);
            }
        }

        return node;
    }
}
