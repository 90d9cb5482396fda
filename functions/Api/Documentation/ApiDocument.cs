using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Exports;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>The API as OpenAPI 3.1: routes and methods from the functions' attributes, answers from the types that are written.</summary>
internal static class ApiDocument
{
    private const string Problem = "application/problem+json";
    private const string Root = "api/v1/";

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true };

    private static readonly Lazy<byte[]> Written = new(() => JsonSerializer.SerializeToUtf8Bytes(Build(), AnswerJson.Types.JsonNode));

    /// <summary>The document in UTF-8.</summary>
    public static byte[] Json => Written.Value;

    /// <summary>The functions of the API, with their methods and routes.</summary>
    public static IEnumerable<(string Function, string Method, string Route)> Functions => typeof(ApiDocument).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters().Select(parameter => (
            Function: method.GetCustomAttribute<FunctionAttribute>()?.Name, Trigger: parameter.GetCustomAttribute<HttpTriggerAttribute>())))
        .Where(pair => pair is { Function: not null, Trigger: { Methods: not null, Route: not null } } && pair.Trigger.Route.StartsWith(Root, StringComparison.Ordinal))
        .SelectMany(pair => pair.Trigger!.Methods!.Select(method => (pair.Function!, method, pair.Trigger.Route!)));

    private static JsonObject Build()
    {
        var schemas = new JsonObject { ["ProblemBody"] = Schema(AnswerJson.Types.ProblemBody) };
        var paths = new JsonObject();
        foreach (var (function, method, route) in Functions.OrderBy(function => function.Route, StringComparer.Ordinal))
        {
            var operation = ApiOperations.Find(function) ?? throw new InvalidOperationException($"The function {function} has no documentation: add it to {nameof(ApiOperations)}.");
            foreach (var path in Paths(route))
            {
                var item = paths[path] as JsonObject ?? (JsonObject)(paths[path] = new JsonObject());
                item[method] = Describe(operation, path, schemas);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "EconomyPipeline",
                ["version"] = typeof(ApiDocument).Assembly.GetName().Version?.ToString(3),
                ["description"] = "Indikator dan prakiraan ekonomi wilayah. Setiap jawaban menyebut terbitannya (run).\n\nRegional economic indicators and forecasts. Every answer names its run.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = new JsonArray([.. ApiOperations.Tags.Select(tag => new JsonObject { ["name"] = tag.Name, ["description"] = tag.Description.ToString() })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = AccessControl.KeyHeader, ["description"] = "Kunci peran reader, editor atau administrator / A key of the role reader, editor or administrator" },
                },
            },
        };
    }

    // A part that may be left out makes two addresses: OpenAPI knows no optional parts.
    private static IEnumerable<string> Paths(string route)
    {
        var parts = route.Split('/');
        var path = "/" + string.Join('/', parts.Select(part => part.Replace("?}", "}", StringComparison.Ordinal)));
        return parts[^1].EndsWith("?}", StringComparison.Ordinal) ? [path[..path.LastIndexOf('/')], path] : [path];
    }

    private static JsonObject Describe(ApiOperation operation, string path, JsonObject schemas)
    {
        var parameters = path.Split('/').Where(part => part.StartsWith('{')).Select(part => ApiParameters.Describe(part.Trim('{', '}'), "path"))
            .Concat(operation.Query.Select(name => ApiParameters.Describe(name, "query")));
        var described = new JsonObject
        {
            ["operationId"] = path.EndsWith("{sector}", StringComparison.Ordinal) ? $"{operation.Function}OfSector" : operation.Function,
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = operation.Summary.En,
            ["description"] = $"{operation.Summary.Id}\n\n{operation.Summary.En}\n\n`{operation.Example}`",
            ["parameters"] = new JsonArray([.. parameters]),
            ["responses"] = Responses(operation, schemas),
            ["security"] = operation.Role == Role.None ? new JsonArray() : new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["x-example"] = operation.Example,
            ["x-role"] = operation.Role.ToString().ToLowerInvariant(),
        };
        if (operation.Body is { } body)
        {
            described["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject
                {
                    [body.MediaType] = new JsonObject
                    {
                        ["schema"] = body.Schema.DeepClone(),
                        ["example"] = body.MediaType == "application/json" ? JsonNode.Parse(body.Example) : JsonValue.Create(body.Example),
                    },
                },
            };
        }

        return described;
    }

    private static JsonObject Responses(ApiOperation operation, JsonObject schemas)
    {
        var responses = new JsonObject();
        foreach (var answer in operation.Answers)
        {
            var content = new JsonObject { [answer.MediaType] = new JsonObject { ["schema"] = Reference(answer, schemas) } };
            if (ApiExamples.Find(operation.Function, answer.Status) is { } example)
            {
                content[answer.MediaType]!["example"] = example;
            }

            foreach (var format in operation.HasRows ? ExportFormat.All.Where(format => format != ExportFormat.Json) : [])
            {
                content[format.MediaType] = new JsonObject { ["schema"] = format == ExportFormat.JsonStat ? new JsonObject { ["type"] = "object" } : new JsonObject { ["type"] = "string" } };
            }

            responses[Text(answer.Status)] = new JsonObject { ["description"] = operation.Summary.ToString(), ["content"] = content };
        }

        foreach (var group in Failures(operation).GroupBy(failure => failure.Status).OrderBy(group => group.Key))
        {
            responses[Text(group.Key)] = new JsonObject
            {
                ["description"] = string.Join(", ", group.Select(failure => $"`{failure.Code}`").Distinct()),
                ["content"] = new JsonObject { [Problem] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/ProblemBody" } } },
                ["x-provoked-by"] = new JsonArray([.. group.Select(failure => new JsonObject { ["code"] = failure.Code, ["address"] = failure.Address, ["body"] = failure.Body })]),
            };
        }

        return responses;
    }

    private static IEnumerable<ApiFailure> Failures(ApiOperation operation) => operation.Role == Role.None ? operation.Failures
        : operation.Failures.Append(new ApiFailure(401, "key-needed", operation.Example)).Concat(operation.Role > Role.Reader ? [new ApiFailure(403, "role-needed", operation.Example)] : []);

    private static JsonObject Reference(ApiSuccess answer, JsonObject schemas)
    {
        if (answer.Type is not { } type)
        {
            return (JsonObject)(answer.Schema ?? new JsonObject { ["type"] = "string" }).DeepClone();
        }

        var name = type.Type.Name;
        if (!schemas.ContainsKey(name))
        {
            schemas[name] = Schema(type);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    // References of the exporter are from the root of the type; here the type is a part of a document.
    private static JsonNode Schema(JsonTypeInfo type)
    {
        var schema = type.GetJsonSchemaAsNode(Exporter);
        Move(schema, $"#/components/schemas/{type.Type.Name}");
        return schema;
    }

    private static void Move(JsonNode? node, string root)
    {
        if (node is JsonObject members)
        {
            if (members["$ref"] is JsonValue reference && reference.GetValue<string>() is var target && target.StartsWith('#'))
            {
                members["$ref"] = root + target[1..];
            }

            foreach (var member in members)
            {
                Move(member.Value, root);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Move(item, root);
            }
        }
    }

    private static string Text(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
