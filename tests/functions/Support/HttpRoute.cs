using System.Reflection;
using EconomyPipeline.Functions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>One HTTP function with one of its methods, as its attribute says.</summary>
public sealed record HttpRoute(string Function, string Method, string Template)
{
    /// <summary>Every function with every method: a new one cannot be forgotten by the tests that go over all of them.</summary>
    public static IReadOnlyList<HttpRoute> All { get; } = [.. typeof(IngestDataset).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters().Select(parameter => (method, trigger: parameter.GetCustomAttribute<HttpTriggerAttribute>())))
        .Where(pair => pair.trigger is not null)
        .SelectMany(pair => (pair.trigger!.Methods ?? ["get", "put", "post", "delete"]).Select(method =>
            new HttpRoute(pair.method.GetCustomAttribute<FunctionAttribute>()!.Name, method.ToUpperInvariant(), pair.trigger.Route!)))];

    /// <summary>Names of the parts of the route that the caller fills in.</summary>
    public IReadOnlyList<string> Parameters => [.. Template.Split('/').Where(segment => segment.StartsWith('{')).Select(NameOf)];

    /// <summary>The path with its parts filled in, as they stand in a request line.</summary>
    public string Path(Func<string, string> value) =>
        "/" + string.Join('/', Template.Split('/').Select(segment => segment.StartsWith('{') ? value(NameOf(segment)) : segment));

    private static string NameOf(string segment) => segment.Trim('{', '}').TrimStart('*').Split(':')[0].TrimEnd('?');
}
