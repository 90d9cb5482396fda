using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>The routes of the API as the attributes of its functions say.</summary>
internal static class HttpRoutes
{
    private static readonly List<HttpRoute> Known = [.. typeof(HttpRoutes).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters())
        .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
        .Where(trigger => trigger is { Route: { } route, Methods: not null } && route.StartsWith("api/", StringComparison.Ordinal))
        .Select(trigger => new HttpRoute(trigger!.Route!, trigger.Methods!))];

    /// <summary>The methods that a path can be asked with; none for a path that is nothing.</summary>
    public static IReadOnlyList<string> Methods(PathString path) => [.. Known
        .Where(route => route.Matches(path))
        .SelectMany(route => route.Methods)
        .Select(method => method.ToUpperInvariant())
        .Distinct()
        .Order(StringComparer.Ordinal)];

    /// <summary>The routes that share a word with a path; all when none does.</summary>
    public static IReadOnlyList<string> Near(PathString path)
    {
        var words = path.ToString().Split('/');
        var near = Known.Where(route => route.Words.Intersect(words, StringComparer.OrdinalIgnoreCase).Any()).ToList();
        return [.. (near.Count == 0 ? Known : near).Select(route => $"/{route.Template}").Distinct().Order(StringComparer.Ordinal)];
    }

    private sealed record HttpRoute(string Template, IReadOnlyList<string> Methods)
    {
        private readonly TemplateMatcher matcher = new(TemplateParser.Parse(Template), []);

        public IEnumerable<string> Words => Template.Split('/').Skip(2).Where(segment => !segment.StartsWith('{'));

        public bool Matches(PathString path) => matcher.TryMatch(path, []);
    }
}
