using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Discovery;

/// <summary>Routes that ASP.NET Core would serve but that hang or hide others on the Functions host.</summary>
internal static class RouteRules
{
    public static void Check(IReadOnlyList<FunctionDefinition> functions, Action<string> report)
    {
        var http = functions.Where(function => function.Kind == TriggerKind.Http).ToList();
        foreach (var function in http)
        {
            var route = function.Target;
            if (route.Trim('/').Length == 0)
            {
                report($"{function.Name}: the route \"{route}\" hangs on the Functions host; write \"{{empty:maxlength(0)?}}\" for the root.");
            }
            else if (route.StartsWith('/'))
            {
                report($"{function.Name}: the route \"{route}\" must not start with a slash.");
            }
            else if (route.StartsWith("{*", StringComparison.Ordinal))
            {
                report($"{function.Name}: the route \"{route}\" takes every path, and hides the functions whose names come later.");
            }
            else if (route.Split('/')[0].ToUpperInvariant() is "ADMIN" or "RUNTIME")
            {
                report($"{function.Name}: the route \"{route}\" belongs to the Functions host itself.");
            }
        }

        foreach (var greedy in http)
        {
            var star = greedy.Target.IndexOf("{*", StringComparison.Ordinal);
            foreach (var hidden in http.Where(other => star > 0 && other != greedy
                && other.Target.StartsWith(greedy.Target[..star], StringComparison.OrdinalIgnoreCase)
                && string.Compare(other.Name, greedy.Name, StringComparison.OrdinalIgnoreCase) > 0))
            {
                report($"{greedy.Name}: the route \"{greedy.Target}\" hides {hidden.Name} ({hidden.Target}): the Functions host tries routes in the order of names, so this name must come last.");
            }
        }

        foreach (var same in http.GroupBy(function => function.Target, StringComparer.OrdinalIgnoreCase))
        {
            var clash = same.SelectMany(function => Methods(function).Select(method => (method, function.Name)))
                .GroupBy(pair => pair.method, pair => pair.Name).FirstOrDefault(group => group.Count() > 1);
            if (clash is not null)
            {
                report($"{string.Join(" and ", clash)}: both answer {clash.Key} {same.Key}.");
            }
        }
    }

    /// <summary>The methods in upper case; all that the host maps when the trigger names none.</summary>
    public static IReadOnlyList<string> Methods(FunctionDefinition function) =>
        function.TriggerAs<HttpTriggerAttribute>().Methods is { Length: > 0 } methods
            ? [.. methods.Select(method => method.ToUpperInvariant()).Distinct()]
            : ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
}
